import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { administrationContract } from '../../../../server/modules/administration/contract.ts';
import { useCommand } from '../../../api/command.ts';
import { useFormats } from '../../../format.ts';
import { definePage, prefetch, useData } from '../../../page.tsx';
import type { PageInput } from '../../../page.tsx';
import { paths } from '../../../paths.ts';
import { CurrencyField } from '../../../ui/form/CurrencyField.tsx';
import { DayField } from '../../../ui/form/DayField.tsx';
import { useLeaveGuard } from '../../../ui/form/useLeaveGuard.ts';
import { PlainPage } from '../../../ui/page/PlainPage.tsx';
import { useMay } from '../../session/session.ts';
import { decimalOf, entered, rowsOf } from './entry.ts';
import { ratesQuery } from './queries.ts';
import type { RatesOfDay } from './queries.ts';

type Params = { day: string };

export default definePage<Params>({
  load: ({ client, params }) => prefetch(client, ratesQuery(params.day), ratesQuery()),
  Page: DayPage,
});

/** All rates of one day on one sheet: those of the day before stand there to be typed over. */
function DayPage({ params }: PageInput<Params>) {
  const { t } = useTranslation();
  const format = useFormats();
  const navigate = useNavigate();
  const rates = useData(ratesQuery(params.day));
  const today = useData(ratesQuery()).day;
  return (
    <PlainPage
      title={t('administration.rates.of_day', { day: format.day(params.day) })}
      lead={t('administration.rates.of_day_lead', { base: rates.base })}
      back={{ to: paths.console.rates(), label: t('administration.rates.back') }}
    >
      <Stack gap="lg" maw={560}>
        <DayField
          label={t('administration.rates.day')}
          required
          maxDate={new Date(`${today}T12:00`)}
          value={params.day}
          onChange={(day) => day && void navigate({ to: paths.console.ratesOfDay(day.slice(0, 10)), replace: true })}
        />
        <Sheet key={params.day} rates={rates} />
      </Stack>
    </PlainPage>
  );
}

/** One line per currency; what differs from the day before is saved for this day. */
function Sheet({ rates }: { rates: RatesOfDay }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { region } = useFormats();
  const [typed, setTyped] = useState<Record<string, string>>({});
  const rows = rowsOf(rates, Object.keys(typed));
  const changes = entered(rates, typed, region);
  const mayManage = useMay('rate.manage');
  useLeaveGuard(() => changes.rates.length > 0 || changes.wrong.size > 0);
  const save = useCommand(administrationContract.saveExchangeRates, {
    success: t('administration.rates.saved'),
    onDone: () => {
      setTyped({});
      void navigate({ to: paths.console.rates() });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (changes.wrong.size === 0 && changes.rates.length > 0) void save.run({ body: { rates: changes.rates } });
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        {rows.map((row) => (
          <RateField
            key={row.currency}
            row={row}
            rates={rates}
            value={typed[row.currency] ?? ''}
            wrong={changes.wrong.has(row.currency)}
            onChange={(value) => setTyped({ ...typed, [row.currency]: value })}
          />
        ))}
        {mayManage && (
          <CurrencyField
            label={t('administration.rates.add')}
            placeholder={t('administration.rates.add_hint')}
            value={null}
            onChange={(code) => code && code !== rates.base && setTyped({ [code]: '', ...typed })}
          />
        )}
        <Group>
          <Button type="submit" disabled={!mayManage || changes.rates.length === 0} loading={save.pending}>
            {t('administration.rates.save', { count: changes.rates.length })}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

interface RateFieldProps {
  row: { currency: string; rate: string | null; day: string | null };
  rates: RatesOfDay;
  value: string;
  wrong: boolean;
  onChange: (value: string) => void;
}

function RateField({ row, rates, value, wrong, onChange }: RateFieldProps) {
  const { t } = useTranslation();
  const format = useFormats();
  const mayManage = useMay('rate.manage');
  const name = new Intl.DisplayNames(format.region, { type: 'currency' }).of(row.currency);
  const since = row.day === null ? null : row.day === rates.day ? 'set' : 'since';
  return (
    <TextInput
      label={`${row.currency} · ${name}`}
      description={since && t(`administration.rates.${since}`, { day: format.day(row.day!) })}
      inputMode="decimal"
      maxLength={25}
      disabled={!mayManage}
      placeholder={row.rate === null ? undefined : decimalOf(row.rate, format.region)}
      error={wrong && t('administration.rates.wrong')}
      leftSection={
        <Text size="sm" c="dimmed" style={{ whiteSpace: 'nowrap' }}>
          1 {rates.base} =
        </Text>
      }
      leftSectionWidth={78}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
