import { Select, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { PARTNER_TYPES, partnersContract } from '../../../server/modules/partners/contract.ts';
import { useData } from '../../page.tsx';
import { paths } from '../../paths.ts';
import { TextLink } from '../../ui/link/links.tsx';
import { EditableFact } from '../../ui/record/EditableFact.tsx';
import { Fact, FactSection } from '../../ui/record/Facts.tsx';
import { PickFact, TextFact } from '../../ui/record/factFields.tsx';
import { useInlineEdit } from '../../ui/record/useInlineEdit.ts';
import { DateText } from '../../ui/text/DateText.tsx';
import { programmesQuery } from './api.ts';
import type { Partner } from './api.ts';
import { Benefits } from './Benefits.tsx';
import { DistributorField } from './DistributorField.tsx';
import { staffQuery } from './staff.ts';
import { TierBadge } from './TierBadge.tsx';
import { TypeText } from './TypeText.tsx';

/** Where a partner stands: programme, tier and what it brings, who looks after it, who stands above it. */
export function PartnershipFacts({ partner }: { partner: Partner }) {
  const { t } = useTranslation();
  const params = { partnerId: partner.id };
  const save = useInlineEdit(partnersContract.updatePartner, params, partner);
  const ability = partner.abilities['partner.update'];
  return (
    <FactSection title={t('partners.section.partnership')}>
      <PickFact
        label={t('partners.field.type')}
        value={partner.type}
        required
        options={PARTNER_TYPES.map((value) => ({ value, label: t(`partners.type.${value}`) }))}
        onSave={(type) => save({ type: type as Partner['type'] })}
        ability={ability}
      >
        <TypeText type={partner.type} />
      </PickFact>
      <OwnerFact partner={partner} />
      <EnrolmentFact partner={partner} />
      <Fact label={t('partners.field.benefits')}>
        <Benefits partner={partner} />
      </Fact>
      {partner.type !== 'distributor' && (
        <EditableFact
          label={t('partners.field.parent')}
          value={partner.parent?.id ?? null}
          onSave={(parentId) => save({ parentId })}
          ability={ability}
          field={({ change, ...field }) => <DistributorField {...field} onChange={change} />}
        >
          {partner.parent && (
            <TextLink to={paths.console.partner(partner.parent.id)}>{partner.parent.name ?? '…'}</TextLink>
          )}
        </EditableFact>
      )}
      <TextFact
        label={t('partners.field.externalId')}
        value={partner.externalId}
        maxLength={100}
        onSave={(externalId) => save({ externalId })}
        ability={ability}
      />
      <Fact label={t('partners.field.statusSince')}>
        <DateText value={partner.statusSince} />
      </Fact>
      <Fact label={t('partners.field.createdAt')}>
        <DateText value={partner.createdAt} />
      </Fact>
    </FactSection>
  );
}

function OwnerFact({ partner }: { partner: Partner }) {
  const { t } = useTranslation();
  const ability = partner.abilities['partner.assign'];
  const staff = useQuery({ ...staffQuery, enabled: ability.allowed }).data?.items ?? [];
  const assign = useInlineEdit(partnersContract.assignOwner, { partnerId: partner.id }, partner);
  return (
    <PickFact
      label={t('partners.field.owner')}
      value={partner.owner?.id ?? null}
      searchable
      options={staff.map(({ id, name }) => ({ value: id, label: name }))}
      onSave={(ownerId) => assign({ ownerId })}
      ability={ability}
    >
      {partner.owner?.name}
    </PickFact>
  );
}

interface Enrolment {
  programmeId: string | null;
  tierId: string | null;
}

function EnrolmentFact({ partner }: { partner: Partner }) {
  const { t } = useTranslation();
  const programmes = useData(programmesQuery).items;
  const enrol = useInlineEdit(partnersContract.enrolPartner, { partnerId: partner.id }, partner);
  const offered = programmes.filter(({ active, id }) => active || id === partner.programme?.id);
  const tiersOf = (id: string | null) =>
    (programmes.find((programme) => programme.id === id)?.tiers ?? []).filter(
      (tier) => tier.active || tier.id === partner.tier?.id,
    );
  return (
    <EditableFact<Enrolment>
      label={t('partners.field.tier')}
      value={{ programmeId: partner.programme?.id ?? null, tierId: partner.tier?.id ?? null }}
      onSave={enrol}
      ability={partner.abilities['partner.enrol']}
      field={({ value, change, error, 'aria-label': label, ...field }) => (
        <Stack gap={6}>
          <Select
            {...field}
            aria-label={t('partners.field.programme')}
            placeholder={t('partners.form.no_programme')}
            clearable
            data={offered.map(({ id, name }) => ({ value: id, label: name }))}
            value={value.programmeId}
            onChange={(programmeId) => change({ programmeId, tierId: tiersOf(programmeId)[0]?.id ?? null })}
          />
          <Select
            size="xs"
            aria-label={label}
            disabled={tiersOf(value.programmeId).length === 0}
            data={tiersOf(value.programmeId).map(({ id, name }) => ({ value: id, label: name }))}
            value={value.tierId}
            error={error}
            description={t('partners.tier_change_help')}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            onChange={(tierId) => change({ ...value, tierId })}
          />
        </Stack>
      )}
    >
      {partner.programme && (
        <Stack gap={2} align="flex-start">
          <TierBadge tier={partner.tier} variant="plain" />
          <span>{partner.programme.name}</span>
        </Stack>
      )}
    </EditableFact>
  );
}
