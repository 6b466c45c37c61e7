import type { Ctx } from '../../kit/context.ts';
import { selectTenant } from '../tenancy/index.ts';
import type { Agreement, AgreementSummary, AgreementTemplate } from './contract.ts';
import { actionsOn } from './policy.ts';
import {
  selectAgreement,
  selectSignatures,
  type AgreementRecord,
  type SignatureRow,
  type TemplateRow,
} from './queries.ts';
import { standingOf } from './steps.ts';
import { contentOf } from './templates.ts';
import { consentText } from './text.ts';

export const presentTemplate = (row: TemplateRow): AgreementTemplate => ({
  id: row.id,
  ...contentOf(row),
  programmeName: row.programme_name,
  published: row.published,
  active: row.active,
  updatedAt: row.updated_at.toISOString(),
  version: row.version,
});

export const presentSummary = (row: AgreementRecord): AgreementSummary => ({
  id: row.id,
  number: row.number,
  version: row.version,
  title: row.title,
  state: row.state,
  partner: { id: row.partner_id, name: row.partner_name },
  templateId: row.template_id,
  templateVersion: row.template_version,
  locale: row.locale,
  gate: row.gate,
  signers: row.signers,
  signed: row.signed,
  startsOn: row.starts_on,
  endsOn: row.ends_on,
  sentAt: row.sent_at.toISOString(),
  sentBy: row.sent_by_name,
  updatedAt: row.updated_at.toISOString(),
});

const presentSignature = (row: SignatureRow): Agreement['signatures'][number] => ({
  id: row.id,
  side: row.side as 'partner' | 'vendor',
  name: row.name,
  jobTitle: row.job_title,
  method: row.method as Agreement['signatures'][number]['method'],
  signedAt: row.signed_at.toISOString(),
});

/** An agreement with everything that its reader may see and do. */
export async function readAgreement(ctx: Ctx, id: string): Promise<Agreement> {
  const row = await selectAgreement(ctx, id);
  const [signatures, standing] = [await selectSignatures(ctx, id), await standingOf(ctx, row)];
  const firm = ctx.actor.side === 'partner' ? row.partner_name : (await selectTenant(ctx)).name;
  return {
    ...presentSummary(row),
    body: row.body,
    bodySha256: row.body_sha256,
    method: row.method,
    countersign: row.countersign,
    consent: consentText(row.locale, firm, row.title),
    onPaper: row.on_paper,
    reason: row.reason,
    signatures: signatures.map(presentSignature),
    hasFile: row.file_id !== null,
    abilities: actionsOn(ctx, standing),
  };
}
