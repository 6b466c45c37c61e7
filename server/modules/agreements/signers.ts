/** Who may sign for a firm. */
import { authorize } from '../../kit/authorize.ts';
import type { Ctx } from '../../kit/context.ts';
import { emit } from '../../kit/events.ts';
import { signerPolicy } from './policy.ts';
import { deleteSigner, selectMember, selectSigners, upsertSigner } from './queries.ts';

type SignerRow = Awaited<ReturnType<typeof selectSigners>>[number];

export const presentSigner = (row: SignerRow) => ({
  membershipId: row.membership_id,
  partnerId: row.partner_id,
  namedBy: row.named_by_name,
  namedAt: row.named_at.toISOString(),
});

async function tell(ctx: Ctx, type: string, member: { id: string; partner_id: string }): Promise<void> {
  await emit(ctx, { type, subject: { kind: 'membership', id: member.id }, partnerId: member.partner_id });
}

/** Names somebody to sign for the firm. From then on only named people sign for it. Throws 404, 403. */
export async function nameSigner(ctx: Ctx, membershipId: string) {
  const member = await selectMember(ctx, membershipId);
  authorize(ctx, signerPolicy, 'agreement.signer', member);
  await upsertSigner(ctx, member);
  await tell(ctx, 'agreement_signer.named', member);
  const signers = await selectSigners(ctx, member.partner_id);
  return presentSigner(signers.find((signer) => signer.membership_id === membershipId)!);
}

/** Takes the right to sign back. Throws 404, 403. */
export async function removeSigner(ctx: Ctx, membershipId: string): Promise<void> {
  const member = await selectMember(ctx, membershipId);
  authorize(ctx, signerPolicy, 'agreement.signer', member);
  await deleteSigner(ctx, membershipId);
  await tell(ctx, 'agreement_signer.removed', member);
}
