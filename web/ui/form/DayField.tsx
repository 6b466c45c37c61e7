import '@mantine/dates/styles.layer.css';
import 'dayjs/locale/de';
import { DateInput, DatesProvider } from '@mantine/dates';
import type { DateInputProps } from '@mantine/dates';
import { IconCalendar } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../format.ts';
import { parseDay } from './parseDay.ts';

export type DayFieldProps = Omit<DateInputProps, 'valueFormat' | 'dateParser' | 'withTime'>;

/** A calendar day, `YYYY-MM-DD` or null. Typed in the order of the person's region or picked from a calendar. */
export function DayField(props: DayFieldProps) {
  const { i18n } = useTranslation();
  const format = useFormats();
  return (
    <DatesProvider settings={{ locale: i18n.language, firstDayOfWeek: 1 }}>
      <DateInput
        valueFormat={(day) => format.day(day.slice(0, 10))}
        dateParser={(text) => parseDay(text, format.region)}
        leftSection={<IconCalendar size={16} stroke={1.75} aria-hidden />}
        clearable={!props.required}
        {...props}
      />
    </DatesProvider>
  );
}
