import { Button, Stack } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../../ui/feedback/EmptyState.tsx';
import { WordEditor } from './WordEditor.tsx';
import { WordRow } from './WordRow.tsx';
import classes from './WordList.module.css';
import { wordingFrom } from './noun.ts';
import type { WordDraft, WordItem, WordNoun } from './noun.ts';
import { lastPosition, moved } from './order.ts';

interface WordListProps<Item extends WordItem, Extra> {
  noun: WordNoun<Item, Extra>;
  /** The list in words, for screen readers. */
  label: string;
  /** The verb of the button: "Add a stage". */
  add: string;
  /** Whether the person may add. */
  mayAdd: boolean;
  empty: string;
}

/** A tenant's own words in their order: rename, move, retire and delete in place, add at the end. */
export function WordList<Item extends WordItem, Extra>({
  noun,
  label,
  add,
  mayAdd,
  empty,
}: WordListProps<Item, Extra>) {
  const { t } = useTranslation();
  const [adding, setAdding] = useState(false);
  const { items } = noun;
  async function move(from: number, to: number): Promise<void> {
    for (const { item, position } of moved(items, from, to)) {
      if ((await noun.update(item, { position })) === undefined) return;
    }
  }
  const create = async (draft: WordDraft<Extra>) => {
    const made = await noun.create(wordingFrom(draft), draft, lastPosition(items));
    if (made !== undefined) setAdding(false);
  };
  return (
    <Stack gap="sm">
      {items.length === 0 && !adding && (
        <EmptyState icon={<IconPlus size={22} stroke={1.75} />} title={t('deals.console.setup.nothing')}>
          {empty}
        </EmptyState>
      )}
      <ul className={classes.list} aria-label={label}>
        {items.map((item, index) => (
          <WordRow
            key={item.id}
            noun={noun}
            item={item}
            onUp={index > 0 ? () => void move(index, index - 1) : undefined}
            onDown={index < items.length - 1 ? () => void move(index, index + 1) : undefined}
          />
        ))}
        {adding && (
          <li className={classes.row}>
            <WordEditor noun={noun} item={null} onSave={create} onCancel={() => setAdding(false)} />
          </li>
        )}
      </ul>
      {mayAdd && !adding && (
        <div>
          <Button variant="default" leftSection={<IconPlus size={16} />} onClick={() => setAdding(true)}>
            {add}
          </Button>
        </div>
      )}
    </Stack>
  );
}
