/** A tenant's own fields of a record: which are shown, which are required, what is wrong with the values. Pure. */
import { fieldsOf } from '../../../server/kit/forms/definition.ts';
import type { Field, FormDefinition, Section } from '../../../server/kit/forms/definition.ts';
import { fieldStates } from '../../../server/kit/forms/state.ts';
import type { Surroundings } from '../../../server/kit/forms/state.ts';
import { validateValues } from '../../../server/kit/forms/values.ts';
import type { FieldValues } from '../../../server/kit/forms/values.ts';
import { fieldMessage } from '../feedback/words.ts';

export interface ShownField {
  field: Field;
  required: boolean;
}

export interface ShownSection {
  section: Section;
  fields: ShownField[];
}

/** Sections with the fields that are shown for these values; sections without any are left out. */
export function shownSections(
  definition: FormDefinition,
  values: FieldValues,
  surroundings: Surroundings,
): ShownSection[] {
  const states = fieldStates(definition, values, surroundings);
  return definition.sections
    .map((section) => ({
      section,
      fields: section.fields
        .filter(({ key }) => states.get(key)?.visible)
        .map((field) => ({ field, required: states.get(field.key)?.required ?? false })),
    }))
    .filter(({ fields }) => fields.length > 0);
}

/** Values of fields that the definition has; a record may hold others from an older version of the form. */
export function knownValues(definition: FormDefinition, values: FieldValues): FieldValues {
  const known = new Set([...fieldsOf(definition)].map(({ field }) => field.key));
  return Object.fromEntries(Object.entries(values).filter(([key]) => known.has(key)));
}

/** Sentences by `custom.<key>`, as the server would find them. */
export function ownErrors(
  definition: FormDefinition,
  values: FieldValues,
  surroundings: Surroundings,
): Record<string, string> {
  const { errors } = validateValues(definition, knownValues(definition, values), surroundings, { path: 'custom' });
  return Object.fromEntries(errors.map((error) => [error.path, fieldMessage(error)]));
}

/** What conditions may ask about the record around the fields: facts by name, all of them texts. */
export const textSurroundings = (facts: Readonly<Record<string, string | null>>): Surroundings => ({
  now: new Date(),
  catalogue: Object.fromEntries(Object.keys(facts).map((name) => [name, { type: 'text' as const, label: '' }])),
  facts,
});
