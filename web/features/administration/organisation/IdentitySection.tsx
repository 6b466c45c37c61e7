import { Button, FileButton, Stack, Text, TextInput } from '@mantine/core';
import { IconTrash, IconUpload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { administrationContract } from '../../../../server/modules/administration/contract.ts';
import { tenancyContract } from '../../../../server/modules/tenancy/contract.ts';
import { addressOf } from '../../../api/address.ts';
import { useCommand } from '../../../api/command.ts';
import { useFormats } from '../../../format.ts';
import { Form } from '../../../ui/form/Form.tsx';
import { useBodyForm } from '../../../ui/form/useBodyForm.ts';
import classes from './Organisation.module.css';
import { SettingsSection } from './SettingsSection.tsx';
import type { Tenant } from './queries.ts';
import { useTenantSave } from './useTenantSave.ts';

/** Name and logo, as partners see them on every page and in every mail. */
export function IdentitySection({ tenant }: { tenant: Tenant }) {
  const { t } = useTranslation();
  const form = useBodyForm(tenancyContract.updateTenant, { initialValues: { name: tenant.name } });
  const { save, pending } = useTenantSave(tenant, { form, onDone: () => form.resetDirty() });
  return (
    <SettingsSection
      id="identity"
      title={t('administration.organisation.identity.title')}
      help={t('administration.organisation.identity.help')}
    >
      <Stack gap="lg">
        <Form form={form} submit={t('ui.save')} pending={pending} onSubmit={(body) => save(body)}>
          <TextInput
            label={t('administration.organisation.identity.name')}
            required
            maxLength={200}
            key={form.key('name')}
            {...form.getInputProps('name')}
          />
        </Form>
        <LogoField tenant={tenant} />
      </Stack>
    </SettingsSection>
  );
}

/** Bytes that a logo may have, as the server checks them. */
const LARGEST = 1_048_576;
const PICTURES = 'image/png,image/jpeg,image/webp,image/gif';

/** The logo is saved as soon as it is uploaded; it is a file, not a word that one goes on typing. */
function LogoField({ tenant }: { tenant: Tenant }) {
  const { t } = useTranslation();
  const format = useFormats();
  const { change, remove, pending, error } = useLogo(tenant);
  return (
    <div>
      <Text fw={600} size="sm" mb={6} id="logo-label">
        {t('administration.organisation.identity.logo')}
      </Text>
      <div className={classes.logo} role="group" aria-labelledby="logo-label">
        <span className={classes.picture}>
          {tenant.logoFileId ? (
            <img
              src={addressOf(administrationContract.readFile, {
                params: { fileId: tenant.logoFileId },
                query: { inline: 'true' },
              })}
              alt={t('administration.organisation.identity.logo_of', { name: tenant.name })}
            />
          ) : (
            <span aria-hidden>{Array.from(tenant.name)[0]?.toUpperCase()}</span>
          )}
        </span>
        <FileButton accept={PICTURES} onChange={(file) => file && void change(file)}>
          {(props) => (
            <Button {...props} variant="default" loading={pending} leftSection={<IconUpload size={16} />}>
              {tenant.logoFileId
                ? t('administration.organisation.identity.replace')
                : t('administration.organisation.identity.upload')}
            </Button>
          )}
        </FileButton>
        {tenant.logoFileId && (
          <Button variant="subtle" color="gray" leftSection={<IconTrash size={16} />} onClick={() => void remove()}>
            {t('administration.organisation.identity.remove')}
          </Button>
        )}
      </div>
      <Text size="xs" mt={6} c={error ? 'var(--tone-red-text)' : 'dimmed'} role={error ? 'alert' : undefined}>
        {error ?? t('administration.organisation.identity.logo_help', { size: format.bytes(1_000_000) })}
      </Text>
    </div>
  );
}

function useLogo(tenant: Tenant) {
  const { t } = useTranslation();
  const [error, setError] = useState<string>();
  const setErrors = (errors: Record<string, string>) => setError(Object.values(errors)[0]);
  const upload = useCommand(administrationContract.uploadFile, {
    refresh: [],
    onProblem: () => setError(t('administration.organisation.identity.not_a_logo')),
  });
  const { save, pending } = useTenantSave(tenant, { form: { setErrors } });
  async function change(file: File): Promise<void> {
    setError(undefined);
    if (file.size > LARGEST) {
      setError(t('administration.organisation.identity.too_large'));
      return;
    }
    const sent = await upload.run({ body: {} }, { file });
    if (sent) await save({ logoFileId: sent.id });
  }
  return { error, change, remove: () => save({ logoFileId: null }), pending: upload.pending || pending };
}
