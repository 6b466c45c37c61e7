import { Button, Menu } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { FieldType, Label } from '../../../../../server/kit/forms/definition.ts';
import { withNewField } from '../model/items.ts';
import { TYPE_GROUPS } from '../model/types.ts';
import classes from './Editor.module.css';
import { withWords } from './LocalisedInput.tsx';
import { useEditor } from './context.ts';
import { TYPE_ICONS } from './typeIcons.ts';

/** A field of any type at the end of a section. It opens at once, with a label that says what it is. */
export function AddField({ section }: { section: number }) {
  const { t, i18n } = useTranslation();
  const { items, change, setOpen, languages } = useEditor();
  const add = (type: FieldType) => {
    const language = languages.find((one) => one === i18n.language) ?? languages[0]!;
    const label = withWords({} as Label, language, t(`administration.forms.type.${type}`));
    const made = withNewField(items, section, type, label);
    change(made.items);
    setOpen(made.uid);
  };
  return (
    <Menu position="bottom-start" width={300} returnFocus={false}>
      <Menu.Target>
        <Button size="compact-sm" variant="subtle" className={classes.add} leftSection={<IconPlus size={14} />}>
          {t('administration.forms.add_field')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah={420} className={classes.types}>
        {TYPE_GROUPS.map(({ id, types }) => (
          <div key={id}>
            <Menu.Label>{t(`administration.forms.type_group.${id}`)}</Menu.Label>
            {types.map((type) => {
              const Icon = TYPE_ICONS[type];
              return (
                <Menu.Item key={type} leftSection={<Icon size={16} stroke={1.6} />} onClick={() => add(type)}>
                  {t(`administration.forms.type.${type}`)}
                </Menu.Item>
              );
            })}
          </div>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
