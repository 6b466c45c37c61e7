import { TextInput, Textarea } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Label } from '../../../../../server/kit/forms/definition.ts';
import { useFormats } from '../../../../format.ts';
import { languageName } from '../../../../ui/form/LanguageField.tsx';
import classes from './Editor.module.css';
import { useEditor } from './context.ts';
import type { LabelLanguage } from './context.ts';

export interface LocalisedInputProps {
  label: string;
  value: Label | undefined;
  /** Languages without words are left out, all of them when there is not a word. */
  onChange: (label: Label) => void;
  maxLength: number;
  required?: boolean;
  multiline?: boolean;
  error?: string | undefined;
  /** Takes the focus when it appears. */
  focused?: boolean;
}

/** A label with other words in a language; without words the language goes. */
export function withWords(label: Label | undefined, language: LabelLanguage, words: string): Label {
  const { [language]: _old, ...others } = label ?? {};
  return (words === '' ? others : { ...others, [language]: words }) as Label;
}

/** One text in each language of the vendor. */
export function LocalisedInput(props: LocalisedInputProps) {
  const { label, value, onChange, maxLength, required, multiline, error, focused } = props;
  const { t } = useTranslation();
  const { region } = useFormats();
  const { languages } = useEditor();
  const fresh = useRef(focused);
  const first = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  useEffect(() => {
    if (fresh.current) first.current?.focus();
  }, []);
  const Input = multiline ? Textarea : TextInput;
  return (
    <div className={classes.languages}>
      {languages.map((language, index) => (
        <Input
          key={language}
          lang={language}
          label={
            languages.length > 1
              ? t('administration.forms.in_language', { label, language: languageName(language, region) })
              : label
          }
          required={required === true && index === 0}
          maxLength={maxLength}
          error={index === 0 ? error : undefined}
          ref={index === 0 ? first : undefined}
          // What a new field is called at first is there to be typed over.
          onFocus={(event) => {
            if (fresh.current) event.currentTarget.select();
            fresh.current = false;
          }}
          value={value?.[language] ?? ''}
          {...(multiline ? { autosize: true, minRows: 1, maxRows: 6 } : {})}
          onChange={(event: { currentTarget: { value: string } }) =>
            onChange(withWords(value, language, event.currentTarget.value))
          }
        />
      ))}
    </div>
  );
}
