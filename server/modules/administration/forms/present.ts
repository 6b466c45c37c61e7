import { abilities } from '../../../kit/authorize.ts';
import type { Ctx } from '../../../kit/context.ts';
import { fieldsOf } from '../../../kit/forms/definition.ts';
import type { FormVersion, FormVersionSummary } from './contract.ts';
import { formPolicy } from './forms.ts';
import type { FormRow } from './queries.ts';

const facts = (row: FormRow) => ({
  id: row.id,
  kind: row.kind,
  number: row.number,
  state: row.state as FormVersion['state'],
  createdBy: row.created_by,
  createdAt: row.created_at.toISOString(),
  updatedAt: row.updated_at.toISOString(),
  publishedBy: row.published_by,
  publishedAt: row.published_at?.toISOString() ?? null,
  version: row.version,
});

export const presentForm = (ctx: Ctx, row: FormRow): FormVersion => ({
  ...facts(row),
  definition: row.definition,
  abilities: abilities(ctx, formPolicy, row, ['form.manage']),
});

export const presentSummary = (row: FormRow): FormVersionSummary => ({
  ...facts(row),
  sections: row.definition.sections.length,
  fields: [...fieldsOf(row.definition)].length,
});
