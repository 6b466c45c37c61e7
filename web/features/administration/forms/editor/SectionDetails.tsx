import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { faultsUnder } from '../model/faults.ts';
import { withSection } from '../model/items.ts';
import type { SectionItem } from '../model/items.ts';
import { VisibleField } from './ConditionFields.tsx';
import classes from './Editor.module.css';
import { withHelp } from './FieldEditor.tsx';
import { LocalisedInput } from './LocalisedInput.tsx';
import { useEditor } from './context.ts';

/** Title, help and condition of a section. */
export function SectionDetails({ item, index }: { item: SectionItem; index: number }) {
  const { t } = useTranslation();
  const { items, change, faults } = useEditor();
  const { uid, section } = item;
  const own = faultsUnder(faults, `sections.${index}`);
  const write = (next: typeof section) => change(withSection(items, uid, next), uid);
  return (
    <Stack gap="md" className={classes.details}>
      <LocalisedInput
        label={t('administration.forms.section_title')}
        value={section.title}
        required
        focused
        maxLength={200}
        error={own['title']}
        onChange={(title) => write({ ...section, title })}
      />
      <LocalisedInput
        label={t('administration.forms.help')}
        value={section.help}
        multiline
        maxLength={1000}
        onChange={(help) => write(withHelp(section, help))}
      />
      <VisibleField
        value={section.visible}
        place={{ section: index }}
        onChange={(visible) => {
          const { visible: _old, ...others } = section;
          write(visible ? { ...others, visible } : others);
        }}
      />
    </Stack>
  );
}
