import { useState } from 'react';
import { useData } from '../../../page.tsx';
import { OwnFieldInputs } from '../../../ui/fields/OwnFieldInputs.tsx';
import { textSurroundings } from '../../../ui/fields/ownFields.ts';
import { useSession } from '../../session/session.ts';
import { accountFormQuery } from '../api.ts';
import type { AccountForm } from './NewAccountPage.tsx';

/** The vendor's own questions about a new account. */
export function AccountOwnFields({ form }: { form: AccountForm }) {
  const { tenant } = useSession();
  const definition = useData(accountFormQuery).form?.definition;
  const [values, setValues] = useState(form.getValues());
  for (const name of ['kind', 'country', 'custom'] as const) {
    form.watch(name, () => setValues({ ...form.getValues() }));
  }
  if (!definition) return null;
  return (
    <OwnFieldInputs
      definition={definition}
      values={values.custom}
      onChange={(custom) => form.setFieldValue('custom', custom)}
      surroundings={textSurroundings({ 'account.kind': values.kind, 'account.country': values.country })}
      errors={form.errors}
      currency={tenant.currency}
    />
  );
}
