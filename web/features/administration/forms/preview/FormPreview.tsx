import { Button, SegmentedControl, Text, Title } from '@mantine/core';
import { IconRotate } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldValues } from '../../../../../server/kit/forms/values.ts';
import type { Section } from '../../../../../server/kit/forms/definition.ts';
import { useFormats } from '../../../../format.ts';
import { OwnFieldInputs } from '../../../../ui/fields/OwnFieldInputs.tsx';
import { knownValues, ownErrors } from '../../../../ui/fields/ownFields.ts';
import { languageName } from '../../../../ui/form/LanguageField.tsx';
import { useNow } from '../../../../ui/text/now.ts';
import { useSession } from '../../../session/session.ts';
import { isCountry } from '../model/surroundings.ts';
import type { Surroundings } from '../model/surroundings.ts';
import { Around } from './Around.tsx';
import type { Facts } from './Around.tsx';
import classes from './Preview.module.css';
import { inLanguage } from './inLanguage.ts';

export interface FormPreviewProps {
  /** A sound form. */
  sections: readonly Section[];
  surroundings: Surroundings;
  languages: readonly string[];
}

/** The form as it will be filled in, to try out: conditions work, answers are checked, nothing is kept. */
export function FormPreview({ sections, surroundings, languages }: FormPreviewProps) {
  const { t, i18n } = useTranslation();
  const { tenant } = useSession();
  const [language, setLanguage] = useState(i18n.language);
  const [values, setValues] = useState<FieldValues>({});
  const [facts, setFacts] = useState<Facts>({});
  const [checked, setChecked] = useState(false);
  const [round, setRound] = useState(0);
  const definition = useMemo(
    () => ({ version: 1, sections: inLanguage(sections, language, i18n.language) }),
    [sections, language, i18n.language],
  );
  const moment = useNow();
  const around = useMemo(
    () => ({ catalogue: surroundings, facts, now: new Date(moment) }),
    [surroundings, facts, moment],
  );
  const known = knownValues(definition, values);
  const errors = checked ? ownErrors(definition, known, around) : {};
  const startOver = () => {
    setValues({});
    setFacts({});
    setChecked(false);
    setRound(round + 1);
  };
  const count = sections.reduce((sum, section) => sum + section.fields.length, 0);
  return (
    <section className={classes.preview} aria-label={t('administration.forms.preview.title')}>
      <div className={classes.head}>
        <Title order={2}>{t('administration.forms.preview.title')}</Title>
        <Languages value={language} onChange={setLanguage} languages={languages} />
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          leftSection={<IconRotate size={14} />}
          onClick={startOver}
        >
          {t('administration.forms.preview.reset')}
        </Button>
      </div>
      <div className={classes.paper} key={round}>
        <Around
          surroundings={surroundings}
          isCountry={(name) => isCountry(name, sections)}
          value={facts}
          onChange={setFacts}
        />
        {count === 0 ? (
          <Text c="dimmed">{t('administration.forms.preview.none')}</Text>
        ) : (
          <>
            <OwnFieldInputs
              definition={definition}
              values={known}
              onChange={setValues}
              surroundings={around}
              errors={errors}
              currency={tenant.currency}
            />
            <Check checked={checked} errors={Object.keys(errors).length} onCheck={() => setChecked(true)} />
          </>
        )}
      </div>
    </section>
  );
}

function Check({ checked, errors, onCheck }: { checked: boolean; errors: number; onCheck: () => void }) {
  const { t } = useTranslation();
  return (
    <div className={classes.check}>
      <Button variant="default" onClick={onCheck}>
        {t('administration.forms.preview.check')}
      </Button>
      <Text size="sm" role="status" c={errors > 0 ? 'var(--tone-red-text)' : 'var(--tone-green-text)'}>
        {checked && (errors > 0 ? t('ui.form.summary', { count: errors }) : t('administration.forms.preview.complete'))}
      </Text>
    </div>
  );
}

interface LanguagesProps {
  value: string;
  onChange: (language: string) => void;
  languages: readonly string[];
}

function Languages({ value, onChange, languages }: LanguagesProps) {
  const { t } = useTranslation();
  const { region } = useFormats();
  if (languages.length < 2) return null;
  return (
    <SegmentedControl
      size="xs"
      aria-label={t('administration.forms.preview.language')}
      value={value}
      onChange={onChange}
      data={languages.map((language) => ({ value: language, label: languageName(language, region) }))}
    />
  );
}
