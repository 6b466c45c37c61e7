import type { Ctx } from '../../../kit/context.ts';
import type { FormDefinition } from '../../../kit/forms/definition.ts';
import { selectOptionalForm } from './queries.ts';

/** A form for filling in: its record keeps `id`, the values go by `definition`. */
export interface StoredForm {
  id: string;
  kind: string;
  number: number;
  definition: FormDefinition;
}

/** The form that a new record of a kind is filled with; null when the vendor has published none. */
export async function publishedForm(ctx: Ctx, kind: string): Promise<StoredForm | null> {
  const row = await selectOptionalForm(ctx, kind, 'published');
  return row ? { id: row.id, kind, number: row.number, definition: row.definition } : null;
}
