import { ActionIcon, Text, UnstyledButton } from '@mantine/core';
import { IconAlertTriangle, IconChevronDown, IconEyeQuestion, IconGripVertical } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { inLocale } from '../../../../../server/kit/forms/definition.ts';
import { faultsUnder } from '../model/faults.ts';
import { stepped } from '../model/items.ts';
import type { FieldItem, Place } from '../model/items.ts';
import classes from './Editor.module.css';
import { FieldEditor } from './FieldEditor.tsx';
import { FieldMenu } from './FieldMenu.tsx';
import { useEditor } from './context.ts';
import { useDragging, useDropPlace } from './dragging.ts';
import { TYPE_ICONS } from './typeIcons.ts';

/** One field of the form: a line that opens. Dragged by its handle, or moved with Alt and the arrow keys. */
export function FieldCard({ item, place }: { item: FieldItem; place: Place }) {
  const { open, setOpen, faults } = useEditor();
  const dragging = useDragging();
  const isOpen = open === item.uid;
  const faulty = Object.keys(faultsUnder(faults, `sections.${place.section}.fields.${place.field}`)).length > 0;
  const target = useDropPlace<HTMLLIElement>((lower) => ({ ...place, field: place.field + (lower ? 1 : 0) }));
  const { over } = dragging;
  const fallsHere = over?.section === place.section && over.field === place.field;
  return (
    <li
      ref={target}
      className={classes.field}
      data-open={isOpen || undefined}
      data-dragged={dragging.uid === item.uid || undefined}
      data-falls={(dragging.uid !== null && fallsHere) || undefined}
    >
      <div className={classes.line}>
        <Handle item={item} />
        <Summary item={item} open={isOpen} faulty={faulty} onToggle={() => setOpen(isOpen ? null : item.uid)} />
        <FieldMenu item={item} />
      </div>
      {isOpen && <FieldEditor item={item} place={place} />}
    </li>
  );
}

function Handle({ item }: { item: FieldItem }) {
  const { t, i18n } = useTranslation();
  const { items, change } = useEditor();
  const dragging = useDragging();
  const name = inLocale(item.field.label, i18n.language) || item.field.key;
  const id = `handle-${item.uid}`;
  const move = (event: KeyboardEvent<HTMLButtonElement>) => {
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : undefined;
    if (!step || !event.altKey) return;
    event.preventDefault();
    change(stepped(items, item.uid, step));
    // In another section the handle is a new element.
    requestAnimationFrame(() => document.getElementById(id)?.focus());
  };
  return (
    <ActionIcon
      id={id}
      className={classes.handle}
      aria-label={t('administration.forms.move', { name })}
      title={t('administration.forms.move_hint')}
      draggable
      onKeyDown={move}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', name);
        const card = event.currentTarget.closest('li');
        if (card) event.dataTransfer.setDragImage(card, 12, 18);
        dragging.start(item.uid);
      }}
      onDragEnd={dragging.end}
    >
      <IconGripVertical size={16} stroke={1.75} />
    </ActionIcon>
  );
}

interface SummaryProps {
  item: FieldItem;
  open: boolean;
  faulty: boolean;
  onToggle: () => void;
}

function Summary({ item: { field }, open, faulty, onToggle }: SummaryProps) {
  const { t, i18n } = useTranslation();
  const Icon = TYPE_ICONS[field.type];
  const label = inLocale(field.label, i18n.language);
  const demand = field.required === true ? 'yes' : typeof field.required === 'object' ? 'if' : null;
  return (
    <UnstyledButton className={classes.summary} aria-expanded={open} onClick={onToggle}>
      <Icon size={17} stroke={1.6} aria-hidden />
      <span className={classes.label}>
        <Text span inherit fw={open ? 600 : undefined} c={label ? undefined : 'dimmed'}>
          {label || t('administration.forms.no_label')}
        </Text>
        {demand && (
          <abbr className={classes.demand} title={t(`administration.forms.required.${demand}`)}>
            {demand === 'yes' ? ' *' : ' (*)'}
          </abbr>
        )}
      </span>
      {field.visible && (
        <IconEyeQuestion
          size={16}
          stroke={1.6}
          role="img"
          aria-label={t('administration.forms.visible.if')}
          className={classes.mark}
        />
      )}
      {faulty && (
        <IconAlertTriangle
          size={16}
          role="img"
          aria-label={t('administration.forms.faulty')}
          className={classes.alarm}
        />
      )}
      <Text span size="xs" c="dimmed" className={classes.type}>
        {t(`administration.forms.type.${field.type}`)}
      </Text>
      <IconChevronDown size={16} className={classes.chevron} aria-hidden />
    </UnstyledButton>
  );
}
