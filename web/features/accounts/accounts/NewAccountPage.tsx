import { Radio, Select, TagsInput, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BodyInputOf } from '../../../../server/kit/contract.ts';
import { ACCOUNT_KINDS, accountsContract } from '../../../../server/modules/accounts/contract.ts';
import { useCommand } from '../../../api/command.ts';
import { definePage, prefetch, useData } from '../../../page.tsx';
import { paths } from '../../../paths.ts';
import { CountryField } from '../../../ui/form/CountryField.tsx';
import { Form, FormSection } from '../../../ui/form/Form.tsx';
import { SimilarRecords } from '../../../ui/form/SimilarRecords.tsx';
import { useBodyForm } from '../../../ui/form/useBodyForm.ts';
import type { BodyForm } from '../../../ui/form/useBodyForm.ts';
import { useFirstField } from '../../../ui/form/useFirstField.ts';
import { LinkButton } from '../../../ui/link/links.tsx';
import { PlainPage } from '../../../ui/page/PlainPage.tsx';
import { staffQuery } from '../../partners/staff.ts';
import { AccountField } from '../AccountField.tsx';
import { accountFormQuery } from '../api.ts';
import classes from '../Form.module.css';
import { AccountOwnFields } from './AccountOwnFields.tsx';
import { findSimilarAccounts } from './similar.tsx';

type Values = Required<Omit<BodyInputOf<typeof accountsContract.createAccount>, 'ownerName'>>;
export type AccountForm = BodyForm<typeof accountsContract.createAccount, Values>;

const EMPTY: Values = {
  name: '',
  kind: 'customer',
  domains: [],
  aliases: [],
  registryIds: [],
  address: '',
  postalCode: '',
  city: '',
  country: null,
  parentId: null,
  ownerId: null,
  externalId: '',
  custom: {},
};

export default definePage({
  load: ({ client }) => prefetch(client, accountFormQuery, staffQuery),
  Page: NewAccountPage,
});

/** Adding a customer or prospect, with a look at those that are there. */
function NewAccountPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const form = useBodyForm<typeof accountsContract.createAccount, Values>(accountsContract.createAccount, {
    initialValues: EMPTY,
  });
  const create = useCommand(accountsContract.createAccount, {
    form,
    success: (account) => t('accounts.added', { name: account.name }),
    onDone: (account) => navigate({ to: paths.console.account(account.id) }),
  });
  return (
    <PlainPage
      title={t('accounts.add')}
      back={{ to: paths.console.accounts(), label: t('accounts.back') }}
      size="narrow"
    >
      <Form
        form={form}
        submit={t('accounts.add')}
        onSubmit={(body) => create.run({ body })}
        pending={create.pending}
        aside={
          <LinkButton to={paths.console.accounts()} variant="subtle" color="gray">
            {t('ui.cancel')}
          </LinkButton>
        }
      >
        <WhoFields form={form} />
        <PlaceFields form={form} />
        <AccountOwnFields form={form} />
      </Form>
    </PlainPage>
  );
}

function WhoFields({ form }: { form: AccountForm }) {
  const { t } = useTranslation();
  const first = useFirstField();
  const [name, setName] = useState('');
  const [domain, setDomain] = useState<string>();
  form.watch('name', ({ value }) => setName(value));
  form.watch('domains', ({ value }) => setDomain(value[0]));
  const tags = { splitChars: [',', ';'], acceptValueOnBlur: true };
  return (
    <FormSection title={t('accounts.form.who')}>
      <TextInput
        label={t('accounts.field.name')}
        required
        ref={first}
        maxLength={200}
        autoComplete="off"
        key={form.key('name')}
        {...form.getInputProps('name')}
      />
      <SimilarRecords
        noun="accounts"
        name={name}
        domain={domain}
        find={findSimilarAccounts}
        title={t('accounts.form.similar')}
      />
      <Radio.Group label={t('accounts.field.kind')} key={form.key('kind')} {...form.getInputProps('kind')}>
        <div className={classes.picks}>
          {ACCOUNT_KINDS.map((kind) => (
            <Radio key={kind} value={kind} label={t(`accounts.kind.${kind}`)} />
          ))}
        </div>
      </Radio.Group>
      <TagsInput
        label={t('accounts.field.domains')}
        description={t('accounts.form.domains_help')}
        maxTags={50}
        {...tags}
        key={form.key('domains')}
        {...form.getInputProps('domains')}
      />
      <TagsInput
        label={t('accounts.field.aliases')}
        description={t('accounts.form.aliases_help')}
        maxTags={50}
        {...tags}
        key={form.key('aliases')}
        {...form.getInputProps('aliases')}
      />
    </FormSection>
  );
}

function PlaceFields({ form }: { form: AccountForm }) {
  const { t } = useTranslation();
  const staff = useData(staffQuery).items;
  const field = (name: 'address' | 'postalCode' | 'city' | 'externalId') => ({
    label: t(`accounts.field.${name}`),
    autoComplete: 'off',
    ...form.getInputProps(name),
  });
  return (
    <FormSection title={t('accounts.form.where')}>
      <CountryField label={t('accounts.field.country')} key={form.key('country')} {...form.getInputProps('country')} />
      <TextInput maxLength={300} {...field('address')} key={form.key('address')} />
      <div className={classes.pair}>
        <TextInput maxLength={20} {...field('postalCode')} key={form.key('postalCode')} />
        <TextInput maxLength={100} {...field('city')} key={form.key('city')} />
        <TagsInput
          label={t('accounts.field.registryIds')}
          maxTags={20}
          acceptValueOnBlur
          key={form.key('registryIds')}
          {...form.getInputProps('registryIds')}
        />
        <TextInput maxLength={100} {...field('externalId')} key={form.key('externalId')} />
        <AccountField
          label={t('accounts.field.parent')}
          key={form.key('parentId')}
          {...form.getInputProps('parentId')}
        />
        <Select
          label={t('accounts.field.owner')}
          searchable
          clearable
          data={staff.map(({ id, name }) => ({ value: id, label: name }))}
          key={form.key('ownerId')}
          {...form.getInputProps('ownerId')}
        />
      </div>
    </FormSection>
  );
}
