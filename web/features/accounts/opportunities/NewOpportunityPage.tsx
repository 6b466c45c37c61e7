import { Select, TagsInput, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { BodyInputOf } from '../../../../server/kit/contract.ts';
import { accountsContract } from '../../../../server/modules/accounts/contract.ts';
import { useCommand } from '../../../api/command.ts';
import { definePage, prefetch, useData } from '../../../page.tsx';
import type { PageInput } from '../../../page.tsx';
import { paths } from '../../../paths.ts';
import { CountryField } from '../../../ui/form/CountryField.tsx';
import { DayField } from '../../../ui/form/DayField.tsx';
import { Form, FormSection } from '../../../ui/form/Form.tsx';
import { MoneyField } from '../../../ui/form/MoneyField.tsx';
import { useBodyForm } from '../../../ui/form/useBodyForm.ts';
import type { BodyForm } from '../../../ui/form/useBodyForm.ts';
import { LinkButton } from '../../../ui/link/links.tsx';
import { PlainPage } from '../../../ui/page/PlainPage.tsx';
import { staffQuery } from '../../partners/staff.ts';
import { useSession } from '../../session/session.ts';
import { AccountField } from '../AccountField.tsx';
import { accountQuery } from '../api.ts';
import type { Account } from '../api.ts';
import classes from '../Form.module.css';
import { useAccountFill } from './useAccountFill.ts';

type Body = BodyInputOf<typeof accountsContract.createOpportunity>;
export type OpportunityValues = Required<Omit<Body, 'ownerName' | 'status'>>;
export type OpportunityForm = BodyForm<typeof accountsContract.createOpportunity, OpportunityValues>;

const valuesFor = (account: Account | null): OpportunityValues => ({
  name: '',
  stage: '',
  amount: null,
  closeDate: null,
  externalId: '',
  accountId: account?.id ?? null,
  companyName: account?.name ?? '',
  domains: account?.domains ?? [],
  country: account?.country ?? null,
  ownerId: account?.owner?.id ?? null,
});

export default definePage({
  load: ({ client, search }) =>
    Promise.all([
      prefetch(client, staffQuery),
      search['account'] ? prefetch(client, accountQuery(search['account'])) : undefined,
    ]),
  Page: ({ search }: PageInput<unknown>) =>
    search['account'] ? <FromAccount accountId={search['account']} /> : <NewOpportunity account={null} />,
});

function FromAccount({ accountId }: { accountId: string }) {
  return <NewOpportunity account={useData(accountQuery(accountId))} />;
}

/** Adding an opportunity; one for an account takes over what is known of it. */
function NewOpportunity({ account }: { account: Account | null }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const form = useBodyForm<typeof accountsContract.createOpportunity, OpportunityValues>(
    accountsContract.createOpportunity,
    { initialValues: valuesFor(account) },
  );
  const create = useCommand(accountsContract.createOpportunity, {
    form,
    success: (made) => t('accounts.opportunity.added', { name: made.name }),
    onDone: (made) => navigate({ to: paths.console.opportunity(made.id) }),
  });
  return (
    <PlainPage
      title={t('accounts.opportunity.add')}
      back={{ to: paths.console.opportunities(), label: t('accounts.opportunities.back') }}
      size="narrow"
    >
      <Form
        form={form}
        submit={t('accounts.opportunity.add')}
        onSubmit={(body) => create.run({ body })}
        pending={create.pending}
        aside={
          <LinkButton to={paths.console.opportunities()} variant="subtle" color="gray">
            {t('ui.cancel')}
          </LinkButton>
        }
      >
        <CompanyFields form={form} />
        <BusinessFields form={form} />
      </Form>
    </PlainPage>
  );
}

function CompanyFields({ form }: { form: OpportunityForm }) {
  const { t } = useTranslation();
  useAccountFill(form);
  return (
    <FormSection title={t('accounts.form.company')}>
      <AccountField
        label={t('accounts.field.account')}
        description={t('accounts.form.account_help')}
        key={form.key('accountId')}
        {...form.getInputProps('accountId')}
      />
      <div className={classes.pair}>
        <TextInput
          label={t('accounts.field.companyName')}
          required
          maxLength={200}
          autoComplete="off"
          key={form.key('companyName')}
          {...form.getInputProps('companyName')}
        />
        <CountryField
          label={t('accounts.field.country')}
          key={form.key('country')}
          {...form.getInputProps('country')}
        />
      </div>
      <TagsInput
        label={t('accounts.field.domains')}
        description={t('accounts.form.domains_help')}
        splitChars={[',', ';', ' ']}
        acceptValueOnBlur
        maxTags={50}
        key={form.key('domains')}
        {...form.getInputProps('domains')}
      />
    </FormSection>
  );
}

function BusinessFields({ form }: { form: OpportunityForm }) {
  const { t } = useTranslation();
  const { tenant } = useSession();
  const staff = useData(staffQuery).items;
  return (
    <FormSection title={t('accounts.form.business')}>
      <TextInput
        label={t('accounts.field.opportunity')}
        required
        maxLength={200}
        autoComplete="off"
        key={form.key('name')}
        {...form.getInputProps('name')}
      />
      <div className={classes.pair}>
        <MoneyField
          label={t('accounts.field.amount')}
          currencies={[tenant.currency]}
          key={form.key('amount')}
          {...form.getInputProps('amount')}
        />
        <DayField
          label={t('accounts.field.closeDate')}
          key={form.key('closeDate')}
          {...form.getInputProps('closeDate')}
        />
        <TextInput
          label={t('accounts.field.stage')}
          maxLength={100}
          key={form.key('stage')}
          {...form.getInputProps('stage')}
        />
        <Select
          label={t('accounts.field.owner')}
          searchable
          clearable
          data={staff.map(({ id, name }) => ({ value: id, label: name }))}
          key={form.key('ownerId')}
          {...form.getInputProps('ownerId')}
        />
        <TextInput
          label={t('accounts.field.externalId')}
          maxLength={100}
          autoComplete="off"
          key={form.key('externalId')}
          {...form.getInputProps('externalId')}
        />
      </div>
    </FormSection>
  );
}
