import { Button, Group, SegmentedControl, Select, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DealType } from '../api.ts';
import { DayField } from '../../../../ui/form/DayField.tsx';
import { FormSection } from '../../../../ui/form/Form.tsx';
import { MoneyField } from '../../../../ui/form/MoneyField.tsx';
import { today } from '../../../../ui/list/spec.ts';
import { useWording } from '../wording.ts';
import { DivisionField } from './DivisionField.tsx';
import { ProductLines } from './ProductLines.tsx';
import { quickDays } from './quick-days.ts';
import { useLive } from './live.ts';
import type { Registration } from './useRegistration.ts';

export interface DealSectionProps {
  registration: Registration;
  types: readonly DealType[];
  /** Currencies to choose from, the firm's own first. */
  currencies: readonly [string, ...string[]];
  /** The vendor has products to choose from. */
  hasProducts: boolean;
}

/** What is sold, for how much, and when. */
export function DealSection({ registration, types, currencies, hasProducts }: DealSectionProps) {
  const { t } = useTranslation();
  const word = useWording();
  const { form } = registration;
  return (
    <FormSection title={t('deals.portal.section.deal')}>
      {types.length > 1 && (
        <Select
          label={t('deals.portal.field.deal_type')}
          required
          allowDeselect={false}
          data={types.map(({ id, label }) => ({ value: id, label: word(label) }))}
          key={form.key('dealTypeId')}
          {...form.getInputProps('dealTypeId')}
        />
      )}
      <DivisionField registration={registration} />
      <Value registration={registration} currencies={currencies} hasProducts={hasProducts} />
      <CloseDate registration={registration} />
    </FormSection>
  );
}

function Value({ registration, currencies, hasProducts }: Omit<DealSectionProps, 'types'>) {
  const { t } = useTranslation();
  const { form, live } = registration;
  const valuedBy = useLive(live, (values) => values.valuedBy);
  return (
    <Stack gap="sm">
      {hasProducts && (
        <SegmentedControl
          aria-label={t('deals.portal.field.valued_by')}
          value={valuedBy}
          onChange={(next) => form.setFieldValue('valuedBy', next as typeof valuedBy)}
          data={(['products', 'amount'] as const).map((value) => ({
            value,
            label: t(`deals.portal.field.by_${value}`),
          }))}
        />
      )}
      {valuedBy === 'products' ? (
        <ProductLines registration={registration} currency={currencies[0]} />
      ) : (
        <MoneyField
          label={t('deals.portal.field.amount')}
          description={t('deals.portal.field.amount_help')}
          required
          currencies={currencies}
          key={form.key('amount')}
          {...form.getInputProps('amount')}
        />
      )}
    </Stack>
  );
}

/** A day, and the three that are picked most often as one tap each. */
function CloseDate({ registration: { form } }: { registration: Registration }) {
  const { t } = useTranslation();
  const from = today();
  return (
    <div>
      <DayField
        label={t('deals.portal.field.close_date')}
        required
        minDate={from}
        key={form.key('closeDate')}
        {...form.getInputProps('closeDate')}
      />
      <Group gap={6} mt={6}>
        <Text span size="xs" c="dimmed">
          {t('deals.portal.field.quick_days')}
        </Text>
        {quickDays(from).map(({ id, day }) => (
          <Button
            key={id}
            variant="default"
            size="compact-xs"
            onClick={() => {
              form.setFieldValue('closeDate', day);
              form.clearFieldError('closeDate');
            }}
          >
            {t(`deals.portal.field.quick.${id}`)}
          </Button>
        ))}
      </Group>
    </div>
  );
}
