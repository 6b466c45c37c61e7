import type { Insertable, Updateable } from 'kysely';
import type { Disputes, DisputeSides } from '../../../db/types.ts';
import type { Ctx } from '../../kit/context.ts';
import { notFound } from '../../kit/errors.ts';
import { newId } from '../../kit/id.ts';
import { drawNumber } from '../deals/index.ts';
import type { CaseRow, CaseState, SideRow } from './rows.ts';

const STATE = ['id', 'number', 'customer_name', 'status', 'version', 'appeal_until', 'assigned_to'] as const;
const DRAWS = 5;

/** Adds a case under a number that nobody has. */
export async function insertCase(
  ctx: Ctx,
  row: Omit<Insertable<Disputes>, 'tenant_id' | 'id' | 'number' | 'updated_at'>,
): Promise<CaseState> {
  for (let draw = 0; draw < DRAWS; draw += 1) {
    const inserted = await ctx.db
      .insertInto('disputes')
      .values({ ...row, tenant_id: ctx.tenantId, id: newId(), number: drawNumber('C-'), updated_at: ctx.clock.now() })
      .onConflict((clash) => clash.columns(['tenant_id', 'number']).doNothing())
      .returning(STATE)
      .executeTakeFirst();
    if (inserted) return inserted as CaseState;
  }
  throw new Error('no free case number was drawn');
}

/** A case in view, locked: the first beat of every verb. Throws 404. A partner's verb is told its state alone. */
export async function lockCase(ctx: Ctx, id: string): Promise<CaseState> {
  const row = await ctx.db
    .selectFrom('disputes')
    .select(STATE)
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw notFound();
  return row as CaseState;
}

/** A case as the vendor's staff see it. Throws 404. */
export async function selectCase(ctx: Ctx, id: string): Promise<CaseRow & { assignee_name: string | null }> {
  const row = await ctx.db
    .selectFrom('disputes as c')
    .leftJoin('memberships as a', (on) =>
      on.onRef('a.tenant_id', '=', 'c.tenant_id').onRef('a.id', '=', 'c.assigned_to'),
    )
    .selectAll('c')
    .select('a.name as assignee_name')
    .where('c.tenant_id', '=', ctx.tenantId)
    .where('c.id', '=', id)
    .executeTakeFirst();
  if (!row) throw notFound();
  return row as CaseRow & { assignee_name: string | null };
}

/** Writes what a verb decided about a case; whoever read it before is told by the version. */
export async function updateCase(ctx: Ctx, id: string, change: Updateable<Disputes>): Promise<CaseState> {
  const row = await ctx.db
    .updateTable('disputes')
    .set((eb) => ({ ...change, updated_at: ctx.clock.now(), version: eb('version', '+', 1) }))
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', '=', id)
    .returning(STATE)
    .executeTakeFirstOrThrow();
  return row as CaseState;
}

/** Adds a side. */
export async function insertSide(
  ctx: Ctx,
  row: Pick<Insertable<DisputeSides>, 'dispute_id' | 'deal_id' | 'partner_id' | 'claimant' | 'held'>,
): Promise<SideRow> {
  const now = ctx.clock.now();
  const inserted = await ctx.db
    .insertInto('dispute_sides')
    .values({ ...row, tenant_id: ctx.tenantId, id: newId(), created_at: now, updated_at: now })
    .returningAll()
    .executeTakeFirstOrThrow();
  return inserted as SideRow;
}

const sides = (ctx: Ctx) => ctx.db.selectFrom('dispute_sides').selectAll().where('tenant_id', '=', ctx.tenantId);

/** All sides of a case in view, the claimant's first. */
export async function selectSides(ctx: Ctx, disputeId: string): Promise<SideRow[]> {
  const rows = await sides(ctx).where('dispute_id', '=', disputeId).orderBy('claimant', 'desc').orderBy('id').execute();
  return rows as SideRow[];
}

/** One side in view. Throws 404: also for a partner that asks for another's. */
export async function selectSide(ctx: Ctx, id: string): Promise<SideRow> {
  const row = await sides(ctx).where('id', '=', id).executeTakeFirst();
  if (!row) throw notFound();
  return row as SideRow;
}

/** Sides of the given registrations in cases that are not over, by registration. */
export async function selectRunningSides(ctx: Ctx, dealIds: readonly string[]): Promise<Map<string, SideRow>> {
  const rows = await ctx.db
    .selectFrom('dispute_sides as s')
    .innerJoin('disputes as c', (on) => on.onRef('c.tenant_id', '=', 's.tenant_id').onRef('c.id', '=', 's.dispute_id'))
    .selectAll('s')
    .where('s.tenant_id', '=', ctx.tenantId)
    .where('s.deal_id', 'in', [...dealIds])
    .where('s.standing', '<>', 'withdrawn')
    .where('c.closed_at', 'is', null)
    .execute();
  return new Map(rows.map((row) => [row.deal_id, row as SideRow]));
}

/** Writes what became of a side. */
export async function updateSide(ctx: Ctx, id: string, change: Updateable<DisputeSides>): Promise<void> {
  await ctx.db
    .updateTable('dispute_sides')
    .set({ ...change, updated_at: ctx.clock.now() })
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', '=', id)
    .execute();
}

/** Keeps the vendor's own claims of a case. */
export async function insertClaims(
  ctx: Ctx,
  disputeId: string,
  claims: readonly { subjectId: string; kind: string; label: string }[],
): Promise<void> {
  if (claims.length === 0) return;
  const rows = claims.map(({ subjectId, kind, label }) => ({
    tenant_id: ctx.tenantId,
    dispute_id: disputeId,
    subject_id: subjectId,
    kind,
    label,
  }));
  await ctx.db.insertInto('dispute_claims').values(rows).execute();
}

export const selectClaims = (ctx: Ctx, disputeId: string) =>
  ctx.db
    .selectFrom('dispute_claims')
    .select(['subject_id', 'kind', 'label'])
    .where('tenant_id', '=', ctx.tenantId)
    .where('dispute_id', '=', disputeId)
    .orderBy('subject_id')
    .execute();
