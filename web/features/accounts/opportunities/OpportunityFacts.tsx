import { useTranslation } from 'react-i18next';
import { OPPORTUNITY_STATUSES, accountsContract } from '../../../../server/modules/accounts/contract.ts';
import { paths } from '../../../paths.ts';
import { DayField } from '../../../ui/form/DayField.tsx';
import { MoneyField } from '../../../ui/form/MoneyField.tsx';
import { TextLink } from '../../../ui/link/links.tsx';
import { EditableFact } from '../../../ui/record/EditableFact.tsx';
import { Fact, FactSection } from '../../../ui/record/Facts.tsx';
import { CountryFact, PickFact, TagsFact, TextFact } from '../../../ui/record/factFields.tsx';
import { useInlineEdit } from '../../../ui/record/useInlineEdit.ts';
import { StateBadge } from '../../../ui/state/StateBadge.tsx';
import { DateText } from '../../../ui/text/DateText.tsx';
import { MoneyText } from '../../../ui/text/MoneyText.tsx';
import { useSession } from '../../session/session.ts';
import { AccountField } from '../AccountField.tsx';
import type { Opportunity } from '../api.ts';
import { OwnerFact } from '../OwnerFact.tsx';

interface PartProps {
  opportunity: Opportunity;
  save: ReturnType<typeof useInlineEdit<typeof accountsContract.updateOpportunity>>;
}

/** What it is worth, and who the customer is. While it is open, registrations for the same customer may collide with it. */
export function OpportunityFacts({ opportunity }: { opportunity: Opportunity }) {
  const save = useInlineEdit(accountsContract.updateOpportunity, { opportunityId: opportunity.id }, opportunity);
  return (
    <>
      <Business opportunity={opportunity} save={save} />
      <Customer opportunity={opportunity} save={save} />
    </>
  );
}

function Business({ opportunity, save }: PartProps) {
  const { t } = useTranslation();
  const { tenant } = useSession();
  const ability = opportunity.abilities['account.update'];
  return (
    <FactSection title={t('accounts.section.business')}>
      <TextFact
        label={t('accounts.field.opportunity')}
        value={opportunity.name}
        required
        maxLength={200}
        onSave={(name) => save({ name: name ?? '' })}
        ability={ability}
      />
      <PickFact
        label={t('accounts.field.status')}
        value={opportunity.status}
        required
        options={OPPORTUNITY_STATUSES.map((value) => ({ value, label: t(`ui.state.${value}`) }))}
        onSave={(status) => save({ status: status as Opportunity['status'] })}
        ability={ability}
      >
        <StateBadge state={opportunity.status} variant="plain" />
      </PickFact>
      <EditableFact
        label={t('accounts.field.amount')}
        value={opportunity.amount}
        onSave={(amount) => save({ amount })}
        ability={ability}
        field={({ change, value, ...field }) => (
          <MoneyField
            {...field}
            defaultValue={value}
            currencies={[value?.currency ?? tenant.currency]}
            onChange={change}
          />
        )}
      >
        {opportunity.amount && <MoneyText money={opportunity.amount} />}
      </EditableFact>
      <EditableFact
        label={t('accounts.field.closeDate')}
        value={opportunity.closeDate}
        onSave={(closeDate) => save({ closeDate })}
        ability={ability}
        field={({ change, ...field }) => <DayField {...field} onChange={change} />}
      >
        {opportunity.closeDate && <DateText value={opportunity.closeDate} />}
      </EditableFact>
      <TextFact
        label={t('accounts.field.stage')}
        value={opportunity.stage}
        maxLength={100}
        onSave={(stage) => save({ stage })}
        ability={ability}
      />
      <OwnerFact owner={opportunity.owner} ability={ability} onSave={save} />
      <TextFact
        label={t('accounts.field.externalId')}
        value={opportunity.externalId}
        maxLength={100}
        onSave={(externalId) => save({ externalId })}
        ability={ability}
      />
      <Fact label={t('accounts.field.updatedAt')}>
        <DateText value={opportunity.updatedAt} as="relative" />
      </Fact>
    </FactSection>
  );
}

function Customer({ opportunity, save }: PartProps) {
  const { t } = useTranslation();
  const ability = opportunity.abilities['account.update'];
  const { account } = opportunity;
  return (
    <FactSection title={t('accounts.section.customer')}>
      <TextFact
        label={t('accounts.field.companyName')}
        value={opportunity.companyName}
        required
        maxLength={200}
        onSave={(companyName) => save({ companyName: companyName ?? '' })}
        ability={ability}
      />
      <EditableFact
        label={t('accounts.field.account')}
        value={account?.id ?? null}
        onSave={(accountId) => save({ accountId })}
        ability={ability}
        field={({ change, ...field }) => <AccountField {...field} onChange={change} />}
      >
        {account && <TextLink to={paths.console.account(account.id)}>{account.name}</TextLink>}
      </EditableFact>
      <TagsFact
        label={t('accounts.field.domains')}
        value={opportunity.domains}
        maxTags={50}
        onSave={(domains) => save({ domains })}
        ability={ability}
      />
      <CountryFact
        label={t('accounts.field.country')}
        value={opportunity.country}
        onSave={(country) => save({ country })}
        ability={ability}
      />
    </FactSection>
  );
}
