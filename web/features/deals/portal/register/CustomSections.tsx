import { useTranslation } from 'react-i18next';
import { inLocale } from '../../../../../server/kit/forms/definition.ts';
import type { Field, FormDefinition } from '../../../../../server/kit/forms/definition.ts';
import { OwnField } from '../../../../ui/fields/OwnField.tsx';
import { shownSections } from '../../../../ui/fields/ownFields.ts';
import { FormSection } from '../../../../ui/form/Form.tsx';
import { useSession } from '../../../session/session.ts';
import { FilesField } from '../files/FilesField.tsx';
import { surroundingsOf } from './custom.ts';
import { useLive } from './live.ts';
import type { Registration } from './useRegistration.ts';

interface CustomSectionsProps {
  registration: Registration;
  definition: FormDefinition;
}

/** The tenant's own questions. They come and go with what has been answered before them. */
export function CustomSections({ registration, definition }: CustomSectionsProps) {
  const { i18n } = useTranslation();
  const sections = useLive(registration.live, (values) =>
    shownSections(definition, values.custom, surroundingsOf(values)),
  );
  return sections.map(({ section, fields }) => {
    const help = inLocale(section.help, i18n.language);
    return (
      <FormSection key={section.key} title={inLocale(section.title, i18n.language)} {...(help ? { help } : {})}>
        {fields.map(({ field, required }) => (
          <CustomField key={field.key} field={field} required={required} registration={registration} />
        ))}
      </FormSection>
    );
  });
}

function CustomField({
  field,
  required,
  registration,
}: {
  field: Field;
  required: boolean;
  registration: Registration;
}) {
  const { tenant } = useSession();
  const { form, live } = registration;
  const value = useLive(live, ({ custom }) => custom[field.key]);
  const path = `custom.${field.key}`;
  const change = (next: typeof value) => {
    form.clearFieldError(path);
    form.setFieldValue('custom', { ...live.get().custom, [field.key]: next ?? null });
  };
  const common = { required, error: form.errors[path], onChange: change, path };
  if (field.type === 'file') {
    return (
      <FilesField {...common} field={field} value={Array.isArray(value) ? value : []} registration={registration} />
    );
  }
  return <OwnField {...common} field={field} value={value} currency={tenant.currency} />;
}
