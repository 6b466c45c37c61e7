/** Pieces that every verb on an agreement shares. */
import { authorize } from '../../kit/authorize.ts';
import type { Ctx } from '../../kit/context.ts';
import { conflict, notFound, stale } from '../../kit/errors.ts';
import { ABILITY_OF, agreementPolicy, type Standing } from './policy.ts';
import { lockOptionalAgreement, selectSignatures, selectSigners, type AgreementRow } from './queries.ts';
import { legality, type AgreementAction } from './states.ts';

/** What decides who may act on an agreement. */
export async function standingOf(ctx: Ctx, row: Pick<AgreementRow, 'id' | 'partner_id' | 'state'>): Promise<Standing> {
  const [signers, signatures] = await Promise.all([selectSigners(ctx, row.partner_id), selectSignatures(ctx, row.id)]);
  return {
    id: row.id,
    partner_id: row.partner_id,
    state: row.state,
    signers: signers.map((signer) => signer.membership_id),
    signedBy: signatures.map((signature) => signature.membership_id),
  };
}

/** The first three beats: in view, allowed, legal. Throws 404, 403, 412 or 409. */
export async function begin(
  ctx: Ctx,
  id: string,
  action: AgreementAction,
  version: number | null = null,
): Promise<AgreementRow> {
  const row = await lockOptionalAgreement(ctx, id);
  if (!row) throw notFound();
  authorize(ctx, agreementPolicy, ABILITY_OF[action], await standingOf(ctx, row));
  if (version !== null && version !== row.version) throw stale();
  const answer = legality(action, row.state);
  if (answer !== true) throw conflict('illegal_transition', answer);
  return row;
}
