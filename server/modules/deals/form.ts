/** The tenant's own fields of a registration: values are checked against the published form of kind `deal`. */
import type { Ctx } from '../../kit/context.ts';
import { invalid } from '../../kit/errors.ts';
import { fieldsOf, type FormDefinition } from '../../kit/forms/definition.ts';
import { validateValues } from '../../kit/forms/values.ts';
import type { Catalogue, Facts } from '../../kit/rules/catalogue.ts';
import { publishedForm } from '../administration/index.ts';

/** What conditions of the form may ask about the registration beside its own fields. */
export const dealFormCatalogue: Catalogue = {
  'customer.country': { type: 'text', label: 'Customer’s country' },
  'deal.amount': { type: 'money', label: 'Amount' },
  'deal.close_date': { type: 'date', label: 'Close date' },
  'deal.rfp': { type: 'boolean', label: 'Public tender' },
};

/** The columns of a registration that conditions look at. */
export interface FormSubject {
  customer_country?: string | null | undefined;
  amount_minor?: string | number | bigint | null | undefined;
  currency?: string | null | undefined;
  close_date?: string | null | undefined;
  rfp?: boolean | undefined;
}

function factsOf({ customer_country, amount_minor, currency, close_date, rfp }: FormSubject): Facts {
  const known = amount_minor !== null && amount_minor !== undefined && Boolean(currency);
  const amount = known ? { minor: Number(amount_minor), currency } : null;
  return {
    'customer.country': customer_country ?? null,
    'deal.amount': amount,
    'deal.close_date': close_date ?? null,
    'deal.rfp': rfp ?? false,
  };
}

/** Columns of checked values: what is kept, and the version of the form that it was filled with. */
export interface CustomColumns {
  custom: string;
  form_version_id: string | null;
}

type Values = Readonly<Record<string, unknown>>;

/** Values without those that stand in the record but whose fields the form has lost since; nobody could take them out. */
function withoutLost(definition: FormDefinition, values: Values, stored: Values): Values {
  const fields = new Set([...fieldsOf(definition)].map(({ field }) => field.key));
  return Object.fromEntries(Object.entries(values).filter(([key]) => fields.has(key) || !Object.hasOwn(stored, key)));
}

/**
 * Checks values against the published form and answers the columns to write; a draft may lack required fields. Values in
 * `stored` whose fields have left the form are dropped without a word. A tenant without a published form has no own
 * fields. Throws 422 with `custom.<key>`.
 */
export async function checkCustomFields(
  ctx: Ctx,
  values: Values,
  subject: FormSubject,
  { stored = {}, draft }: { stored?: Values; draft: boolean },
): Promise<CustomColumns> {
  const form = await publishedForm(ctx, 'deal');
  const surroundings = { catalogue: dealFormCatalogue, facts: factsOf(subject), now: ctx.clock.now() };
  const definition = form?.definition ?? { version: 1, sections: [] };
  const checked = validateValues(definition, withoutLost(definition, values, stored), surroundings, {
    path: 'custom',
    draft,
  });
  if (checked.errors.length > 0) throw invalid(checked.errors);
  return { custom: JSON.stringify(checked.values), form_version_id: form?.id ?? null };
}
