/** A registrant proposes another partner; the vendor says who is meant and agrees; that partner agrees or declines. */
import { authorize } from '../../../kit/authorize.ts';
import type { Ctx } from '../../../kit/context.ts';
import { conflict, invalid, notFound } from '../../../kit/errors.ts';
import type { Deal } from '../deal.ts';
import { lockDeal, updateDeal } from '../queries.ts';
import { rolesOf } from './distribution.ts';
import { emitParty } from './events.ts';
import { beyondPartnerFence } from './fence-queries.ts';
import { partiesMayChange, partyPolicy } from './policy.ts';
import { insertProposal, lockProposal, updateProposal, type ProposalRow } from './proposal-queries.ts';
import { deleteParty, lockOptionalParty, selectNames, updatePart, upsertParty, type PartyRow } from './queries.ts';

function assertOpen(deal: Deal): void {
  const answer = partiesMayChange(deal);
  if (answer !== true) throw conflict('illegal_transition', answer);
}

function assertState(proposal: ProposalRow, state: ProposalRow['state']): void {
  if (proposal.state !== state) throw conflict('illegal_transition', 'This proposal has been answered already');
}

/** Proposes another partner for a deal, by the name under which the proposer knows it. */
export async function proposeParty(
  ctx: Ctx,
  dealId: string,
  body: { company: string; role: string; note?: string | undefined },
): Promise<ProposalRow> {
  const deal = await lockDeal(ctx, dealId);
  authorize(ctx, partyPolicy, 'deal.submit', deal);
  assertOpen(deal);
  const role = (await rolesOf(ctx)).find(({ key, active }) => key === body.role && active);
  if (!role) throw invalid([{ path: 'role', code: 'unknown_reference', message: 'Choose a role' }]);
  const note = body.note ?? null;
  const proposal = await insertProposal(ctx, deal, { company: body.company, role: role.key, note });
  await emitParty(
    ctx,
    'deal.party_proposed',
    { deal, partnerId: deal.partner_id },
    { company: body.company, role: role.key, note },
  );
  return proposal;
}

/** Takes a proposal back that the vendor has not answered. */
export async function withdrawProposal(ctx: Ctx, dealId: string, id: string): Promise<ProposalRow> {
  const deal = await lockDeal(ctx, dealId);
  const proposal = await lockProposal(ctx, dealId, id);
  authorize(ctx, partyPolicy, 'deal.submit', deal);
  assertState(proposal, 'proposed');
  const after = await updateProposal(ctx, proposal, 'withdrawn');
  await emitParty(
    ctx,
    'deal.party_proposal_withdrawn',
    { deal, partnerId: deal.partner_id },
    { company: proposal.company },
  );
  return after;
}

/** Turns a proposal down. */
export async function refuseProposal(ctx: Ctx, dealId: string, id: string, note: string | null): Promise<ProposalRow> {
  const deal = await lockDeal(ctx, dealId);
  const proposal = await lockProposal(ctx, dealId, id);
  authorize(ctx, partyPolicy, 'deal.decide', deal);
  assertState(proposal, 'proposed');
  const after = await updateProposal(ctx, proposal, 'refused', note);
  await emitParty(
    ctx,
    'deal.party_proposal_refused',
    { deal, partnerId: deal.partner_id },
    { company: proposal.company, note },
  );
  return after;
}

/** Agrees to a proposal: says which partner is meant, and asks that partner. It has no part before it agrees. */
export async function approveProposal(ctx: Ctx, dealId: string, id: string, partnerId: string): Promise<ProposalRow> {
  const deal = await lockDeal(ctx, dealId);
  const proposal = await lockProposal(ctx, dealId, id);
  authorize(ctx, partyPolicy, 'deal.decide', deal);
  assertState(proposal, 'proposed');
  assertOpen(deal);
  const known = await selectNames(ctx, [partnerId]);
  if (!known.has(partnerId) || partnerId === deal.partner_id) {
    throw invalid([{ path: 'partnerId', code: 'unknown_reference', message: 'Choose another partner' }]);
  }
  const present = await lockOptionalParty(ctx, dealId, partnerId);
  if (present && present.role !== null) throw conflict('already_party', 'This partner takes part in the deal already');
  const after = await updateDeal(ctx, deal, { shared: true });
  await upsertParty(ctx, after, partnerId, { role: proposal.role, state: 'invited', proposal_id: proposal.id });
  const row = await updateProposal(ctx, proposal, 'invited');
  await emitParty(
    ctx,
    'deal.party_proposal_approved',
    { deal, partnerId: deal.partner_id },
    { company: proposal.company },
  );
  await emitParty(ctx, 'deal.party_invited', { deal, partnerId }, { role: proposal.role });
  return row;
}

/** The invited partner's own row. Throws 404 without a part in the deal, 409 when nothing is asked. */
async function lockInvitation(ctx: Ctx, dealId: string): Promise<PartyRow> {
  const row = ctx.actor.partnerId === null ? undefined : await lockOptionalParty(ctx, dealId, ctx.actor.partnerId);
  if (!row || row.is_registrant) throw notFound();
  if (row.state !== 'invited') throw conflict('illegal_transition', 'This was answered already');
  return row;
}

async function told(ctx: Ctx, row: PartyRow, state: 'accepted' | 'declined'): Promise<void> {
  const deal = { id: row.deal_id, number: row.number, customer_name: row.customer_name };
  if (row.proposal_id === null) return;
  // The registrant learns how its proposal went; the answer is a fact about its own row.
  await beyondPartnerFence(ctx, 'the answer goes to whoever proposed', async () => {
    const proposal = await lockProposal(ctx, row.deal_id, row.proposal_id!);
    await updateProposal(ctx, proposal, state);
    await emitParty(
      ctx,
      state === 'accepted' ? 'deal.party_proposal_accepted' : 'deal.party_proposal_declined',
      { deal, partnerId: proposal.partner_id },
      { company: proposal.company },
    );
  });
}

/** Agrees to take part. */
export async function acceptPart(ctx: Ctx, dealId: string): Promise<void> {
  const row = await lockInvitation(ctx, dealId);
  const deal = { id: row.deal_id, number: row.number, customer_name: row.customer_name };
  await updatePart(ctx, row, { state: 'active' });
  await emitParty(
    ctx,
    'deal.party_joined',
    { deal, partnerId: row.partner_id },
    { role: row.role ?? '', revenue: null, commission: null },
  );
  await told(ctx, row, 'accepted');
}

/** Declines to take part; nothing of the deal stays in view. */
export async function declinePart(ctx: Ctx, dealId: string): Promise<void> {
  const row = await lockInvitation(ctx, dealId);
  const deal = { id: row.deal_id, number: row.number, customer_name: row.customer_name };
  await emitParty(ctx, 'deal.party_left', { deal, partnerId: row.partner_id }, {});
  await told(ctx, row, 'declined');
  if (row.is_distributor) await updatePart(ctx, row, { role: null, state: 'active', proposal_id: null });
  else await deleteParty(ctx, dealId, row.partner_id);
}
