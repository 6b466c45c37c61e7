import { authorize, type Policy } from '../../../kit/authorize.ts';
import type { Ctx } from '../../../kit/context.ts';
import { conflict, invalid, ProblemError, stale } from '../../../kit/errors.ts';
import { emit } from '../../../kit/events.ts';
import { checkDefinition, fieldsOf, type FormDefinition, type Section } from '../../../kit/forms/definition.ts';
import type { Catalogue } from '../../../kit/rules/catalogue.ts';
import {
  deleteDraft,
  insertDraft,
  lockOptionalDraft,
  markPublished,
  selectNextNumber,
  supersedePublished,
  updateDraft,
  type FormRow,
} from './queries.ts';

/** Every draft may be edited by whoever manages forms; a version that was published stays as it is. */
export const formPolicy: Policy<Pick<FormRow, 'state'>> = {
  'form.manage': (_ctx, form) => form.state === 'draft' || 'A version that was published is never changed',
};

/** Most fields of one form, over all its sections. */
const MOST_FIELDS = 200;

/**
 * A definition made of sections, checked against the attributes of the record around it. Throws 422 with the path of each
 * fault from the body's root (`sections.0.fields.2.key`).
 */
export function checkedDefinition(sections: Section[], version: number, surroundings: Catalogue): FormDefinition {
  const definition = { version, sections };
  const faults = checkDefinition(definition, surroundings);
  if ([...fieldsOf(definition)].length > MOST_FIELDS) {
    faults.push({ path: 'sections', code: 'too_big', message: `At most ${MOST_FIELDS} fields are allowed` });
  }
  if (faults.length > 0) throw invalid(faults.slice(0, 200));
  return definition;
}

const report = (ctx: Ctx, type: string, form: FormRow, before?: FormDefinition) =>
  emit(ctx, {
    type,
    subject: { kind: 'form', id: form.id },
    partnerId: null,
    visibility: 'internal',
    ...(before ? { before } : {}),
    after: form.definition,
    data: { kind: form.kind, number: form.number },
  });

/**
 * Saves the draft of a kind's next version; begins it when there is none. `version` is what the author read; a draft that
 * exists demands it (428), and 412 says that somebody else changed it.
 */
export async function saveDraft(
  ctx: Ctx,
  kind: string,
  version: number | null,
  sections: Section[],
  surroundings: Catalogue,
): Promise<FormRow> {
  const draft = await lockOptionalDraft(ctx, kind);
  if (!draft) {
    if (version !== null) throw stale();
    const definition = checkedDefinition(sections, await selectNextNumber(ctx, kind), surroundings);
    const row = await insertDraft(ctx, kind, definition);
    await report(ctx, 'form.draft_saved', row);
    return row;
  }
  authorize(ctx, formPolicy, 'form.manage', draft);
  if (version === null) {
    throw new ProblemError(428, 'precondition_required', 'There is a draft already; send If-Match with its ETag');
  }
  const row = await updateDraft(ctx, draft.id, version, checkedDefinition(sections, draft.number, surroundings));
  await report(ctx, 'form.draft_saved', row, draft.definition);
  return row;
}

export async function discardDraft(ctx: Ctx, kind: string): Promise<void> {
  const draft = await lockOptionalDraft(ctx, kind);
  if (!draft) return;
  authorize(ctx, formPolicy, 'form.manage', draft);
  await deleteDraft(ctx, draft.id);
  await report(ctx, 'form.draft_discarded', draft);
}

/**
 * Publishes the draft of a kind; the version before it is superseded. 409 `no_draft` or `empty_form`, 412 when the draft
 * was changed since the author read it; 422 when the record around the form has changed so that a condition fits no more.
 */
export async function publishDraft(ctx: Ctx, kind: string, version: number, surroundings: Catalogue): Promise<FormRow> {
  const draft = await lockOptionalDraft(ctx, kind);
  if (!draft) throw conflict('no_draft', 'There is no draft to publish');
  authorize(ctx, formPolicy, 'form.manage', draft);
  const { sections } = checkedDefinition(draft.definition.sections, draft.number, surroundings);
  if (sections.every((section) => section.fields.length === 0)) {
    throw conflict('empty_form', 'A form without a single field cannot be published');
  }
  await supersedePublished(ctx, kind);
  const row = await markPublished(ctx, draft.id, version);
  await report(ctx, 'form.published', row);
  return row;
}
