import type { Ctx } from '../context.ts';
import { invalid } from '../errors.ts';
import type { FormDefinition } from '../forms/definition.ts';
import { validateValues, type FieldValues } from '../forms/values.ts';
import type { Catalogue, Facts } from '../rules/catalogue.ts';

/** A tenant's own fields of one kind of record. */
export interface CustomFields {
  /** Kind of the form, e.g. `partner`. */
  kind: string;
  /** What conditions of the form may ask about the record around it. */
  catalogue: Catalogue;
}

/** Columns of checked values: what is kept, and the version of the form that it was filled with. */
export interface CustomColumns {
  custom: FieldValues;
  form_version_id: string | null;
}

/**
 * Checks values against the published form of a kind. A tenant without one has no own fields. Throws 422 with
 * `custom.<key>`.
 */
export async function checkCustomFields(
  ctx: Ctx,
  { kind, catalogue }: CustomFields,
  values: Readonly<Record<string, unknown>>,
  facts: Facts,
): Promise<CustomColumns> {
  const form = await ctx.db
    .selectFrom('form_definitions')
    .select(['id', 'definition'])
    .where('tenant_id', '=', ctx.tenantId)
    .where('kind', '=', kind)
    .where('state', '=', 'published')
    .executeTakeFirst();
  const definition = (form?.definition as unknown as FormDefinition | undefined) ?? { version: 1, sections: [] };
  const checked = validateValues(definition, values, { catalogue, facts, now: ctx.clock.now() }, { path: 'custom' });
  if (checked.errors.length > 0) throw invalid(checked.errors);
  return { custom: checked.values, form_version_id: form?.id ?? null };
}
