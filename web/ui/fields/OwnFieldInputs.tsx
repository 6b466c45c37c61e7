import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { inLocale } from '../../../server/kit/forms/definition.ts';
import type { FormDefinition } from '../../../server/kit/forms/definition.ts';
import type { Surroundings } from '../../../server/kit/forms/state.ts';
import type { FieldValues } from '../../../server/kit/forms/values.ts';
import { FormSection } from '../form/Form.tsx';
import { OwnField } from './OwnField.tsx';
import { shownSections } from './ownFields.ts';

export interface OwnFieldInputsProps {
  definition: FormDefinition;
  values: FieldValues;
  onChange: (values: FieldValues) => void;
  surroundings: Surroundings;
  /** Sentences by `custom.<key>`. */
  errors: Readonly<Record<string, ReactNode>>;
  currency: string;
}

/** The tenant's own fields as sections of a form. They come and go with what is filled in. */
export function OwnFieldInputs({ definition, values, onChange, surroundings, errors, currency }: OwnFieldInputsProps) {
  const { i18n } = useTranslation();
  return shownSections(definition, values, surroundings).map(({ section, fields }) => {
    const help = inLocale(section.help, i18n.language);
    return (
      <FormSection key={section.key} title={inLocale(section.title, i18n.language)} {...(help ? { help } : {})}>
        {fields.map(({ field, required }) => (
          <OwnField
            key={field.key}
            field={field}
            required={required}
            value={values[field.key]}
            error={errors[`custom.${field.key}`]}
            onChange={(value) => onChange({ ...values, [field.key]: value })}
            currency={currency}
            path={`custom.${field.key}`}
          />
        ))}
      </FormSection>
    );
  });
}
