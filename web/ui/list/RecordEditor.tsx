import { Checkbox, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FilterEditorProps } from './FilterEditor.tsx';
import { readFilter, toggled } from './filter.ts';
import type { Filter } from './filter.ts';

/** Picks records by typing a part of their name. */
export function RecordEditor({
  filter,
  label,
  value,
  onChange,
}: FilterEditorProps & { filter: Extract<Filter, { kind: 'record' }> }) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [query] = useDebouncedValue(text.trim(), 150);
  const found = useQuery({
    queryKey: ['filter-records', label, query],
    queryFn: ({ signal }) => filter.find(query, signal),
    placeholderData: keepPreviousData,
  });
  const chosen = value ? readFilter(filter, value).values : [];
  const options = [
    ...(filter.me && query === '' ? [{ value: 'me', label: t('ui.list.me') }] : []),
    ...(found.data ?? []),
  ];
  return (
    <Stack gap="xs" w={260}>
      <TextInput
        data-autofocus
        aria-label={label}
        placeholder={t('ui.list.find')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Stack gap={8} mah={260} style={{ overflowY: 'auto' }} p={4} role="group" aria-label={label}>
        {options.map((option) => (
          <Checkbox
            key={option.value}
            size="sm"
            label={option.label}
            checked={chosen.includes(option.value)}
            onChange={() => onChange(toggled(value, option.value))}
          />
        ))}
        {options.length === 0 && (
          <Text size="sm" c="dimmed">
            {t(found.isPending ? 'ui.loading' : 'ui.list.nobody')}
          </Text>
        )}
      </Stack>
    </Stack>
  );
}
