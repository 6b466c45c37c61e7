import { inLocale } from '../../../../../server/kit/forms/definition.ts';
import type { FormDefinition, Section } from '../../../../../server/kit/forms/definition.ts';
import { useTranslation } from 'react-i18next';
import { FormSection } from '../../../../ui/form/Form.tsx';
import { CustomField } from './CustomField.tsx';
import { customStates } from './custom.ts';
import { useLive } from './live.ts';
import type { Registration } from './useRegistration.ts';

interface CustomSectionsProps {
  registration: Registration;
  definition: FormDefinition;
}

/** The tenant's own questions. They come and go with what has been answered before them. */
export function CustomSections({ registration, definition }: CustomSectionsProps) {
  const { i18n } = useTranslation();
  const states = useLive(registration.live, (values) => Object.fromEntries(customStates(definition, values)));
  const shown = (section: Section) => section.fields.filter(({ key }) => states[key]?.visible);
  return definition.sections
    .map((section) => ({ section, fields: shown(section) }))
    .filter(({ fields }) => fields.length > 0)
    .map(({ section, fields }) => {
      const help = inLocale(section.help, i18n.language);
      return (
        <FormSection key={section.key} title={inLocale(section.title, i18n.language)} {...(help ? { help } : {})}>
          {fields.map((field) => (
            <CustomField
              key={field.key}
              field={field}
              required={states[field.key]?.required ?? false}
              registration={registration}
            />
          ))}
        </FormSection>
      );
    });
}
