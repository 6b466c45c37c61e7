/** Changes of what was registered, after it was approved. */
import { authorize } from '../../../kit/authorize.ts';
import type { Ctx } from '../../../kit/context.ts';
import { invalid } from '../../../kit/errors.ts';
import { countProtectedRivals, recordCheck } from '../conflict.ts';
import { contentOf } from '../content.ts';
import { assertFresh, type Deal } from '../deal.ts';
import { changedFields, emitDeal } from '../events.ts';
import { replaceLines, selectLines } from '../line-queries.ts';
import { requireFreeCustomer } from '../granting.ts';
import { dealPolicy } from '../policy.ts';
import { lockDeal, updateDeal } from '../queries.ts';
import type { DealChange } from '../registration.contract.ts';
import { syncRegistration } from '../registration-index.ts';
import type { AmendableField, AmendmentRules } from '../rules/documents.contract.ts';
import { rulesInForce } from '../rules/rules.ts';
import { scopeColumns } from '../scope-of-deal.ts';
import { dealTiming } from '../settings.ts';
import { termsOf } from '../terms.ts';
import { daysBetween } from '../window.ts';
import { amendmentFields } from './amendment-fields.ts';
import { assertProtected, lengthenProtection } from './lengthening.ts';
import type { RequestRow } from './queries.ts';
import { decideRequest, putRequest } from './request.ts';

/** What became of an amendment: fields that are changed already, and the request for the rest. */
export interface Amended {
  deal: Deal;
  changed: string[];
  request: RequestRow | null;
}

type Part = Record<string, unknown>;

/** Parts a change into what the partner may do at once and what the vendor decides. Throws 422 for everything else. */
export function partChange(change: DealChange, rules: AmendmentRules): { now: Part; later: Part } {
  const entries = Object.entries(change).filter(([, value]) => value !== undefined);
  const within = (fields: readonly AmendableField[]) => (name: string) => (fields as readonly string[]).includes(name);
  const [direct, review] = [within(rules.direct), within(rules.review)];
  const refused = entries.filter(([name]) => !direct(name) && !review(name));
  if (refused.length > 0) {
    const message = 'This cannot be changed any more';
    throw invalid(refused.map(([name]) => ({ path: `change.${name}`, code: 'not_amendable', message })));
  }
  return {
    now: Object.fromEntries(entries.filter(([name]) => direct(name))),
    later: Object.fromEntries(entries.filter(([name]) => review(name))),
  };
}

/**
 * Changes an approved registration. Vendor staff change everything at once; what a partner may not change alone waits
 * for the vendor. Discount and protection stay as they were promised.
 */
export async function amendDeal(
  ctx: Ctx,
  dealId: string,
  version: number | null,
  { change, reason = null }: { change: DealChange; reason?: string | null | undefined },
): Promise<Amended> {
  const before = await lockDeal(ctx, dealId);
  authorize(ctx, dealPolicy, 'deal.amend', before);
  assertFresh(before, version);
  assertProtected(ctx, before, 'amend');
  const { document } = await rulesInForce(ctx, 'amendments');
  const vendor = ctx.actor.side === 'vendor';
  const { now, later } = vendor ? { now: change as Part, later: {} } : partChange(change, document);
  if (Object.keys(now).length + Object.keys(later).length === 0) {
    throw invalid([{ path: 'change', code: 'required', message: 'Say what should change' }]);
  }
  const request = Object.keys(later).length > 0 ? await askForChange(ctx, before, later, reason) : null;
  const { deal, changed } = await applyChange(ctx, before, now);
  if (changed.length > 0) {
    await emitDeal(ctx, 'deal.amended', { before, after: deal }, { requestId: null, fields: changed, note: reason });
  }
  return { deal, changed, request };
}

