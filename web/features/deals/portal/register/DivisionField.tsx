import { TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { termsQuery } from '../../protection/readings.ts';
import { useRegistrar } from '../../shared/registrar.tsx';
import { useLive } from './live.ts';
import type { Registration } from './useRegistration.ts';

/** The customer's division or site, asked for only where that is what the vendor protects. */
export function DivisionField({ registration: { form, live } }: { registration: Registration }) {
  const { t } = useTranslation();
  const registrar = useRegistrar();
  const terms = useQuery(termsQuery(registrar.onBehalf ? registrar.partnerId : undefined)).data;
  const typeId = useLive(live, ({ dealTypeId }) => dealTypeId);
  const scope = terms?.types.find(({ dealTypeId }) => dealTypeId === typeId)?.scope;
  if (scope !== 'division') return null;
  return (
    <TextInput
      required
      maxLength={200}
      label={t('deals.protection.amend.field.division')}
      description={t('deals.protection.division_help')}
      key={form.key('division')}
      {...form.getInputProps('division')}
    />
  );
}
