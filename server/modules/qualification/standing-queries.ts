import { sql, type Insertable, type Selectable } from 'kysely';
import type { TierStandings } from '../../../db/types.ts';
import type { Ctx } from '../../kit/context.ts';
import { selectPage, type ListSource, type Page } from '../../kit/list-page.ts';
import type { ListValues } from '../../kit/lists.ts';
import { standingFields } from './standing.contract.ts';

export type StandingRow = Selectable<TierStandings>;

/** A standing with the names that people know it by. */
export type NamedStanding = StandingRow & {
  partner: string;
  tier_name: string | null;
  tier_rank: number | null;
  earned_name: string | null;
  earned_rank: number | null;
};

const named = (ctx: Ctx) =>
  ctx.db
    .selectFrom('tier_standings as s')
    .innerJoin('partners as p', (join) =>
      join.onRef('p.tenant_id', '=', 's.tenant_id').onRef('p.id', '=', 's.partner_id'),
    )
    .leftJoin('tiers as t', (join) => join.onRef('t.tenant_id', '=', 's.tenant_id').onRef('t.id', '=', 's.tier_id'))
    .leftJoin('tiers as e', (join) =>
      join.onRef('e.tenant_id', '=', 's.tenant_id').onRef('e.id', '=', 's.earned_tier_id'),
    )
    .where('s.tenant_id', '=', ctx.tenantId)
    .selectAll('s')
    .select(['p.name as partner', 't.name as tier_name', 't.rank as tier_rank'])
    .select(['e.name as earned_name', 'e.rank as earned_rank']);

const source: ListSource = {
  fields: standingFields,
  columns: {
    partner: sql.ref('s.partner_id'),
    programme: sql.ref('s.programme_id'),
    tier: sql.ref('s.tier_id'),
    state: sql.ref('s.state'),
    since: sql.ref('s.since'),
    noticeEnds: sql.ref('s.notice_ends'),
    lapsesOn: sql.ref('s.lapses_on'),
  },
  id: sql.ref('s.partner_id'),
  search: (text) => sql<boolean>`p.name_key like ${`${text.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`}`,
};

/** A page of the standings in view. */
export const selectStandings = (ctx: Ctx, values: ListValues): Promise<Page<NamedStanding>> =>
  selectPage<NamedStanding>(ctx, named(ctx), source, values);

/** The standing of a partner in view, if it was evaluated. */
export const selectOptionalStanding = (ctx: Ctx, partnerId: string): Promise<NamedStanding | undefined> =>
  named(ctx).where('s.partner_id', '=', partnerId).executeTakeFirst();

/** Standings of a programme by partner, locked against another evaluation. */
export async function lockStandings(ctx: Ctx, programmeId: string): Promise<Map<string, StandingRow>> {
  const rows = await ctx.db
    .selectFrom('tier_standings')
    .selectAll()
    .where('tenant_id', '=', ctx.tenantId)
    .where('programme_id', '=', programmeId)
    .orderBy('partner_id')
    .forUpdate()
    .execute();
  return new Map(rows.map((row) => [row.partner_id, row]));
}

const CHUNK = 2_000;

/** Writes what an evaluation found, over what stood there. */
export async function upsertStandings(
  ctx: Ctx,
  rows: readonly Omit<Insertable<TierStandings>, 'tenant_id'>[],
): Promise<void> {
  for (let start = 0; start < rows.length; start += CHUNK) {
    await ctx.db
      .insertInto('tier_standings')
      .values(rows.slice(start, start + CHUNK).map((row) => ({ ...row, tenant_id: ctx.tenantId })))
      .onConflict((conflict) =>
        conflict.columns(['tenant_id', 'partner_id']).doUpdateSet(({ ref }) => ({
          programme_id: ref('excluded.programme_id'),
          requirement_id: ref('excluded.requirement_id'),
          tier_id: ref('excluded.tier_id'),
          earned_tier_id: ref('excluded.earned_tier_id'),
          state: ref('excluded.state'),
          since: ref('excluded.since'),
          notice_ends: ref('excluded.notice_ends'),
          grace_ends: ref('excluded.grace_ends'),
          lapses_on: ref('excluded.lapses_on'),
          evaluated_at: ref('excluded.evaluated_at'),
          override_until: ref('excluded.override_until'),
          override_reason: ref('excluded.override_reason'),
          override_by_name: ref('excluded.override_by_name'),
        })),
      )
      .execute();
  }
}

/** Removes standings of partners that have left the programme. */
export async function deleteStandings(ctx: Ctx, partnerIds: readonly string[]): Promise<void> {
  if (partnerIds.length === 0) return;
  await ctx.db
    .deleteFrom('tier_standings')
    .where('tenant_id', '=', ctx.tenantId)
    .where('partner_id', 'in', [...partnerIds])
    .execute();
}
