import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { BodyInputOf } from '../../../../server/kit/contract.ts';
import { ACCOUNT_KINDS, accountsContract } from '../../../../server/modules/accounts/contract.ts';
import { paths } from '../../../paths.ts';
import { TextLink } from '../../../ui/link/links.tsx';
import { EditableFact } from '../../../ui/record/EditableFact.tsx';
import { Fact, FactSection } from '../../../ui/record/Facts.tsx';
import { CountryFact, PickFact, TagsFact, TextFact } from '../../../ui/record/factFields.tsx';
import { useInlineEdit } from '../../../ui/record/useInlineEdit.ts';
import type { SaveChange } from '../../../ui/record/useInlineEdit.ts';
import { DateText } from '../../../ui/text/DateText.tsx';
import { AccountField } from '../AccountField.tsx';
import type { Account } from '../api.ts';
import { KindText } from '../KindText.tsx';
import { OwnerFact } from '../OwnerFact.tsx';

const LINES = { name: 200, address: 300, postalCode: 20, city: 100, externalId: 100 } as const;
const LISTS = { domains: 50, aliases: 50, registryIds: 20 } as const;

/** An archived account is kept as it is until somebody takes it back. */
export const editingOf = (account: Account) =>
  account.status === 'archived' ? { allowed: false } : account.abilities['account.update'];

type Save = SaveChange<BodyInputOf<typeof accountsContract.updateAccount>>;

/** Facts of one line of text, by their field. */
const lineOf = (account: Account, save: Save, t: TFunction) =>
  function line(name: keyof typeof LINES) {
    return (
      <TextFact
        label={t(`accounts.field.${name}`)}
        value={account[name]}
        maxLength={LINES[name]}
        required={name === 'name'}
        onSave={(value) => save({ [name]: value })}
        ability={editingOf(account)}
      />
    );
  };

/** Who the account is and how it is recognised: names, domains and numbers are what registrations are compared with. */
export function AccountFacts({ account }: { account: Account }) {
  const { t } = useTranslation();
  const save = useInlineEdit(accountsContract.updateAccount, { accountId: account.id }, account);
  const ability = editingOf(account);
  const line = lineOf(account, save, t);
  const list = (name: keyof typeof LISTS) => (
    <TagsFact
      label={t(`accounts.field.${name}`)}
      value={account[name]}
      maxTags={LISTS[name]}
      onSave={(values) => save({ [name]: values })}
      ability={ability}
    />
  );
  return (
    <>
      <FactSection title={t('accounts.section.identity')}>
        {line('name')}
        {list('domains')}
        {list('aliases')}
        {list('registryIds')}
        <PickFact
          label={t('accounts.field.kind')}
          value={account.kind}
          required
          options={ACCOUNT_KINDS.map((value) => ({ value, label: t(`accounts.kind.${value}`) }))}
          onSave={(kind) => save({ kind: kind as Account['kind'] })}
          ability={ability}
        >
          <KindText kind={account.kind} />
        </PickFact>
        <EditableFact
          label={t('accounts.field.parent')}
          value={account.parent?.id ?? null}
          onSave={(parentId) => save({ parentId })}
          ability={ability}
          field={({ change, ...field }) => <AccountField {...field} onChange={change} />}
        >
          {account.parent && <TextLink to={paths.console.account(account.parent.id)}>{account.parent.name}</TextLink>}
        </EditableFact>
        <OwnerFact owner={account.owner} ability={ability} onSave={save} />
        {line('externalId')}
      </FactSection>
      <PlaceFacts account={account} save={save} />
    </>
  );
}

function PlaceFacts({ account, save }: { account: Account; save: Save }) {
  const { t } = useTranslation();
  const line = lineOf(account, save, t);
  return (
    <FactSection title={t('accounts.section.place')}>
      {line('address')}
      {line('postalCode')}
      {line('city')}
      <CountryFact
        label={t('accounts.field.country')}
        value={account.country}
        onSave={(country) => save({ country })}
        ability={editingOf(account)}
      />
      <Fact label={t('accounts.field.createdAt')}>
        <DateText value={account.createdAt} />
      </Fact>
      <Fact label={t('accounts.field.updatedAt')}>
        <DateText value={account.updatedAt} as="relative" />
      </Fact>
    </FactSection>
  );
}
