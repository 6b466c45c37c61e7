import type { Selectable } from 'kysely';
import type { DealCandidates } from '../../../db/types.ts';
import type { Ctx } from '../../kit/context.ts';
import { notFound } from '../../kit/errors.ts';
import { newId } from '../../kit/id.ts';
import type { Match, Reason } from '../matching/index.ts';
import type { Deal } from './deal.ts';

/** Place, domains and facts of a candidate as they were when it was found. */
export interface CandidateDetails {
  country: string | null;
  city: string | null;
  domains: string[];
  facts: Record<string, unknown>;
}

type Narrowed = {
  kind: Match['kind'];
  level: Match['level'];
  relation: Match['relation'];
  judgement: 'same' | 'different' | null;
  reasons: Reason[];
  details: CandidateDetails;
};

export type CandidateRow = Omit<Selectable<DealCandidates>, keyof Narrowed> & Narrowed;

/** Keeps what a check found. Written without reading back: a partner's request cannot see these rows. */
export async function insertCandidates(
  ctx: Ctx,
  deal: Deal,
  checkId: string,
  matches: readonly Match[],
): Promise<void> {
  if (matches.length === 0) return;
  const rows = matches.map(({ country, city, domains, facts, ...match }) => ({
    tenant_id: ctx.tenantId,
    id: newId(),
    deal_id: deal.id,
    partner_id: deal.partner_id,
    check_id: checkId,
    kind: match.kind,
    subject_id: match.subjectId,
    candidate_partner_id: match.partnerId,
    label: match.name,
    level: match.level,
    relation: match.relation,
    score: match.score,
    reasons: JSON.stringify(match.reasons),
    details: JSON.stringify({ country, city, domains: domains.slice(0, 20), facts } satisfies CandidateDetails),
  }));
  await ctx.db.insertInto('deal_candidates').values(rows).execute();
}

/** Evidence of a registration's latest check, the closest first. */
export async function selectCandidates(ctx: Ctx, deal: Pick<Deal, 'id' | 'check_id'>): Promise<CandidateRow[]> {
  if (deal.check_id === null) return [];
  const rows = await ctx.db
    .selectFrom('deal_candidates')
    .selectAll()
    .where('tenant_id', '=', ctx.tenantId)
    .where('deal_id', '=', deal.id)
    .where('check_id', '=', deal.check_id)
    .orderBy('id')
    .execute();
  return rows as unknown as CandidateRow[];
}

/** One candidate of a registration, locked. Throws 404. */
export async function lockCandidate(ctx: Ctx, dealId: string, id: string): Promise<CandidateRow> {
  const row = await ctx.db
    .selectFrom('deal_candidates')
    .selectAll()
    .where('tenant_id', '=', ctx.tenantId)
    .where('deal_id', '=', dealId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw notFound();
  return row as unknown as CandidateRow;
}

/** Writes what a reviewer said; a later judgement replaces an earlier one. */
export async function updateJudgement(ctx: Ctx, id: string, judgement: 'same' | 'different'): Promise<void> {
  await ctx.db
    .updateTable('deal_candidates')
    .set({ judgement, judged_by_name: ctx.actor.name, judged_at: ctx.clock.now() })
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', '=', id)
    .execute();
}
