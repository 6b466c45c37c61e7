/** The tenant's own fields beside a registration: which are shown, and what is wrong with them. Pure. */
import type { FormDefinition } from '../../../../../server/kit/forms/definition.ts';
import { fieldStates } from '../../../../../server/kit/forms/state.ts';
import type { FieldState, Surroundings } from '../../../../../server/kit/forms/state.ts';
import { validateValues } from '../../../../../server/kit/forms/values.ts';
import { fieldMessage } from '../../../../ui/feedback/words.ts';
import { amountOf } from './amount.ts';
import type { RegistrationValues } from './values.ts';

/** What conditions of the form may ask about the registration, with the values of this moment. */
function surroundingsOf(values: RegistrationValues): Surroundings {
  return {
    now: new Date(),
    catalogue: {
      'customer.country': { type: 'text', label: '' },
      'deal.amount': { type: 'money', label: '' },
      'deal.close_date': { type: 'date', label: '' },
      'deal.rfp': { type: 'boolean', label: '' },
    },
    facts: {
      'customer.country': values.customer.country,
      'deal.amount': amountOf(values),
      'deal.close_date': values.closeDate,
      'deal.rfp': values.rfp,
    },
  };
}

/** State of every own field, by key. */
export const customStates = (definition: FormDefinition, values: RegistrationValues): Map<string, FieldState> =>
  fieldStates(definition, values.custom, surroundingsOf(values));

/** Sentences by `custom.<key>`, as the server would find them on submission. */
export function customErrors(definition: FormDefinition, values: RegistrationValues): Record<string, string> {
  const known = new Set(definition.sections.flatMap((section) => section.fields.map((field) => field.key)));
  const given = Object.fromEntries(Object.entries(values.custom).filter(([key]) => known.has(key)));
  const { errors } = validateValues(definition, given, surroundingsOf(values), { path: 'custom' });
  return Object.fromEntries(errors.map((error) => [error.path, fieldMessage(error)]));
}