async function askForChange(ctx: Ctx, deal: Deal, body: Part, reason: string | null): Promise<RequestRow> {
  const { before, after, fields } = await amendmentFields(ctx, deal, body as DealChange);
  if (fields.length === 0) {
    throw invalid([{ path: 'change', code: 'required', message: 'Say what should change' }]);
  }
  const request = await putRequest(ctx, deal, {
    kind: 'amendment',
    reason,
    change: JSON.stringify({ body, after }),
    before: JSON.stringify(before),
  });
  await emitDeal(ctx, 'deal.amendment_requested', { after: deal }, { requestId: request.id, fields, note: reason });
  return request;
}

/** Writes a change of content; an approved registration is compared with others anew when its customer changes. */
async function applyChange(ctx: Ctx, before: Deal, body: Part): Promise<{ deal: Deal; changed: string[] }> {
  if (Object.keys(body).length === 0) return { deal: before, changed: [] };
  const registered = (await selectLines(ctx, before.id)).some((line) => line.purpose === 'registered');
  const { columns, lines } = await contentOf(ctx, body as DealChange, { deal: before, hasLines: registered });
  const proposed = { ...before, ...columns } as Deal;
  const changed = [...changedFields(before, proposed), ...(lines ? ['lines'] : [])];
  if (changed.length === 0) return { deal: before, changed };
  if (lines) await replaceLines(ctx, before, 'registered', lines);
  const written = await updateDeal(ctx, before, columns);
  const scoped = await rescoped(ctx, before, written);
  await syncRegistration(ctx, scoped);
  return { deal: scoped, changed };
}

/** Columns that say whom and what a registration protects. */
const TELLING = ['customer_name', 'customer_domain', 'customer_country', 'customer_registry_id', 'division'] as const;

async function rescoped(ctx: Ctx, before: Deal, written: Deal): Promise<Deal> {
  const scope = await scopeColumns(ctx, written, before.scope_kind);
  const after = await updateDeal(ctx, written, scope);
  const moved = TELLING.some((column) => before[column] !== after[column]);
  const widened = JSON.stringify(before.scope_values) !== JSON.stringify(after.scope_values);
  if (!moved && !widened) return after;
  await requireFreeCustomer(ctx, after, false);
  const check = await recordCheck(ctx, after, 'amendment');
  return updateDeal(ctx, after, check.columns);
}

/**
 * Accepts a change that the partner asked for. Throws 409 `customer_protected` when it would move the registration onto a
 * customer of somebody else. With `newTerms` discount and days are frozen anew by today's rules.
 */
export async function acceptAmendment(
  ctx: Ctx,
  before: Deal,
  request: RequestRow,
  { note = null, newTerms }: { note?: string | null | undefined; newTerms: boolean },
): Promise<RequestRow> {
  assertProtected(ctx, before, 'extend');
  const { body } = request.change as { body: Part };
  const { deal, changed } = await applyChange(ctx, before, body);
  const after = newTerms ? await withNewTerms(ctx, deal) : deal;
  const decided = await decideRequest(ctx, request, { status: 'granted', decision_note: note });
  await emitDeal(ctx, 'deal.amended', { before, after }, { requestId: request.id, fields: changed, note });
  return decided;
}

/** Discount and days by today's rules; what milestones and extensions have added stays. It never ends before today does. */
async function withNewTerms(ctx: Ctx, deal: Deal): Promise<Deal> {
  const terms = await termsOf(ctx, deal, { rivals: await countProtectedRivals(ctx, deal) });
  const { calendar } = await dealTiming(ctx);
  const left = daysBetween(ctx.clock.now(), deal.expires_at!, calendar.timeZone);
  const promised = deal.protection_days!;
  const moved = Math.max(terms.protectionDays - promised, -left);
  const after = await lengthenProtection(ctx, deal, moved);
  return updateDeal(ctx, after, {
    protection_days: promised + moved,
    rules_version: terms.rulesVersion,
    discount_basis_points: terms.discountBasisPoints,
    tier_id: terms.tierId,
    tier_name: terms.tierName,
  });
}
