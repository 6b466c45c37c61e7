import { Anchor, Select, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Field, FieldType, Label } from '../../../../../server/kit/forms/definition.ts';
import { faultsUnder } from '../model/faults.ts';
import { rekeyed, relabelled, withField } from '../model/items.ts';
import type { FieldItem, Place } from '../model/items.ts';
import { TYPE_GROUPS, retyped } from '../model/types.ts';
import { RequiredField, VisibleField } from './ConditionFields.tsx';
import classes from './Editor.module.css';
import { LocalisedInput } from './LocalisedInput.tsx';
import { TypeSettings } from './TypeSettings.tsx';
import { useEditor } from './context.ts';

/** Everything about one field, in the order in which one thinks of it: words, type, demands, conditions, key. */
export function FieldEditor({ item, place }: { item: FieldItem; place: Place }) {
  const { t } = useTranslation();
  const { items, change, faults, keysInUse } = useEditor();
  const { uid, field } = item;
  const own = faultsUnder(faults, `sections.${place.section}.fields.${place.field}`);
  const inUse = keysInUse.has(field.key);
  const write = (next: Field) => change(withField(items, uid, next), uid);
  return (
    <Stack gap="md" className={classes.details}>
      <LocalisedInput
        label={t('administration.forms.label')}
        value={field.label}
        required
        focused
        maxLength={200}
        error={own['label']}
        onChange={(label) => change(relabelled(items, uid, label, !inUse), `${uid} label`)}
      />
      <LocalisedInput
        label={t('administration.forms.help')}
        value={field.help}
        multiline
        maxLength={1000}
        onChange={(help) => write(withHelp(field, help))}
      />
      <TypeField value={field.type} inUse={inUse} onChange={(type) => write(retyped(field, type))} />
      <TypeSettings field={field} onChange={write} faults={own} />
      <RequiredField value={field.required} place={place} onChange={(required) => write({ ...field, required })} />
      <VisibleField
        value={field.visible}
        place={place}
        onChange={(visible) => {
          const { visible: _old, ...others } = field;
          write((visible ? { ...others, visible } : others) as Field);
        }}
      />
      <KeyField item={item} inUse={inUse} error={own['key']} />
    </Stack>
  );
}

/** Help is left out when there is not a word of it. */
export function withHelp<T extends { help?: Label | undefined }>(of: T, help: Label): T {
  const { help: _old, ...others } = of;
  return (Object.keys(help).length > 0 ? { ...others, help } : others) as T;
}

interface TypeFieldProps {
  value: FieldType;
  inUse: boolean;
  onChange: (type: FieldType) => void;
}

/** The type is free until answers of it exist. */
function TypeField({ value, inUse, onChange }: TypeFieldProps) {
  const { t } = useTranslation();
  return (
    <Select
      label={t('administration.forms.type_label')}
      description={inUse ? t('administration.forms.type_fixed') : undefined}
      maw={280}
      disabled={inUse}
      allowDeselect={false}
      value={value}
      data={TYPE_GROUPS.map(({ id, types }) => ({
        group: t(`administration.forms.type_group.${id}`),
        items: types.map((type) => ({ value: type, label: t(`administration.forms.type.${type}`) })),
      }))}
      onChange={(type) => type && onChange(type as FieldType)}
    />
  );
}

/** The name under which answers are kept and exported; most people never look at it. */
function KeyField({ item, inUse, error }: { item: FieldItem; inUse: boolean; error: string | undefined }) {
  const { t } = useTranslation();
  const { items, change } = useEditor();
  const [open, setOpen] = useState(false);
  const { uid, field } = item;
  if (!open && !error) {
    return (
      <Anchor component="button" type="button" size="xs" ta="start" onClick={() => setOpen(true)}>
        {t('administration.forms.key_show', { key: field.key })}
      </Anchor>
    );
  }
  return (
    <TextInput
      label={t('administration.forms.key')}
      description={inUse ? t('administration.forms.key_fixed') : t('administration.forms.key_help')}
      maw={280}
      readOnly={inUse}
      maxLength={60}
      spellCheck={false}
      value={field.key}
      error={error}
      onChange={(event) => change(rekeyed(items, uid, event.currentTarget.value), `${uid} key`)}
    />
  );
}
