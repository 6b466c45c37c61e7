import { sql, type Selectable } from 'kysely';
import type { DealPartyProposals } from '../../../../db/types.ts';
import type { Ctx } from '../../../kit/context.ts';
import { conflict, notFound } from '../../../kit/errors.ts';
import { newId } from '../../../kit/id.ts';
import type { Deal } from '../deal.ts';
import type { ProposalState } from './states.ts';

export type ProposalRow = Omit<Selectable<DealPartyProposals>, 'state'> & { state: ProposalState };

/** Proposals about a deal in view, the latest first. */
export async function selectProposals(ctx: Ctx, dealId: string): Promise<ProposalRow[]> {
  const rows = await ctx.db
    .selectFrom('deal_party_proposals')
    .selectAll()
    .where('tenant_id', '=', ctx.tenantId)
    .where('deal_id', '=', dealId)
    .orderBy('id', 'desc')
    .limit(50)
    .execute();
  return rows as ProposalRow[];
}

/** One proposal about a deal, locked until the transaction ends. Throws 404. */
export async function lockProposal(ctx: Ctx, dealId: string, id: string): Promise<ProposalRow> {
  const row = await ctx.db
    .selectFrom('deal_party_proposals')
    .selectAll()
    .where('tenant_id', '=', ctx.tenantId)
    .where('deal_id', '=', dealId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw notFound();
  return row as ProposalRow;
}

/** Adds a proposal. Throws 409 `duplicate` when one about the same company is open. */
export async function insertProposal(
  ctx: Ctx,
  deal: Deal,
  { company, role, note }: { company: string; role: string; note: string | null },
): Promise<ProposalRow> {
  const row = await ctx.db
    .insertInto('deal_party_proposals')
    .values({
      tenant_id: ctx.tenantId,
      id: newId(),
      deal_id: deal.id,
      partner_id: deal.partner_id,
      company,
      role,
      note,
      state: 'proposed',
      proposed_by_name: ctx.actor.name,
      proposed_at: ctx.clock.now(),
    })
    .onConflict((clash) =>
      clash
        .expression(sql`tenant_id, deal_id, lower(company)`)
        .where(sql<boolean>`state in ('proposed', 'invited')`)
        .doNothing(),
    )
    .returningAll()
    .executeTakeFirst();
  if (!row) throw conflict('duplicate', 'You have proposed this company for this deal already');
  return row as ProposalRow;
}

/** Writes how a proposal went on. */
export async function updateProposal(
  ctx: Ctx,
  proposal: ProposalRow,
  state: ProposalState,
  note: string | null = proposal.answer_note,
): Promise<ProposalRow> {
  const row = await ctx.db
    .updateTable('deal_party_proposals')
    .set({ state, answer_note: note, answered_at: ctx.clock.now() })
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', '=', proposal.id)
    .returningAll()
    .executeTakeFirstOrThrow();
  return row as ProposalRow;
}
