import { ActionIcon, Menu } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconCopy, IconDots, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { inLocale } from '../../../../../server/kit/forms/definition.ts';
import { showUndo } from '../../../../ui/feedback/toast.tsx';
import { duplicated, stepped, withoutField } from '../model/items.ts';
import type { FieldItem } from '../model/items.ts';
import { useEditor } from './context.ts';

/** What can be done with a field besides editing it; moving is here for fingers and for those who look for it. */
export function FieldMenu({ item }: { item: FieldItem }) {
  const { t, i18n } = useTranslation();
  const { items, change, setOpen } = useEditor();
  const { uid, field } = item;
  const name = inLocale(field.label, i18n.language) || field.key;
  const copy = () => {
    const made = duplicated(items, uid);
    change(made.items);
    setOpen(made.uid);
  };
  const remove = () => {
    change(withoutField(items, uid));
    showUndo({ message: t('administration.forms.removed', { name }), undo: () => change(items) });
  };
  return (
    <Menu>
      <Menu.Target>
        <ActionIcon aria-label={t('administration.forms.more', { name })}>
          <IconDots size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconArrowUp size={16} />} onClick={() => change(stepped(items, uid, -1))}>
          {t('administration.forms.move_up')}
        </Menu.Item>
        <Menu.Item leftSection={<IconArrowDown size={16} />} onClick={() => change(stepped(items, uid, 1))}>
          {t('administration.forms.move_down')}
        </Menu.Item>
        <Menu.Item leftSection={<IconCopy size={16} />} onClick={copy}>
          {t('administration.forms.duplicate')}
        </Menu.Item>
        <Menu.Item color="red" leftSection={<IconTrash size={16} />} onClick={remove}>
          {t('ui.delete')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
