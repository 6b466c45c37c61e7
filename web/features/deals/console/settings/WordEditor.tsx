import { Button, Group, TextInput } from '@mantine/core';
import { getHotkeyHandler } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LANGUAGE_NAMES } from '../../../../i18n.ts';
import { useFirstFocus } from '../../../../ui/form/useFirstFocus.ts';
import classes from './WordList.module.css';
import { WordChangeEnd } from './WordChange.tsx';
import { wordingFrom } from './noun.ts';
import type { WordDraft, WordItem, WordNoun } from './noun.ts';

interface WordEditorProps<Item extends WordItem, Extra> {
  noun: WordNoun<Item, Extra>;
  /** Null for a new one. */
  item: Item | null;
  onSave: (draft: WordDraft<Extra>, from: string | null) => Promise<unknown>;
  onCancel: () => void;
}

/** The row as a little form. Enter saves, Escape leaves. */
export function WordEditor<Item extends WordItem, Extra>({
  noun,
  item,
  onSave,
  onCancel,
}: WordEditorProps<Item, Extra>) {
  const { t } = useTranslation();
  const wording = item && noun.wordingOf(item);
  const [draft, setDraft] = useState<WordDraft<Extra>>({
    en: wording?.en ?? '',
    de: wording?.de ?? '',
    extra: noun.extraOf(item),
  });
  const [from, setFrom] = useState<string | null>(null);
  const [saving, setSaving] = useState(false);
  const form = useFirstFocus<HTMLFormElement>();
  async function save(): Promise<void> {
    setSaving(true);
    await onSave(draft, from);
    setSaving(false);
  }
  return (
    <form
      ref={form}
      className={classes.editor}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <div className={classes.fields}>
        {(['en', 'de'] as const).map((language) => (
          <TextInput
            key={language}
            label={LANGUAGE_NAMES[language]}
            lang={language}
            required={language === 'en'}
            maxLength={120}
            onKeyDown={getHotkeyHandler([['Escape', onCancel]])}
            value={draft[language]}
            onChange={(event) => setDraft({ ...draft, [language]: event.currentTarget.value })}
          />
        ))}
        {noun.fields(draft, (extra) => setDraft({ ...draft, extra }), item)}
      </div>
      {item && (
        <WordChangeEnd
          noun={noun}
          item={item}
          change={{ wording: wordingFrom(draft), extra: draft.extra }}
          from={from}
          onFrom={setFrom}
        />
      )}
      <Group gap="xs">
        <Button type="submit" size="xs" loading={saving} disabled={draft.en.trim() === ''}>
          {t(item ? 'ui.save' : 'deals.console.setup.add')}
        </Button>
        <Button size="xs" variant="subtle" color="gray" onClick={onCancel}>
          {t('ui.cancel')}
        </Button>
      </Group>
    </form>
  );
}
