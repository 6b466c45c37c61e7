import { ActionIcon, Menu } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconDots, IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { confirm } from '../../../../ui/actions/confirmation.ts';
import { StateBadge } from '../../../../ui/state/StateBadge.tsx';
import { useWording } from '../../portal/wording.ts';
import { Retirement } from './WordChange.tsx';
import { WordEditor } from './WordEditor.tsx';
import classes from './WordList.module.css';
import { wordingFrom } from './noun.ts';
import type { WordChange, WordDraft, WordItem, WordNoun } from './noun.ts';
import { useSaveFrom } from './useSaveFrom.ts';

interface WordRowProps<Item extends WordItem, Extra> {
  noun: WordNoun<Item, Extra>;
  item: Item;
  /** Leave out at the ends. */
  onUp: (() => void) | undefined;
  onDown: (() => void) | undefined;
}

/** One of the tenant's words: shown, or as a form while it is edited. */
export function WordRow<Item extends WordItem, Extra>({ noun, item, onUp, onDown }: WordRowProps<Item, Extra>) {
  const { t } = useTranslation();
  const word = useWording();
  const [mode, setMode] = useState<'shown' | 'edited' | 'retired'>('shown');
  const saveFrom = useSaveFrom(noun);
  const name = word(noun.wordingOf(item));
  const may = noun.abilityOf(item).allowed;
  const show = () => setMode('shown');
  const save = async (change: WordChange<Extra>, from: string | null) => {
    if ((await saveFrom(item, change, from)) !== undefined) show();
  };
  const saveDraft = (draft: WordDraft<Extra>, from: string | null) =>
    save({ wording: wordingFrom(draft), extra: draft.extra }, from);
  if (mode !== 'shown') {
    return (
      <li className={classes.row}>
        {mode === 'edited' && <WordEditor noun={noun} item={item} onSave={saveDraft} onCancel={show} />}
        {mode === 'retired' && <Retirement noun={noun} item={item} name={name} onSave={save} onCancel={show} />}
      </li>
    );
  }
  return (
    <li className={classes.row} data-retired={!item.active || undefined}>
      <div className={classes.line}>
        <span className={classes.name}>
          {name}
          {!item.active && (
            <span className={classes.retired}>
              <StateBadge state="archived" label={t('deals.console.setup.retired')} />
            </span>
          )}
        </span>
        <span className={classes.facts}>{noun.facts(item)}</span>
        {may && (
          <span className={classes.buttons}>
            <Move icon={IconArrowUp} label={t('deals.console.setup.up', { name })} onClick={onUp} />
            <Move icon={IconArrowDown} label={t('deals.console.setup.down', { name })} onClick={onDown} />
            <ActionIcon aria-label={t('ui.edit', { label: name })} onClick={() => setMode('edited')}>
              <IconPencil size={16} stroke={1.75} />
            </ActionIcon>
            <RowMenu noun={noun} item={item} name={name} onRetire={() => setMode('retired')} />
          </span>
        )}
      </div>
    </li>
  );
}

function Move({
  icon: Icon,
  label,
  onClick,
}: {
  icon: typeof IconArrowUp;
  label: string;
  onClick: (() => void) | undefined;
}) {
  return (
    <ActionIcon aria-label={label} disabled={!onClick} onClick={onClick}>
      <Icon size={16} stroke={1.75} />
    </ActionIcon>
  );
}

interface RowMenuProps<Item extends WordItem, Extra> extends Pick<WordRowProps<Item, Extra>, 'noun' | 'item'> {
  name: string;
  onRetire: () => void;
}

function RowMenu<Item extends WordItem, Extra>({ noun, item, name, onRetire }: RowMenuProps<Item, Extra>) {
  const { t } = useTranslation();
  async function remove(): Promise<void> {
    const sure = await confirm({
      title: t('deals.console.setup.delete', { name }),
      consequences: [t('deals.console.setup.delete_consequence')],
      confirm: t('ui.delete'),
      danger: true,
    });
    if (sure) await noun.remove(item);
  }
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon aria-label={t('deals.console.setup.more', { name })}>
          <IconDots size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={onRetire}>
          {t(item.active ? 'deals.console.setup.retire' : 'deals.console.setup.bring_back')}
        </Menu.Item>
        <Menu.Item c="var(--tone-red-text)" onClick={() => void remove()}>
          {t('ui.delete')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
