import { sql, type Insertable, type SqlBool, type Updateable } from 'kysely';
import type { Deals } from '../../../db/types.ts';
import type { Ctx } from '../../kit/context.ts';
import { notFound } from '../../kit/errors.ts';
import { waitingSteps } from './approvals/waiting-queries.ts';
import { drawNumber, type Deal } from './deal.ts';
import { keepPipeline } from './pipeline/keeping.ts';
import { syncParties } from './parties/projection.ts';
import type { StageKind } from './states.ts';
import type { Wording } from './vocabulary.contract.ts';

/** A registration with the names of what it refers to; what is out of the reader's view is null. */
export type DealRecord = Deal & {
  partner_name: string;
  type_key: string;
  type_label: Wording;
  stage_name: Wording;
  stage_kind: StageKind;
  stage_probability: number;
  assignee_name: string | null;
  decision_code: string | null;
  decision_label: Wording | null;
  closing_code: string | null;
  closing_label: Wording | null;
  partner_sees_clock: boolean;
  /** Steps of its chain of approvals in which it waits. */
  waiting_steps: string[];
};

/** A draft is private to the side that writes it, until it is submitted. Only the system sees all. */
const inView = ({ actor }: Ctx) =>
  actor.kind === 'system'
    ? sql<SqlBool>`true`
    : actor.side === 'vendor'
      ? sql<SqlBool>`(d.approval_status <> 'draft' or d.on_behalf)`
      : sql<SqlBool>`(d.approval_status <> 'draft' or not d.on_behalf)`;

/** Registrations in view, without names. */
export const visibleDeals = (ctx: Ctx) => {
  const { link, sees, partnerIds } = ctx.actor;
  const all = ctx.db.selectFrom('deals as d').where('d.tenant_id', '=', ctx.tenantId).where(inView(ctx));
  // Whoever came by a personal link to register sees what was made through it.
  const query = link?.kind === 'registration' ? all.where('d.link_id', '=', link.id) : all;
  if (sees === 'all') return query;
  // The partner fence holds anyway; naming the partners lets the planner use their index, and of one alone in its order.
  return partnerIds.length === 1
    ? query.where('d.partner_id', '=', partnerIds[0]!)
    : query.where('d.partner_id', '=', sql<string>`any (${[...partnerIds]}::uuid[])`);
};

/** Registrations in view with the names of what they refer to. */
export const dealRecords = (ctx: Ctx) =>
  visibleDeals(ctx)
    .innerJoin('partners as p', (on) => on.onRef('p.tenant_id', '=', 'd.tenant_id').onRef('p.id', '=', 'd.partner_id'))
    .innerJoin('deal_types as t', (on) =>
      on.onRef('t.tenant_id', '=', 'd.tenant_id').onRef('t.id', '=', 'd.deal_type_id'),
    )
    .innerJoin('deal_stages as s', (on) => on.onRef('s.tenant_id', '=', 'd.tenant_id').onRef('s.id', '=', 'd.stage_id'))
    .leftJoin('memberships as a', (on) =>
      on.onRef('a.tenant_id', '=', 'd.tenant_id').onRef('a.id', '=', 'd.assigned_to'),
    )
    .leftJoin('reason_codes as r', (on) =>
      on.onRef('r.tenant_id', '=', 'd.tenant_id').onRef('r.id', '=', 'd.decision_reason_id'),
    )
    .leftJoin('reason_codes as c', (on) =>
      on.onRef('c.tenant_id', '=', 'd.tenant_id').onRef('c.id', '=', 'd.closed_reason_id'),
    )
    .leftJoin('deal_settings as o', 'o.tenant_id', 'd.tenant_id')
    .selectAll('d')
    .select([
      'p.name as partner_name',
      't.key as type_key',
      't.label as type_label',
      's.name as stage_name',
      's.kind as stage_kind',
      's.probability as stage_probability',
      'a.name as assignee_name',
      'r.code as decision_code',
      'r.label as decision_label',
      'c.code as closing_code',
      'c.label as closing_label',
    ])
    .select(sql<boolean>`coalesce(r.resubmittable, false)`.as('resubmittable'))
    .select(sql<boolean>`coalesce(o.partner_sees_clock, true)`.as('partner_sees_clock'))
    .select(waitingSteps.as('waiting_steps'));

/** One registration in view with its names. Throws 404. */
export async function selectDeal(ctx: Ctx, id: string): Promise<DealRecord> {
  const row = await dealRecords(ctx).where('d.id', '=', id).executeTakeFirst();
  if (!row) throw notFound();
  return row as unknown as DealRecord;
}

