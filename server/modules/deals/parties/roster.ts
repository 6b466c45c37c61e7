/** Parties of a deal as the vendor keeps them: who takes part, in which role, with which shares. */
import { authorize } from '../../../kit/authorize.ts';
import type { Ctx } from '../../../kit/context.ts';
import { conflict, invalid, type FieldError } from '../../../kit/errors.ts';
import { assertFresh, type Deal } from '../deal.ts';
import { lockDeal, updateDeal } from '../queries.ts';
import { rolesOf, requireDistributor } from './distribution.ts';
import { emitParty } from './events.ts';
import { beyondPartnerFence } from './fence-queries.ts';
import { distributorMayChange, partiesMayChange, partyPolicy } from './policy.ts';
import {
  deleteParty,
  selectNames,
  selectParties,
  selectSplits,
  updateAttributed,
  updateFrozen,
  upsertParty,
  writeSplit,
  type PartyRecord,
} from './queries.ts';
import { attribute, splitErrors, splitOf, type Shares } from './split.ts';
import { SPLIT_KINDS } from './states.ts';

/** A party as the vendor wants it. The registrant is one of them. */
export interface Party {
  partnerId: string;
  role: string | null;
  shares: Shares;
}

const legal = (answer: true | string, code: string) => {
  if (answer !== true) throw conflict(code, answer);
};

/** Throws 422 for unknown partners and roles, parties named twice, and shares that are not whole. */
async function requireRight(ctx: Ctx, deal: Deal, parties: readonly Party[], before: PartyRecord[]): Promise<void> {
  const known = await selectNames(
    ctx,
    parties.map(({ partnerId }) => partnerId),
  );
  const roles = new Set((await rolesOf(ctx)).filter(({ active }) => active).map(({ key }) => key));
  const had = new Map(before.map((row) => [row.partner_id, row]));
  const errors: FieldError[] = [];
  const wrong = (index: number, field: string, code: string, message: string) =>
    errors.push({ path: `parties.${index}.${field}`, code, message });
  for (const [index, { partnerId, role, shares }] of parties.entries()) {
    const present = had.get(partnerId);
    if (!known.has(partnerId) && !present) wrong(index, 'partnerId', 'unknown_reference', 'Choose one of the partners');
    if (parties.findIndex((one) => one.partnerId === partnerId) !== index) {
      wrong(index, 'partnerId', 'duplicate', 'This partner is named twice');
    }
    const optional = partnerId === deal.partner_id || present?.is_distributor === true;
    if (role === null ? !optional : !roles.has(role) && role !== present?.role) {
      wrong(index, 'role', role === null ? 'required' : 'unknown_reference', 'Choose a role');
    }
    if (present?.state === 'invited' && SPLIT_KINDS.some((kind) => shares[kind] !== null)) {
      wrong(index, 'shares', 'awaiting_consent', 'This partner has not agreed to take part yet');
    }
  }
  if (!parties.some(({ partnerId }) => partnerId === deal.partner_id)) {
    errors.push({
      path: 'parties',
      code: 'required',
      message: 'The partner that registered the deal takes part in it',
    });
  }
  errors.push(...splitErrors(parties));
  if (errors.length > 0) throw invalid(errors);
}

const partOf = (row: PartyRecord) => ({
  partner: row.partner_name,
  role: row.role,
  revenue: row.revenue_basis_points,
  commission: row.commission_basis_points,
});

const unchanged = (row: PartyRecord, party: Party) =>
  row.role === party.role &&
  row.revenue_basis_points === party.shares.revenue &&
  row.commission_basis_points === party.shares.commission;

async function writeParty(ctx: Ctx, deal: Deal, party: Party, before: PartyRecord | undefined): Promise<void> {
  const registrant = party.partnerId === deal.partner_id;
  if (before && unchanged(before, party)) return;
  await upsertParty(ctx, deal, party.partnerId, {
    role: party.role,
    revenue_basis_points: party.shares.revenue,
    commission_basis_points: party.shares.commission,
    is_registrant: registrant,
  });
  const bare = party.role === null && party.shares.revenue === null && party.shares.commission === null;
  if (!before && bare) return;
  await emitParty(
    ctx,
    before || registrant ? 'deal.party_changed' : 'deal.party_joined',
    { deal, partnerId: party.partnerId },
    { role: party.role ?? '', ...party.shares },
  );
}

