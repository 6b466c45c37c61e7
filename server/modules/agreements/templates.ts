/** The vendor writes templates and publishes them. */
import { isDeepStrictEqual } from 'node:util';
import { authorize } from '../../kit/authorize.ts';
import type { Ctx } from '../../kit/context.ts';
import { conflict, invalid, stale } from '../../kit/errors.ts';
import { emit } from '../../kit/events.ts';
import { newId } from '../../kit/id.ts';
import { selectPartner, selectProgrammes } from '../partners/index.ts';
import { selectTenant, tenantHome } from '../tenancy/index.ts';
import type { TemplateContent } from './contract.ts';
import { vendorPolicy } from './policy.ts';
import type { TemplateRow } from './queries.ts';
import { insertTemplate, insertVersion, lockTemplate, selectContent, updateTemplate } from './template-queries.ts';
import { fill, type TextData } from './text.ts';

/** A template's draft as content. */
export const contentOf = (row: TemplateRow): TemplateContent => ({
  name: row.name,
  programmeId: row.programme_id,
  locale: row.locale as TemplateContent['locale'],
  body: row.body,
  clauses: row.clauses as unknown as TemplateContent['clauses'],
  method: row.method as TemplateContent['method'],
  signers: row.signers,
  countersign: row.countersign as TemplateContent['countersign'],
  months: row.months,
  renewal: row.renewal as TemplateContent['renewal'],
  gate: row.gate,
});

const columnsOf = ({ programmeId, clauses, ...content }: TemplateContent) => ({
  ...content,
  programme_id: programmeId,
  clauses: JSON.stringify(clauses),
});

async function assertProgramme(ctx: Ctx, { programmeId }: TemplateContent): Promise<void> {
  if (programmeId === null || (await selectProgrammes(ctx, [programmeId])).length > 0) return;
  throw invalid([{ path: 'programmeId', code: 'unknown_reference', message: 'Choose one of the programmes' }]);
}

async function tell(ctx: Ctx, type: string, id: string, data: Record<string, unknown>): Promise<void> {
  const subject = { kind: 'agreement_template', id };
  await emit(ctx, { type, subject, partnerId: null, visibility: 'internal', data });
}

/** Begins a template. Throws 422 for unknown programmes, 409 `duplicate`. */
export async function createTemplate(ctx: Ctx, content: TemplateContent): Promise<{ id: string }> {
  authorize(ctx, vendorPolicy, 'agreement.template', null);
  await assertProgramme(ctx, content);
  const id = newId();
  await insertTemplate(ctx, id, columnsOf(content));
  await tell(ctx, 'agreement_template.created', id, { name: content.name });
  return { id };
}

/** Saves the draft. Throws 404, 412, 422, 409 `duplicate`. */
export async function saveTemplate(ctx: Ctx, id: string, version: number | null, content: TemplateContent) {
  const before = await lockTemplate(ctx, id);
  authorize(ctx, vendorPolicy, 'agreement.template', null);
  if (version !== null && version !== before.version) throw stale();
  await assertProgramme(ctx, content);
  await updateTemplate(ctx, id, columnsOf(content));
  await tell(ctx, 'agreement_template.changed', id, { name: content.name });
  return { id };
}

const EXAMPLE: TextData = {
  partner: { name: 'Example GmbH', country: 'DE', website: 'https://example.com', programmeId: null },
  vendor: '',
  programme: null,
  tier: null,
  today: '',
};

function assertText(content: TemplateContent): void {
  const { unknown } = fill(content, { ...EXAMPLE, today: '2026-01-01' });
  const errors = unknown.map((name) => ({
    path: 'body',
    code: 'unknown_placeholder',
    message: `There is no {{${name}}} to fill in`,
  }));
  if (content.body.trim() === '') errors.push({ path: 'body', code: 'empty', message: 'Write the text first' });
  if (errors.length > 0) throw invalid(errors);
}

/** Makes the draft the version that is sent. Throws 422 for unknown placeholders, 409 `nothing_to_publish`. */
export async function publishTemplate(ctx: Ctx, id: string): Promise<{ id: string }> {
  const row = await lockTemplate(ctx, id);
  authorize(ctx, vendorPolicy, 'agreement.template', null);
  const content = contentOf(row);
  const isSame = row.published > 0 && isDeepStrictEqual(await selectContent(ctx, id, row.published), content);
  if (isSame) throw conflict('nothing_to_publish', 'The draft is what was published last');
  assertText(content);
  await insertVersion(ctx, id, row.published + 1, content);
  await updateTemplate(ctx, id, { published: row.published + 1 });
  await tell(ctx, 'agreement_template.published', id, { name: row.name, number: row.published + 1 });
  return { id };
}

/** What fills a text for a partner, or for an example when none is named. */
export async function dataFor(ctx: Ctx, partnerId: string | null): Promise<TextData> {
  const { name } = await selectTenant(ctx);
  const { today } = await tenantHome(ctx);
  if (partnerId === null) return { ...EXAMPLE, vendor: name, today };
  const partner = await selectPartner(ctx, partnerId);
  return {
    partner: {
      name: partner.name,
      country: partner.country,
      website: partner.website,
      programmeId: partner.programme_id,
    },
    vendor: name,
    programme: partner.programme_name,
    tier: partner.tier_name,
    today,
  };
}

/** A text as a partner would read it. */
export async function previewText(ctx: Ctx, content: TemplateContent, partnerId: string | null) {
  authorize(ctx, vendorPolicy, 'agreement.template', null);
  return fill(content, await dataFor(ctx, partnerId));
}
