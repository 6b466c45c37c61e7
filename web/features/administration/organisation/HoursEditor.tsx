import { ActionIcon, Button, Group, Text, TextInput, Tooltip } from '@mantine/core';
import { IconCopy, IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../format.ts';
import { WEEKDAYS, WORKDAYS, copied, faultsOf, nextRange, shownEnd, storedEnd, weekMinutes } from './hours.ts';
import type { Hours, Range, Weekday } from './hours.ts';
import classes from './Organisation.module.css';

export interface HoursEditorProps {
  value: Hours;
  onChange: (hours: Hours) => void;
}

/** Business hours by weekday. A day may have several ranges, for a break at noon. */
export function HoursEditor({ value, onChange }: HoursEditorProps) {
  const { t } = useTranslation();
  const format = useFormats();
  return (
    <div role="group" aria-labelledby="hours-label">
      <Group justify="space-between" mb={6}>
        <Text size="sm" fw={600} id="hours-label">
          {t('administration.organisation.calendar.hours')}
        </Text>
        <Text size="sm" c="dimmed" className="tabular">
          {t('administration.organisation.calendar.week', { hours: format.number(weekMinutes(value) / 60, 1) })}
        </Text>
      </Group>
      <ul className={classes.days}>
        {WEEKDAYS.map((day) => (
          <DayRow
            key={day}
            day={day}
            ranges={value[day]}
            onChange={(ranges) => onChange({ ...value, [day]: ranges })}
            onCopy={() => onChange(copied(value, day, WORKDAYS))}
          />
        ))}
      </ul>
    </div>
  );
}

interface DayRowProps {
  day: Weekday;
  ranges: readonly Range[];
  onChange: (ranges: Range[]) => void;
  onCopy: () => void;
}

function DayRow({ day, ranges, onChange, onCopy }: DayRowProps) {
  const { t } = useTranslation();
  const name = t(`administration.organisation.weekday.${day}`);
  const faults = faultsOf(ranges);
  const next = nextRange(ranges);
  const copyLabel = t('administration.organisation.calendar.copy', { day: name });
  return (
    <li className={classes.day}>
      <span className={classes.name}>{name}</span>
      <div className={classes.ranges}>
        {ranges.length === 0 && (
          <span className={classes.closed}>{t('administration.organisation.calendar.closed')}</span>
        )}
        {ranges.map((range, index) => (
          <RangeRow
            // Ranges have no identity of their own; they are told apart by their place.
            // oxlint-disable-next-line react/no-array-index-key
            key={index}
            day={name}
            range={range}
            fault={faults[index]}
            onChange={(changed) => onChange(ranges.map((one, at) => (at === index ? changed : one)))}
            onRemove={() => onChange(ranges.filter((_one, at) => at !== index))}
          />
        ))}
      </div>
      <Group gap={2} wrap="nowrap" className={classes.steps}>
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconPlus size={14} />}
          disabled={!next || ranges.length >= 6}
          onClick={() => next && onChange([...ranges, next])}
          aria-label={t('administration.organisation.calendar.add_on', { day: name })}
        >
          {ranges.length === 0
            ? t('administration.organisation.calendar.open')
            : t('administration.organisation.calendar.add')}
        </Button>
        {WORKDAYS.includes(day) && (
          <Tooltip label={copyLabel}>
            <ActionIcon aria-label={copyLabel} onClick={onCopy}>
              <IconCopy size={16} />
            </ActionIcon>
          </Tooltip>
        )}
      </Group>
    </li>
  );
}

interface RangeRowProps {
  day: string;
  range: Range;
  fault: ReturnType<typeof faultsOf>[number];
  onChange: (range: Range) => void;
  onRemove: () => void;
}

function RangeRow({ day, range, fault, onChange, onRemove }: RangeRowProps) {
  const { t } = useTranslation();
  return (
    <div className={classes.range}>
      <TextInput
        type="time"
        className={classes.time}
        aria-label={t('administration.organisation.calendar.from', { day })}
        aria-invalid={fault !== undefined}
        value={range.from}
        onChange={(event) => onChange({ ...range, from: event.currentTarget.value })}
      />
      <span aria-hidden>–</span>
      <TextInput
        type="time"
        className={classes.time}
        aria-label={t('administration.organisation.calendar.to', { day })}
        aria-invalid={fault !== undefined}
        value={shownEnd(range.to)}
        onChange={(event) => onChange({ ...range, to: storedEnd(event.currentTarget.value) })}
      />
      <ActionIcon aria-label={t('administration.organisation.calendar.remove', { day })} onClick={onRemove}>
        <IconTrash size={16} />
      </ActionIcon>
      {fault && (
        <span className={classes.fault} role="alert">
          {t(`administration.organisation.calendar.fault.${fault}`)}
        </span>
      )}
    </div>
  );
}
