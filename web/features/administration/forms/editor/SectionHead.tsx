import { ActionIcon, Group, Title, Tooltip } from '@mantine/core';
import {
  IconAlertTriangle,
  IconArrowDown,
  IconArrowUp,
  IconEyeQuestion,
  IconPencil,
  IconTrash,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { showUndo } from '../../../../ui/feedback/toast.tsx';
import { faultsUnder } from '../model/faults.ts';
import { sectionStepped, withoutSection } from '../model/items.ts';
import type { SectionItem } from '../model/items.ts';
import classes from './Editor.module.css';
import { useEditor } from './context.ts';

interface SectionHeadProps {
  item: SectionItem;
  index: number;
  title: string;
}

/** Title of a section with what can be done about it. */
export function SectionHead({ item, index, title }: SectionHeadProps) {
  const { t } = useTranslation();
  const { faults } = useEditor();
  const faulty = Object.keys(faultsUnder(faults, `sections.${index}`)).some((path) => !path.startsWith('fields.'));
  return (
    <div className={classes.head}>
      <Title order={2} className={classes.title}>
        {title}
      </Title>
      {item.section.visible && (
        <IconEyeQuestion
          size={16}
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
      <Steps item={item} index={index} title={title} />
    </div>
  );
}

function Steps({ item, index, title }: SectionHeadProps) {
  const { t } = useTranslation();
  const { items, change, open, setOpen } = useEditor();
  const isOpen = open === item.uid;
  const edit = t('administration.forms.section_edit', { title });
  const move = (step: 1 | -1) => change(sectionStepped(items, item.uid, step));
  const remove = () => {
    change(withoutSection(items, item.uid));
    showUndo({
      message: t('administration.forms.section_removed', { title, count: item.fields.length }),
      undo: () => change(items),
    });
  };
  return (
    <Group gap={2} wrap="nowrap" ms="auto">
      <Tooltip label={edit}>
        <ActionIcon aria-label={edit} aria-expanded={isOpen} onClick={() => setOpen(isOpen ? null : item.uid)}>
          <IconPencil size={16} />
        </ActionIcon>
      </Tooltip>
      <ActionIcon
        aria-label={t('administration.forms.up', { name: title })}
        disabled={index === 0}
        onClick={() => move(-1)}
      >
        <IconArrowUp size={16} />
      </ActionIcon>
      <ActionIcon
        aria-label={t('administration.forms.down', { name: title })}
        disabled={index === items.length - 1}
        onClick={() => move(1)}
      >
        <IconArrowDown size={16} />
      </ActionIcon>
      <ActionIcon aria-label={t('administration.forms.remove', { name: title })} onClick={remove}>
        <IconTrash size={16} />
      </ActionIcon>
    </Group>
  );
}
