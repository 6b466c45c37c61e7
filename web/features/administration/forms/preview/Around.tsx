import { Anchor, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ValueField } from '../condition/ValueField.tsx';
import type { ClauseValue } from '../condition/clauses.ts';
import type { Surroundings } from '../model/surroundings.ts';
import classes from './Preview.module.css';

/** What the record around the form is like, by attribute; what is left out is not known. */
export type Facts = Readonly<Record<string, ClauseValue | undefined>>;

export interface AroundProps {
  surroundings: Surroundings;
  isCountry: (attribute: string) => boolean;
  value: Facts;
  onChange: (facts: Facts) => void;
}

/** The record around the form, made up for the trial, so that conditions about it can be tried too. */
export function Around({ surroundings, isCountry, value, onChange }: AroundProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const attributes = Object.entries(surroundings);
  if (attributes.length === 0) return null;
  return (
    <div className={classes.around}>
      <Anchor component="button" type="button" size="sm" aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? t('administration.forms.preview.around_hide') : t('administration.forms.preview.around_show')}
      </Anchor>
      {open && (
        <Stack gap="sm" mt="sm">
          {attributes.map(([name, attribute]) => (
            <ValueField
              key={name}
              label={attribute.label}
              titled
              attribute={attribute}
              country={isCountry(name)}
              value={value[name]}
              onChange={(fact) => onChange({ ...value, [name]: fact })}
            />
          ))}
        </Stack>
      )}
    </div>
  );
}
