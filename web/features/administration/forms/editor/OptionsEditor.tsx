import { ActionIcon, Group, Text, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Label } from '../../../../../server/kit/forms/definition.ts';
import { useFormats } from '../../../../format.ts';
import { languageName } from '../../../../ui/form/LanguageField.tsx';
import { slug, unique } from '../model/keys.ts';
import type { OptionsField } from '../model/types.ts';
import classes from './Editor.module.css';
import { withWords } from './LocalisedInput.tsx';
import { NewOption } from './NewOption.tsx';
import { useEditor } from './context.ts';

export interface OptionsEditorProps {
  field: OptionsField;
  onChange: (field: OptionsField) => void;
  faults: Readonly<Record<string, string>>;
}

type Option = OptionsField['options'][number];

/** What can be picked. An option's value is made once, from its first words; renaming it later changes no answer. */
export function OptionsEditor({ field, onChange, faults }: OptionsEditorProps) {
  const { t } = useTranslation();
  const { languages } = useEditor();
  const { options } = field;
  const write = (next: Option[]) => onChange({ ...field, options: next });
  const add = (lines: readonly string[]) => {
    const taken = new Set(options.map(({ value }) => value));
    const made = lines.map((words) => {
      const value = unique(slug(words, 'option'), taken);
      taken.add(value);
      return { value, label: withWords({} as Label, languages[0]!, words) };
    });
    write([...options, ...made]);
  };
  const swap = (index: number, step: 1 | -1) =>
    write(options.toSpliced(index, 1).toSpliced(index + step, 0, options[index]!));
  return (
    <div role="group" aria-label={t('administration.forms.options.title')}>
      <Text size="sm" fw={600} mb={6}>
        {t('administration.forms.options.title')}
      </Text>
      <ol className={classes.options}>
        {options.map((option, index) => (
          <OptionRow
            key={option.value}
            option={option}
            fault={faults[`options.${index}.label`]}
            first={index === 0}
            last={index === options.length - 1}
            onChange={(label) => write(options.map((one, at) => (at === index ? { ...one, label } : one)))}
            onStep={(step) => swap(index, step)}
            onRemove={() => write(options.filter((_one, at) => at !== index))}
          />
        ))}
      </ol>
      <NewOption onAdd={add} />
      {faults['options'] && (
        <Text size="xs" c="var(--tone-red-text)" mt={4} role="alert">
          {options.length === 0 ? t('administration.forms.options.none') : faults['options']}
        </Text>
      )}
    </div>
  );
}

interface OptionRowProps {
  option: Option;
  fault: string | undefined;
  first: boolean;
  last: boolean;
  onChange: (label: Label) => void;
  onStep: (step: 1 | -1) => void;
  onRemove: () => void;
}

function OptionRow({ option, fault, first, last, onChange, onStep, onRemove }: OptionRowProps) {
  const { t } = useTranslation();
  const { region } = useFormats();
  const { languages } = useEditor();
  const name = Object.values(option.label).find(Boolean) ?? option.value;
  return (
    <li className={classes.option}>
      {languages.map((language, index) => (
        <TextInput
          key={language}
          lang={language}
          size="xs"
          className={classes.words}
          aria-label={`${option.value}, ${languageName(language, region)}`}
          placeholder={languageName(language, region)}
          maxLength={200}
          error={index === 0 ? fault : undefined}
          value={option.label[language] ?? ''}
          onChange={(event) => onChange(withWords(option.label, language, event.currentTarget.value))}
        />
      ))}
      <Group gap={0} wrap="nowrap">
        <ActionIcon aria-label={t('administration.forms.up', { name })} disabled={first} onClick={() => onStep(-1)}>
          <IconArrowUp size={15} />
        </ActionIcon>
        <ActionIcon aria-label={t('administration.forms.down', { name })} disabled={last} onClick={() => onStep(1)}>
          <IconArrowDown size={15} />
        </ActionIcon>
        <ActionIcon aria-label={t('administration.forms.remove', { name })} onClick={onRemove}>
          <IconTrash size={15} />
        </ActionIcon>
      </Group>
    </li>
  );
}