/** Several registrations in view, by id. */
export async function selectDealsById(ctx: Ctx, ids: readonly string[]): Promise<Map<string, DealRecord>> {
  if (ids.length === 0) return new Map();
  const rows = await dealRecords(ctx)
    .where('d.id', 'in', [...ids])
    .execute();
  return new Map(rows.map((row) => [row.id, row as unknown as DealRecord]));
}

/** One registration in view, locked until the transaction ends: the first beat of every verb. Throws 404. */
export async function lockDeal(ctx: Ctx, id: string): Promise<Deal> {
  const deal = await lockOptionalDeal(ctx, id);
  if (!deal) throw notFound();
  return deal;
}

/** The same for jobs, which may come after a draft is gone. */
export async function lockOptionalDeal(ctx: Ctx, id: string): Promise<Deal | undefined> {
  const row = await visibleDeals(ctx)
    .leftJoin('reason_codes as r', (on) =>
      on.onRef('r.tenant_id', '=', 'd.tenant_id').onRef('r.id', '=', 'd.decision_reason_id'),
    )
    .selectAll('d')
    .select(sql<boolean>`coalesce(r.resubmittable, false)`.as('resubmittable'))
    .where('d.id', '=', id)
    .forUpdate('d')
    .executeTakeFirst();
  return row as Deal | undefined;
}

type NewDeal = Omit<Insertable<Deals>, 'tenant_id' | 'number' | 'created_at' | 'updated_at'>;

/** Times that a number is drawn before giving up; one clash in a million draws needs a million registrations. */
const DRAWS = 5;

/** Adds a draft under a number that nobody has. */
export async function insertDeal(ctx: Ctx, prefix: string, deal: NewDeal): Promise<Deal> {
  const now = ctx.clock.now();
  for (let draw = 0; draw < DRAWS; draw += 1) {
    const row = await ctx.db
      .insertInto('deals')
      .values({ ...deal, tenant_id: ctx.tenantId, number: drawNumber(prefix), created_at: now, updated_at: now })
      .onConflict((clash) => clash.columns(['tenant_id', 'number']).doNothing())
      .returningAll()
      .executeTakeFirst();
    if (row) {
      const added = { ...row, resubmittable: false } as Deal;
      await keepPipeline(ctx, undefined, added);
      return added;
    }
  }
  throw new Error('no free registration number was drawn');
}

/**
 * Writes what a verb decided: the fourth beat. The version goes up, so that whoever read before is told; the pipeline's
 * sums learn the difference to `deal`, which is the row as it stands, locked.
 */
export async function updateDeal(ctx: Ctx, deal: Deal, change: Updateable<Deals>): Promise<Deal> {
  const row = await ctx.db
    .updateTable('deals')
    .set((eb) => ({ ...change, updated_at: ctx.clock.now(), version: eb('version', '+', 1) }))
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', '=', deal.id)
    .returningAll()
    .executeTakeFirstOrThrow();
  const after = { ...row, resubmittable: deal.resubmittable } as Deal;
  if (after.version !== deal.version + 1)
    throw new Error('a registration was written on top of another state than the one read');
  await keepPipeline(ctx, deal, after);
  await syncParties(ctx, deal, after);
  return after;
}

/**
 * Writes what concerns the vendor's staff alone (who has it, what it resembles). The version stays: a partner who is
 * writing meanwhile has missed nothing, and cannot tell that anything happened.
 */
export async function updateInternally(
  ctx: Ctx,
  deal: Deal,
  change: Pick<Updateable<Deals>, 'assigned_to' | 'check_id' | 'conflict_level' | 'verdict'>,
): Promise<Deal> {
  const row = await ctx.db
    .updateTable('deals')
    .set(change)
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', '=', deal.id)
    .returningAll()
    .executeTakeFirstOrThrow();
  return { ...row, resubmittable: deal.resubmittable } as Deal;
}

/** Notes that a reminder was told; no change of the registration, so its version stays. */
export async function updateReminded(ctx: Ctx, id: string, daysLeft: number): Promise<void> {
  await ctx.db
    .updateTable('deals')
    .set({ reminded_days_left: daysLeft })
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', '=', id)
    .execute();
}

/** Deletes a draft with everything that hangs on it. */
export async function deleteDeal(ctx: Ctx, id: string): Promise<void> {
  await ctx.db
    .deleteFrom('deals')
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', '=', id)
    .where('approval_status', '=', 'draft')
    .execute();
}

/** Somebody of the vendor's staff who can sign in, with their role; undefined otherwise. */
export function selectOptionalColleague(
  ctx: Ctx,
  id: string,
): Promise<{ id: string; name: string; role: string } | undefined> {
  return ctx.db
    .selectFrom('memberships')
    .select(['id', 'name', 'role'])
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', '=', id)
    .where('side', '=', 'vendor')
    .where('status', '=', 'active')
    .executeTakeFirst();
}
