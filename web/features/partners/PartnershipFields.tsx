import { Radio, Select, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormSection } from '../../ui/form/Form.tsx';
import { useMay, useSession } from '../session/session.ts';
import type { Programme } from './api.ts';
import { DistributorField } from './DistributorField.tsx';
import type { PartnerForm } from './IdentityFields.tsx';
import { FIRST_STATUSES, programmesFor } from './newPartner.ts';
import classes from './NewPartnerPage.module.css';
import { staffQuery } from './staff.ts';

/** Where the partner stands in the programme, and who looks after it. */
export function PartnershipFields({ form, programmes }: { form: PartnerForm; programmes: readonly Programme[] }) {
  const { t } = useTranslation();
  const [type, setType] = useState(form.getValues().type);
  form.watch('type', ({ value }) => setType(value));
  return (
    <FormSection title={t('partners.form.partnership')}>
      <Radio.Group label={t('partners.form.begins')} key={form.key('status')} {...form.getInputProps('status')}>
        <Stack gap="xs" mt={6}>
          {FIRST_STATUSES.map((status) => (
            <Radio
              key={status}
              value={status}
              label={t(`ui.state.${status}`)}
              description={t(`partners.form.begins_help.${status}`)}
            />
          ))}
        </Stack>
      </Radio.Group>
      <ProgrammeFields form={form} programmes={programmesFor(programmes, type)} />
      {type !== 'distributor' && (
        <DistributorField
          label={t('partners.field.parent')}
          description={t('partners.form.parent_help')}
          key={form.key('parentId')}
          {...form.getInputProps('parentId')}
        />
      )}
      <OwnerField form={form} />
    </FormSection>
  );
}

/** Programme and, for administrators, the tier to begin on. */
function ProgrammeFields({ form, programmes }: { form: PartnerForm; programmes: readonly Programme[] }) {
  const { t } = useTranslation();
  const mayTier = useMay('tier.manage');
  const [programmeId, setProgramme] = useState(form.getValues().programmeId);
  form.watch('programmeId', ({ value }) => {
    setProgramme(value);
    form.setFieldValue('tierId', null);
  });
  const tiers = programmes.find(({ id }) => id === programmeId)?.tiers.filter((tier) => tier.active) ?? [];
  return (
    <div className={classes.pair}>
      <Select
        label={t('partners.field.programme')}
        clearable
        placeholder={t('partners.form.no_programme')}
        data={programmes.map(({ id, name }) => ({ value: id, label: name }))}
        key={form.key('programmeId')}
        {...form.getInputProps('programmeId')}
      />
      {mayTier && (
        <Select
          label={t('partners.field.tierId')}
          clearable
          disabled={tiers.length === 0}
          placeholder={tiers[0] ? t('partners.form.lowest_tier', { tier: tiers[0].name }) : ''}
          data={tiers.map(({ id, name }) => ({ value: id, label: name }))}
          key={form.key('tierId')}
          {...form.getInputProps('tierId')}
        />
      )}
    </div>
  );
}

/** Administrators choose who is responsible; a channel manager is responsible for what they add. */
function OwnerField({ form }: { form: PartnerForm }) {
  const { t } = useTranslation();
  const { actor } = useSession();
  const mayAssign = useMay('partner.assign');
  const staff = useQuery({ ...staffQuery, enabled: mayAssign }).data?.items ?? [];
  if (!mayAssign) return <Text size="sm">{t('partners.form.own', { name: actor.name })}</Text>;
  return (
    <Select
      label={t('partners.field.owner')}
      clearable
      searchable
      placeholder={t('partners.owner.nobody')}
      data={staff.map(({ id, name }) => ({ value: id, label: name }))}
      key={form.key('ownerId')}
      {...form.getInputProps('ownerId')}
    />
  );
}
