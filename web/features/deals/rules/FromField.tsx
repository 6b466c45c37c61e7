import { useTranslation } from 'react-i18next';
import { DayField } from '../../../ui/form/DayField.tsx';
import { today } from '../../../ui/list/spec.ts';

/** The day from which rules count; empty for at once. */
export function FromField({ value, onChange }: { value: string | null; onChange: (day: string | null) => void }) {
  const { t } = useTranslation();
  return (
    <DayField
      label={t('deals.rules.from')}
      placeholder={t('deals.rules.at_once')}
      minDate={today()}
      w={200}
      value={value}
      onChange={onChange}
    />
  );
}
