import { Button, Checkbox, Group, NumberInput, Radio, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { exponentOf } from '../../../server/kit/money.ts';
import { RecordEditor } from './RecordEditor.tsx';
import { readFilter, readRange, toggled, writeFilter, writeRange } from './filter.ts';
import type { Filter } from './filter.ts';

export interface FilterEditorProps {
  filter: Filter;
  label: string;
  value: string | undefined;
  onChange: (value: string | undefined) => void;
  /** Closes the popover. */
  onDone: () => void;
}

/** The little form behind a filter chip; each kind has its own. Changes apply at once. */
export function FilterEditor(props: FilterEditorProps) {
  const { filter } = props;
  switch (filter.kind) {
    case 'pick':
      return <PickEditor {...props} filter={filter} />;
    case 'text':
      return <TextEditor {...props} />;
    case 'number':
      return <RangeEditor {...props} scale={1} />;
    case 'money':
      return <RangeEditor {...props} scale={10 ** exponentOf(filter.currency)} unit={filter.currency} />;
    case 'day':
      return <DayEditor {...props} future={filter.future ?? false} past={filter.past ?? false} />;
    case 'flag':
      return <FlagEditor {...props} />;
    case 'record':
      return <RecordEditor {...props} filter={filter} />;
  }
}

function PickEditor({
  filter,
  label,
  value,
  onChange,
}: FilterEditorProps & { filter: Extract<Filter, { kind: 'pick' }> }) {
  const { t } = useTranslation();
  const chosen = value ? readFilter(filter, value).values : [];
  return (
    <Stack gap={8} p={4} role="group" aria-label={label} mah={320} style={{ overflowY: 'auto' }}>
      {filter.values.map((option) => (
        <Checkbox
          key={option}
          size="sm"
          label={t(`${filter.words}.${option}`)}
          checked={chosen.includes(option)}
          onChange={() => onChange(toggled(value, option))}
        />
      ))}
    </Stack>
  );
}

function TextEditor({ filter, label, value, onChange, onDone }: FilterEditorProps) {
  const { t } = useTranslation();
  const [text, setText] = useState(value ? (readFilter(filter, value).values[0] ?? '') : '');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onChange(writeFilter({ operator: 'contains', values: [text.trim()] }));
        onDone();
      }}
    >
      <Group gap="xs" wrap="nowrap">
        <TextInput
          data-autofocus
          aria-label={label}
          placeholder={t('ui.list.contains')}
          value={text}
          maxLength={200}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Button type="submit" variant="default">
          {t('ui.apply')}
        </Button>
      </Group>
    </form>
  );
}

function RangeEditor({ value, onChange, onDone, scale, unit }: FilterEditorProps & { scale: number; unit?: string }) {
  const { t } = useTranslation();
  const start = readRange(value);
  const shown = (text: string) => (text === '' ? '' : Number(text) / scale);
  const [from, setFrom] = useState<string | number>(shown(start.from));
  const [to, setTo] = useState<string | number>(shown(start.to));
  const stored = (typed: string | number) => (typed === '' ? '' : String(Math.round(Number(typed) * scale)));
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onChange(writeRange(stored(from), stored(to)));
        onDone();
      }}
    >
      <Group gap="xs" wrap="nowrap" align="flex-end">
        <NumberInput
          data-autofocus
          label={t('ui.list.from')}
          value={from}
          onChange={setFrom}
          w={120}
          hideControls
          thousandSeparator
        />
        <NumberInput label={t('ui.list.to')} value={to} onChange={setTo} w={120} hideControls thousandSeparator />
        {unit && (
          <Text size="sm" pb={8}>
            {unit}
          </Text>
        )}
        <Button type="submit" variant="default">
          {t('ui.apply')}
        </Button>
      </Group>
    </form>
  );
}

const SPANS = [7, 30, 90, 365];

function DayEditor({ value, onChange, future, past }: FilterEditorProps & { future: boolean; past: boolean }) {
  const { t } = useTranslation();
  const { from, to } = readRange(value);
  const word = future ? 'next' : 'last';
  return (
    <Stack gap="sm" p={4}>
      <Group gap={6}>
        {past && (
          <Button size="compact-sm" variant={value === 'past' ? 'filled' : 'default'} onClick={() => onChange('past')}>
            {t('ui.list.past')}
          </Button>
        )}
        {SPANS.map((days) => (
          <Button
            key={days}
            size="compact-sm"
            variant={value === `${word}:${days}` ? 'filled' : 'default'}
            onClick={() => onChange(`${word}:${days}`)}
          >
            {t(`ui.list.days.${word}`, { count: days })}
          </Button>
        ))}
      </Group>
      <Group gap="xs" wrap="nowrap">
        <TextInput
          type="date"
          label={t('ui.list.from')}
          value={from}
          onChange={(event) => onChange(writeRange(event.currentTarget.value, to))}
        />
        <TextInput
          type="date"
          label={t('ui.list.to')}
          value={to}
          onChange={(event) => onChange(writeRange(from, event.currentTarget.value))}
        />
      </Group>
    </Stack>
  );
}

function FlagEditor({ label, value, onChange }: FilterEditorProps) {
  const { t } = useTranslation();
  return (
    <Radio.Group aria-label={label} value={value ?? ''} onChange={onChange}>
      <Stack gap={8} p={4}>
        <Radio size="sm" value="is:true" label={t('ui.list.flag.true')} />
        <Radio size="sm" value="is:false" label={t('ui.list.flag.false')} />
      </Stack>
    </Radio.Group>
  );
}
