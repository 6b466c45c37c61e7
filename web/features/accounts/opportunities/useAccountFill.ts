import { useQueryClient } from '@tanstack/react-query';
import { accountQuery } from '../api.ts';
import type { OpportunityForm } from './NewOpportunityPage.tsx';

/** Whoever picks an account gets what is known of it; words that were typed before stay. */
export function useAccountFill(form: OpportunityForm): void {
  const client = useQueryClient();
  form.watch('accountId', ({ value }) => {
    if (!value) return;
    void client.query(accountQuery(value)).then((account) => {
      const { companyName, domains, country, ownerId } = form.getValues();
      if (companyName === '') form.setFieldValue('companyName', account.name);
      if (domains.length === 0) form.setFieldValue('domains', account.domains);
      if (country === null) form.setFieldValue('country', account.country);
      if (ownerId === null) form.setFieldValue('ownerId', account.owner?.id ?? null);
    });
  });
}
