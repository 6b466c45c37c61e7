import { Button, Group, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

const linesOf = (text: string) =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim().slice(0, 200))
    .filter(Boolean);

/** Enter adds one option; several lines that are pasted add one each. */
export function NewOption({ onAdd }: { onAdd: (lines: readonly string[]) => void }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const add = (text: string) => {
    const lines = linesOf(text);
    if (lines.length > 0) onAdd(lines);
    setTyped('');
  };
  return (
    <Group gap="xs" wrap="nowrap" mt={6}>
      <TextInput
        size="xs"
        flex={1}
        aria-label={t('administration.forms.options.new')}
        placeholder={t('administration.forms.options.placeholder')}
        value={typed}
        maxLength={200}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          add(typed);
        }}
        onPaste={(event) => {
          const text = event.clipboardData.getData('text');
          if (linesOf(text).length < 2) return;
          event.preventDefault();
          add(text);
        }}
      />
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconPlus size={14} />}
        disabled={typed.trim() === ''}
        onClick={() => add(typed)}
      >
        {t('administration.forms.options.add')}
      </Button>
    </Group>
  );
}
