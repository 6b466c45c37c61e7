import { Button, ColorInput, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isHex } from '../../../color.ts';
import { useLeaveGuard } from '../../../ui/form/useLeaveGuard.ts';
import { ContrastChecks } from './ContrastChecks.tsx';
import { LookPreview } from './LookPreview.tsx';
import { SettingsSection } from './SettingsSection.tsx';
import type { Tenant } from './queries.ts';
import { useTenantSave } from './useTenantSave.ts';

const SWATCHES = [
  '#0f5c6e',
  '#1864ab',
  '#364fc7',
  '#5f3dc4',
  '#862e9c',
  '#a61e4d',
  '#c92a2a',
  '#d9480f',
  '#e67700',
  '#2b8a3e',
  '#0b6e4f',
  '#343a40',
];

/** The one colour of the brand: tried out here before everybody sees it. */
export function LookSection({ tenant }: { tenant: Tenant }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(tenant.primaryColour);
  const colour = typed.toLowerCase();
  const valid = isHex(colour);
  const changed = colour !== tenant.primaryColour;
  const { save, pending } = useTenantSave(tenant);
  useLeaveGuard(() => changed && valid && !pending);
  return (
    <SettingsSection
      id="look"
      title={t('administration.organisation.look.title')}
      help={t('administration.organisation.look.help')}
    >
      <Stack gap="md">
        <ColorInput
          label={t('administration.organisation.look.colour')}
          maw={280}
          format="hex"
          swatches={SWATCHES}
          swatchesPerRow={6}
          value={typed}
          onChange={setTyped}
          error={valid ? undefined : t('administration.organisation.look.wrong')}
          eyeDropperButtonProps={{ 'aria-label': t('administration.organisation.look.pick') }}
        />
        {valid && (
          <>
            <LookPreview colour={colour} name={tenant.name} />
            <ContrastChecks colour={colour} />
          </>
        )}
        <Group>
          <Button disabled={!valid || !changed} loading={pending} onClick={() => void save({ primaryColour: colour })}>
            {t('administration.organisation.look.use')}
          </Button>
          {changed && (
            <Button variant="subtle" color="gray" onClick={() => setTyped(tenant.primaryColour)}>
              {t('administration.organisation.look.back')}
            </Button>
          )}
          {changed && (
            <Text size="sm" c="dimmed">
              {t('administration.organisation.look.effect')}
            </Text>
          )}
        </Group>
      </Stack>
    </SettingsSection>
  );
}
