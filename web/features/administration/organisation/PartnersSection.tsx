import { Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { confirm } from '../../../ui/actions/confirmation.ts';
import { SettingsSection } from './SettingsSection.tsx';
import type { Tenant } from './queries.ts';
import { useTenantSave } from './useTenantSave.ts';

/** What distributors see of the resellers below them. Others feel it at once, so it asks first. */
export function PartnersSection({ tenant }: { tenant: Tenant }) {
  const { t } = useTranslation();
  const { save, pending } = useTenantSave(tenant);
  async function change(sees: boolean): Promise<void> {
    const way = sees ? 'open' : 'close';
    const sure = await confirm({
      title: t(`administration.organisation.partners.${way}.title`),
      consequences: [
        t(`administration.organisation.partners.${way}.distributors`),
        t(`administration.organisation.partners.${way}.resellers`),
      ],
      confirm: t(`administration.organisation.partners.${way}.confirm`),
    });
    if (sure) await save({ distributorSeesResellers: sees });
  }
  return (
    <SettingsSection
      id="partners"
      title={t('administration.organisation.partners.title')}
      help={t('administration.organisation.partners.help')}
    >
      <Switch
        label={t('administration.organisation.partners.label')}
        description={t('administration.organisation.partners.description')}
        checked={tenant.distributorSeesResellers}
        disabled={pending}
        onChange={(event) => void change(event.currentTarget.checked)}
      />
    </SettingsSection>
  );
}
