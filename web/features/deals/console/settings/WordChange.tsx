import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../../format.ts';
import { FromField } from '../../rules/FromField.tsx';
import { Effects } from '../../rules/Effects.tsx';
import classes from './WordList.module.css';
import { rowsAfter } from './noun.ts';
import type { WordChange, WordItem, WordNoun } from './noun.ts';

interface WordChangeEndProps<Item extends WordItem, Extra> {
  noun: WordNoun<Item, Extra>;
  item: Item;
  change: WordChange<Extra>;
  from: string | null;
  onFrom: (day: string | null) => void;
}

/** What a change of a word would do, and from when on it counts. */
export function WordChangeEnd<Item extends WordItem, Extra>(props: WordChangeEndProps<Item, Extra>) {
  const { noun, item, change, from, onFrom } = props;
  return (
    <div className={classes.end}>
      <Effects kind={noun.kind} document={rowsAfter(noun, item, change)} />
      <FromField value={from} onChange={onFrom} />
    </div>
  );
}

interface RetirementProps<Item extends WordItem, Extra> {
  noun: WordNoun<Item, Extra>;
  item: Item;
  name: string;
  onSave: (change: WordChange<Extra>, from: string | null) => Promise<unknown>;
  onCancel: () => void;
}

/** Retiring a word, or using it again: told first, now or from a day on. */
export function Retirement<Item extends WordItem, Extra>(props: RetirementProps<Item, Extra>) {
  const { noun, item, name, onSave, onCancel } = props;
  const { t } = useTranslation();
  const format = useFormats();
  const [from, setFrom] = useState<string | null>(null);
  const [saving, setSaving] = useState(false);
  const change: WordChange<Extra> = { active: !item.active };
  const verb = t(item.active ? 'deals.console.setup.retire' : 'deals.console.setup.bring_back');
  async function save(): Promise<void> {
    setSaving(true);
    await onSave(change, from);
    setSaving(false);
  }
  return (
    <section className={classes.editor} aria-label={`${verb}: ${name}`}>
      <b>{name}</b>
      <WordChangeEnd noun={noun} item={item} change={change} from={from} onFrom={setFrom} />
      <Group gap="xs">
        <Button size="xs" loading={saving} onClick={() => void save()} data-autofocus>
          {from ? t('deals.console.setup.verb_from', { verb, day: format.day(from) }) : verb}
        </Button>
        <Button size="xs" variant="subtle" color="gray" onClick={onCancel}>
          {t('ui.cancel')}
        </Button>
      </Group>
    </section>
  );
}
