import { Anchor, Text, TextInput, Textarea, Title, UnstyledButton } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './Mails.module.css';
import type { Template, Texts } from './queries.ts';
import { inserted } from './templates.ts';

export interface TextFieldsProps {
  template: Template;
  texts: Texts;
  errors: Readonly<Record<string, string>>;
  onChange: (texts: Texts) => void;
}

type Part = keyof Texts;

/** Subject, text and button, and the placeholders that go where the caret was last. */
export function TextFields({ template, texts, errors, onChange }: TextFieldsProps) {
  const { t } = useTranslation();
  const { field, insert } = useTextFields(texts, errors, onChange);
  return (
    <div className={classes.fields}>
      <TextInput label={t('administration.mails.subject')} required maxLength={200} {...field('subject')} />
      <Textarea
        label={t('administration.mails.body')}
        description={t('administration.mails.body_help')}
        required
        autosize
        minRows={8}
        maxRows={24}
        maxLength={10_000}
        {...field('body')}
      />
      <TextInput
        label={t('administration.mails.button')}
        description={t('administration.mails.button_help')}
        maxLength={60}
        {...field('button')}
      />
      <Placeholders placeholders={template.placeholders} onInsert={insert} />
      {template.customised && <Standard texts={template.standard} />}
    </div>
  );
}

/** Props for each field, and what puts a placeholder into the one that had the caret last. */
function useTextFields(texts: Texts, errors: TextFieldsProps['errors'], onChange: TextFieldsProps['onChange']) {
  const nodes = useRef<Partial<Record<Part, HTMLInputElement | HTMLTextAreaElement | null>>>({});
  const [last, setLast] = useState<Part>('body');
  const field = (part: Part) => ({
    value: texts[part] ?? '',
    error: errors[part],
    onFocus: () => setLast(part),
    onChange: (event: { currentTarget: { value: string } }) =>
      onChange({ ...texts, [part]: event.currentTarget.value }),
    ref: (node: HTMLInputElement | HTMLTextAreaElement | null) => {
      nodes.current[part] = node;
    },
  });
  const insert = (name: string) => {
    const node = nodes.current[last];
    const old = texts[last] ?? '';
    const { text, caret } = inserted(old, node?.selectionStart ?? old.length, node?.selectionEnd ?? old.length, name);
    onChange({ ...texts, [last]: text });
    requestAnimationFrame(() => {
      node?.focus();
      node?.setSelectionRange(caret, caret);
    });
  };
  return { field, insert };
}

interface PlaceholdersProps {
  placeholders: Template['placeholders'];
  onInsert: (name: string) => void;
}

function Placeholders({ placeholders, onInsert }: PlaceholdersProps) {
  const { t } = useTranslation();
  return (
    <section aria-label={t('administration.mails.placeholders')}>
      <Title order={2}>{t('administration.mails.placeholders')}</Title>
      <Text size="sm" c="dimmed">
        {t('administration.mails.placeholders_help')}
      </Text>
      <ul className={classes.placeholders}>
        {placeholders.map(({ name, label, example }) => (
          <li key={name}>
            <UnstyledButton
              className={classes.placeholder}
              aria-label={t('administration.mails.insert', { label })}
              title={`{{${name}}}`}
              // Keeps the caret where it is.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => onInsert(name)}
            >
              {label}
              <span className={classes.example}>{example}</span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The product's wording, to compare with one's own. */
function Standard({ texts }: { texts: Texts }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <div>
      <Anchor component="button" type="button" size="sm" aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? t('administration.mails.standard_hide') : t('administration.mails.standard_show')}
      </Anchor>
      {open && (
        <div className={classes.standard}>
          <b>{texts.subject}</b>
          {`\n\n${texts.body}`}
          {texts.button && `\n\n[${texts.button}]`}
        </div>
      )}
    </div>
  );
}
