/** The vendor sends agreements. */
import { randomBytes } from 'node:crypto';
import { authorize } from '../../kit/authorize.ts';
import type { Ctx } from '../../kit/context.ts';
import { conflict, invalid } from '../../kit/errors.ts';
import { newId } from '../../kit/id.ts';
import { selectEnrolled } from '../partners/index.ts';
import { emitAgreement } from './events.ts';
import { vendorPolicy } from './policy.ts';
import { insertAgreement, selectOptionalHolding, selectStates, type AgreementRow } from './queries.ts';
import type { AgreementState } from './states.ts';
import { selectContent, selectOptionalProgrammeTemplate, selectTemplate } from './template-queries.ts';
import { dataFor } from './templates.ts';
import { fill, sha256 } from './text.ts';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const drawNumber = () => `AG-${[...randomBytes(8)].map((byte) => ALPHABET[byte & 31]).join('')}`;

/** Which template goes to whom. */
export interface Issue {
  templateId: string;
  partnerId: string;
  /** The agreement that this one replaces once it is signed. */
  replacesId?: string | null;
}

/**
 * Sends the published text of a template to a partner, in the caller's transaction. Undefined when one waits already.
 * Throws 404 for a foreign partner or template, 409 `not_published`.
 */
export async function issueAgreement(ctx: Ctx, issue: Issue): Promise<AgreementRow | undefined> {
  const template = await selectTemplate(ctx, issue.templateId);
  if (template.published === 0) throw conflict('not_published', 'Publish the template first');
  const content = await selectContent(ctx, template.id, template.published);
  const { body } = fill(content, await dataFor(ctx, issue.partnerId));
  const now = ctx.clock.now();
  const row = await insertAgreement(ctx, {
    id: newId(),
    number: drawNumber(),
    partner_id: issue.partnerId,
    template_id: template.id,
    template_version: template.published,
    title: content.name,
    locale: content.locale,
    body,
    body_sha256: sha256(body),
    method: content.method,
    signers: content.signers,
    countersign: content.countersign,
    months: content.months,
    renewal: content.renewal,
    gate: content.gate,
    state: 'sent',
    replaces_id: issue.replacesId ?? null,
    sent_at: now,
    sent_by_name: ctx.actor.name,
  });
  if (row) await emitAgreement(ctx, 'agreement.sent', row, { gate: row.gate, replaces: row.replaces_id });
  return row;
}

/** The same from the template of the partner's programme; undefined when the programme has none. */
export async function issueProgrammeAgreement(ctx: Ctx, programmeId: string, partnerId: string) {
  const template = await selectOptionalProgrammeTemplate(ctx, programmeId);
  return template && issueAgreement(ctx, { templateId: template.id, partnerId });
}

/** Where a partner stands with a template: the state that counts, or null when nothing was sent. */
export async function agreementState(ctx: Ctx, partnerId: string, templateId: string): Promise<AgreementState | null> {
  const states = await selectStates(ctx, partnerId, templateId);
  return states.find((state) => state === 'in_force') ?? states[0] ?? null;
}

interface Addressees {
  templateId: string;
  partnerIds?: readonly string[] | undefined;
  programmeId?: string | undefined;
  amends: boolean;
}

async function partnersOf(ctx: Ctx, { partnerIds, programmeId }: Addressees): Promise<string[]> {
  if (partnerIds) return [...new Set(partnerIds)];
  const enrolled = await selectEnrolled(ctx, programmeId!);
  if (enrolled.length > 0) return enrolled.map(({ id }) => id);
  throw invalid([{ path: 'programmeId', code: 'nobody', message: 'This programme has no partners' }]);
}

/** Sends to many; who has one waiting is left out. Throws 404, 422, 409 `not_published`. */
export async function sendAgreements(ctx: Ctx, to: Addressees) {
  authorize(ctx, vendorPolicy, 'agreement.send', null);
  const partners = await partnersOf(ctx, to);
  let last: AgreementRow | undefined;
  let sent = 0;
  for (const partnerId of partners) {
    const holding = to.amends ? await selectOptionalHolding(ctx, to.templateId, partnerId) : undefined;
    const row = await issueAgreement(ctx, { templateId: to.templateId, partnerId, replacesId: holding?.id ?? null });
    if (!row) continue;
    sent += 1;
    last = row;
  }
  return { sent, leftOut: partners.length - sent, agreementId: last?.id ?? null };
}
