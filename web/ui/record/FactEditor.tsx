import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFirstFocus } from '../form/useFirstFocus.ts';

export interface FactEditorProps<T> {
  value: T;
  /** The field, labelled by `aria-label`. */
  field: (value: T, change: (value: T) => void) => ReactNode;
  /** Resolve with undefined when the server refused; the field then stays open with what was typed. */
  onSave: (value: T) => Promise<unknown>;
  onClose: () => void;
}

/** Field with Save and Cancel for a fact that is edited in place. Enter saves, Escape leaves. */
export function FactEditor<T>({ value, field, onSave, onClose }: FactEditorProps<T>) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(value);
  const [saving, setSaving] = useState(false);
  const form = useFirstFocus<HTMLFormElement>();
  async function save(): Promise<void> {
    setSaving(true);
    const saved = await onSave(typed);
    setSaving(false);
    if (saved !== undefined) onClose();
  }
  return (
    <form
      ref={form}
      style={{ flex: 1, minWidth: 0 }}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {field(typed, setTyped)}
      <Group gap={6} mt={6}>
        <Button type="submit" size="compact-sm" loading={saving}>
          {t('ui.save')}
        </Button>
        <Button size="compact-sm" variant="subtle" color="gray" onClick={onClose}>
          {t('ui.cancel')}
        </Button>
      </Group>
    </form>
  );
}
