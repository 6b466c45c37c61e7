import { Button, Modal, Stack } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Ability } from '../../../server/kit/contract.ts';
import { inLocale } from '../../../server/kit/forms/definition.ts';
import type { FormDefinition } from '../../../server/kit/forms/definition.ts';
import type { Surroundings } from '../../../server/kit/forms/state.ts';
import type { FieldValues } from '../../../server/kit/forms/values.ts';
import { Fact, FactSection } from '../record/Facts.tsx';
import { OwnFieldInputs } from './OwnFieldInputs.tsx';
import { OwnValue } from './OwnValue.tsx';
import { knownValues, ownErrors, shownSections } from './ownFields.ts';

export interface OwnFactSectionsProps {
  definition: FormDefinition;
  values: FieldValues;
  surroundings: Surroundings;
  ability: Ability;
  /** Resolves with undefined when saved, else with the sentence of the refusal; see `useInlineEdit`. */
  onSave: (values: FieldValues) => Promise<string | undefined>;
  currency: string;
}

/** The tenant's own fields on a record. They are edited together, because one may demand another. */
export function OwnFactSections(props: OwnFactSectionsProps) {
  const { t, i18n } = useTranslation();
  const { definition, values, surroundings, ability } = props;
  const [editing, setEditing] = useState(false);
  const sections = shownSections(definition, values, surroundings);
  return (
    <>
      {sections.map(({ section, fields }, index) => (
        <FactSection
          key={section.key}
          title={inLocale(section.title, i18n.language)}
          aside={
            index === 0 &&
            ability.allowed && (
              <Button
                size="compact-sm"
                variant="subtle"
                leftSection={<IconPencil size={14} />}
                onClick={() => setEditing(true)}
              >
                {t('ui.fields.edit')}
              </Button>
            )
          }
        >
          {fields.map(({ field }) => (
            <Fact key={field.key} label={inLocale(field.label, i18n.language)} wide={field.type === 'long_text'}>
              <OwnValue field={field} value={values[field.key]} />
            </Fact>
          ))}
        </FactSection>
      ))}
      {editing && <EditDialog {...props} onClose={() => setEditing(false)} />}
    </>
  );
}

function EditDialog(props: OwnFactSectionsProps & { onClose: () => void }) {
  const { t } = useTranslation();
  const { definition, surroundings, onSave, onClose, currency } = props;
  const [values, setValues] = useState(() => knownValues(definition, props.values));
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [saving, setSaving] = useState(false);
  async function save(): Promise<void> {
    const wrong = ownErrors(definition, values, surroundings);
    setErrors(wrong);
    if (Object.keys(wrong).length > 0) return;
    setSaving(true);
    const refused = await onSave(values);
    setSaving(false);
    if (refused === undefined) onClose();
  }
  return (
    <Modal opened onClose={onClose} title={t('ui.fields.edit')} size="lg">
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Stack gap="lg">
          <OwnFieldInputs
            definition={definition}
            values={values}
            onChange={setValues}
            surroundings={surroundings}
            errors={errors}
            currency={currency}
          />
          <Button type="submit" loading={saving} style={{ alignSelf: 'flex-end' }}>
            {t('ui.save')}
          </Button>
        </Stack>
      </form>
    </Modal>
  );
}
