/** What the product derives from the rows of a world: the matching index, conflict evidence, timers. */
import type { Ctx } from '../../../server/kit/context.ts';
import { dispatchEvents } from '../../../server/kit/dispatcher.ts';
import type { Jobs } from '../../../server/kit/jobs.ts';
import { systemActor } from '../../../server/kit/worker.ts';
import { indexAccounts, indexOpportunities } from '../../../server/modules/accounts/subject.ts';
import { recordCheck } from '../../../server/modules/deals/conflict.ts';
import { lockDeal, updateDeal } from '../../../server/modules/deals/queries.ts';
import { registrationSubject } from '../../../server/modules/deals/registration-index.ts';
import { protectionTimers } from '../../../server/modules/deals/timers.ts';
import { setTimers } from '../../../server/kit/timers.ts';
import { countWords, indexSubjects } from '../../../server/modules/matching/index.ts';
import { indexPartners } from '../../../server/modules/partners/subject.ts';
import type { SeedWriter } from '../writer.ts';
import type { VendorPlan } from './plan.ts';

/** A world is written before anybody listens: what would become a job is left out. */
const SILENT: Jobs = { send: async () => undefined, sendMany: async () => undefined };
const PAGE = 1_000;
const REMINDERS = [30, 14, 3];

/** Runs `work` as the product would, behind the vendor's fence. What it tells is sealed into the audit log at once. */
export const asProduct = <T>(
  writer: SeedWriter,
  vendor: VendorPlan,
  now: Date,
  work: (ctx: Ctx) => Promise<T>,
): Promise<T> =>
  writer.inTenant(vendor.tenantId, async (db) => {
    const ctx = {
      db,
      tenantId: vendor.tenantId,
      clock: { now: () => now },
      actor: systemActor('seed'),
      requestId: 'seed',
      jobs: SILENT,
      log: { info: () => undefined, warn: () => undefined, error: () => undefined, debug: () => undefined },
    } as unknown as Ctx;
    const result = await work(ctx);
    // Nobody is to be told in the morning what happened two years ago.
    while ((await dispatchEvents(ctx, [])) > 0);
    return result;
  });

type Table = 'accounts' | 'opportunities' | 'partners' | 'deals';

async function eachPage<R>(
  writer: SeedWriter,
  vendor: VendorPlan,
  now: Date,
  table: Table,
  work: (ctx: Ctx, rows: R[]) => Promise<void>,
): Promise<void> {
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const rows = await asProduct(writer, vendor, now, async (ctx) => {
      const page = await ctx.db
        .selectFrom(table)
        .selectAll()
        .where('tenant_id', '=', ctx.tenantId)
        .where('id', '>', after)
        .orderBy('id')
        .limit(PAGE)
        .execute();
      if (page.length > 0) await work(ctx, page.map((row) => ({ ...row, parent_name: null })) as unknown as R[]);
      return page;
    });
    if (rows.length < PAGE) return;
    after = rows.at(-1)!.id;
  }
}

/** Fills the matching index with everything that registrations are compared with; `liveOnly` leaves out closed ones. */
export async function indexWorld(writer: SeedWriter, vendor: VendorPlan, now: Date, liveOnly = false): Promise<void> {
  await eachPage<Parameters<typeof indexAccounts>[1][number]>(writer, vendor, now, 'accounts', indexAccounts);
  await eachPage<Parameters<typeof indexOpportunities>[1][number]>(
    writer,
    vendor,
    now,
    'opportunities',
    indexOpportunities,
  );
  await eachPage<Parameters<typeof indexPartners>[1][number]>(writer, vendor, now, 'partners', indexPartners);
  const partners = new Map(vendor.partners.map((partner) => [partner.id, partner.organisation.name]));
  type Row = Parameters<typeof registrationSubject>[0];
  await eachPage<Row>(writer, vendor, now, 'deals', (ctx, rows) =>
    indexSubjects(
      ctx,
      rows
        .filter((row) => row.approval_status !== 'draft')
        .map((row) => registrationSubject(row, partners.get(row.partner_id)!))
        .filter((subject) => subject.live || !liveOnly),
    ),
  );
  await asProduct(writer, vendor, now, countWords);
}

async function idsOf(
  writer: SeedWriter,
  vendor: VendorPlan,
  now: Date,
  statuses: readonly string[],
): Promise<string[]> {
  const rows = await asProduct(writer, vendor, now, (ctx) =>
    ctx.db
      .selectFrom('deals')
      .select('id')
      .where('tenant_id', '=', ctx.tenantId)
      .where('approval_status', 'in', [...statuses])
      .where('outcome', '=', 'open')
      .execute(),
  );
  return rows.map((row) => row.id);
}

/** Registrations that wait for the vendor, and all that are open. */
export const WAITING = ['submitted', 'under_review'];
export const OPEN = [...WAITING, 'info_requested', 'approved'];

/** Checks what is open for conflicts, as submitting it would have, and keeps the evidence. */
export async function checkOpen(
  writer: SeedWriter,
  vendor: VendorPlan,
  now: Date,
  statuses: readonly string[],
): Promise<void> {
  const ids = await idsOf(writer, vendor, now, statuses);
  for (const id of ids) {
    await asProduct(writer, vendor, now, async (ctx) => {
      const deal = await lockDeal(ctx, id);
      const { columns } = await recordCheck(ctx, deal, 'submission');
      // The check belongs to the submission: it does not make the registration look lately touched.
      await updateDeal(ctx, deal, { ...columns, updated_at: deal.updated_at });
    });
  }
}

/** Sets the ends of protection and the reminders that lie ahead. */
export async function setTimersOf(writer: SeedWriter, vendor: VendorPlan, now: Date): Promise<void> {
  type Row = { id: string; approval_status: string; outcome: string; expires_at: Date };
  await eachPage<Row>(writer, vendor, now, 'deals', (ctx, rows) => {
    const protectedOnes = rows.filter((row) => row.approval_status === 'approved' && row.outcome === 'open');
    return setTimers(
      ctx,
      protectedOnes.flatMap((deal) => protectionTimers(deal, now, REMINDERS, vendor.timeZone)),
    );
  });
}