/** Takes out who is no longer named; a distributor stays as the distributor that it is. */
async function dropOthers(ctx: Ctx, deal: Deal, parties: readonly Party[], before: PartyRecord[]): Promise<void> {
  const kept = new Set(parties.map(({ partnerId }) => partnerId));
  for (const row of before) {
    if (kept.has(row.partner_id)) continue;
    if (row.is_distributor && row.role === null) continue;
    if (row.is_distributor) {
      await upsertParty(ctx, deal, row.partner_id, {
        role: null,
        revenue_basis_points: null,
        commission_basis_points: null,
      });
    } else {
      await deleteParty(ctx, deal.id, row.partner_id);
    }
    await emitParty(ctx, 'deal.party_left', { deal, partnerId: row.partner_id }, {});
  }
}

/**
 * Replaces the parties of a deal with their roles and shares, on top of the version that was read. The shares of each
 * kind are 100 % together or there are none (422 here, and a CHECK of the table). Throws 409 `splits_frozen` once won.
 */
export async function setParties(
  ctx: Ctx,
  dealId: string,
  version: number | null,
  parties: readonly Party[],
): Promise<Deal> {
  const deal = await lockDeal(ctx, dealId);
  authorize(ctx, partyPolicy, 'deal.decide', deal);
  assertFresh(deal, version);
  legal(partiesMayChange(deal), deal.outcome === 'won' ? 'splits_frozen' : 'illegal_transition');
  const after = await updateDeal(ctx, deal, { shared: true });
  // A channel manager may have only some of the parties among their partners; of this deal they see all.
  await beyondPartnerFence(ctx, 'vendor staff keep all parties of a deal in view', async () => {
    const before = await selectParties(ctx, dealId);
    await requireRight(ctx, deal, parties, before);
    const had = new Map(before.map((row) => [row.partner_id, row]));
    for (const kind of SPLIT_KINDS) await writeSplit(ctx, after, kind, splitOf(kind, parties));
    await dropOthers(ctx, after, parties, before);
    for (const party of parties) await writeParty(ctx, after, party, had.get(party.partnerId));
    await emitParty(
      ctx,
      'deal.parties_changed',
      {
        deal: after,
        partnerId: deal.partner_id,
        before: { parties: before.map(partOf) },
        after: { parties: (await selectParties(ctx, dealId)).map(partOf) },
      },
      {},
    );
  });
  return after;
}

/** Names the distributor of a deal, or none; the registrant may keep the deal from it. */
export async function setDistributor(
  ctx: Ctx,
  dealId: string,
  version: number | null,
  { distributorId, hidden }: { distributorId: string | null; hidden: boolean },
): Promise<Deal> {
  const deal = await lockDeal(ctx, dealId);
  authorize(ctx, partyPolicy, 'deal.update', deal);
  assertFresh(deal, version);
  legal(distributorMayChange(deal), 'illegal_transition');
  if (distributorId !== deal.distributor_id) await requireDistributor(ctx, deal.partner_id, distributorId);
  return updateDeal(ctx, deal, { distributor_id: distributorId, distributor_hidden: hidden && distributorId !== null });
}

/** Fixes the shares of a deal that was won, and says what each party gets of the amount. */
export async function freezeSplits(ctx: Ctx, deal: Deal): Promise<void> {
  if (!deal.shared) return;
  const total = { minor: BigInt(deal.won_amount_minor!), currency: deal.currency! };
  await beyondPartnerFence(ctx, 'a win is shared out among all parties', async () => {
    const splits = await selectSplits(ctx, deal.id);
    for (const { kind, party_ids: partyIds, basis_points: basisPoints } of splits) {
      const amounts = attribute(total, { partyIds, basisPoints });
      await updateFrozen(ctx, deal.id, kind, {
        at: deal.won_at!,
        total: String(total.minor),
        currency: total.currency,
        amounts,
      });
      await updateAttributed(
        ctx,
        deal.id,
        kind,
        partyIds.map((partnerId, index) => ({ partnerId, minor: amounts[index]! })),
      );
    }
    if (splits.length > 0) await emitParty(ctx, 'deal.splits_frozen', { deal, partnerId: deal.partner_id }, {});
  });
}

/** Lets the shares of a deal change again that was reported won by mistake. */
export async function releaseSplits(ctx: Ctx, deal: Deal): Promise<void> {
  if (!deal.shared) return;
  await beyondPartnerFence(ctx, 'a win that was none is taken back for all parties', async () => {
    const splits = (await selectSplits(ctx, deal.id)).filter(({ frozen_at }) => frozen_at !== null);
    for (const { kind, party_ids: partyIds } of splits) {
      await updateFrozen(ctx, deal.id, kind, null);
      await updateAttributed(
        ctx,
        deal.id,
        kind,
        partyIds.map((partnerId) => ({ partnerId, minor: null })),
      );
    }
    if (splits.length > 0) await emitParty(ctx, 'deal.splits_released', { deal, partnerId: deal.partner_id }, {});
  });
}
