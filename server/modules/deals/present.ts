import type { Ctx } from '../../kit/context.ts';
import { moneyOf } from '../../kit/money.ts';
import { isProtected } from './deal.ts';
import type { Deal as DealView, DealSummary } from './deal.contract.ts';
import type { LineRecord } from './line-queries.ts';
import { actionsOn } from './policy.ts';
import type { DealRecord } from './queries.ts';
import type { ScopeKind } from './rules/documents.contract.ts';
import type { Wording } from './vocabulary.contract.ts';

const at = (moment: Date | null) => moment?.toISOString() ?? null;

const money = (minor: string | null, currency: string | null) =>
  minor === null || currency === null ? null : moneyOf({ minor: BigInt(minor), currency });

/** Somebody by name. Partners are not given the vendor's people by id: they cannot look them up. */
const person = (ctx: Ctx, id: string | null, name: string, side: 'vendor' | 'partner') => ({
  id: ctx.actor.side === 'vendor' || side === 'partner' ? id : null,
  name,
});

/** Statuses in which the vendor owes an answer. */
const AWAITED: readonly string[] = ['submitted', 'under_review'];

function responseDue(ctx: Ctx, row: DealRecord): string | null {
  const shown = ctx.actor.side === 'vendor' || row.partner_sees_clock;
  return shown && AWAITED.includes(row.approval_status) ? at(row.response_due_at) : null;
}

const customerOf = (row: DealRecord) => ({
  name: row.customer_name,
  domain: row.customer_domain,
  country: row.customer_country,
  city: row.customer_city,
  address: row.customer_address,
  registryId: row.customer_registry_id,
});

/** A registration as a list shows it to its reader. */
export function presentSummary(ctx: Ctx, row: DealRecord): DealSummary {
  const vendor = ctx.actor.side === 'vendor';
  const registrant = row.on_behalf ? 'vendor' : 'partner';
  return {
    id: row.id,
    number: row.number,
    version: row.version,
    partner: { id: row.partner_id, name: row.partner_name },
    dealType: { id: row.deal_type_id, key: row.type_key, label: row.type_label },
    customer: customerOf(row),
    amount: money(row.amount_minor, row.currency),
    closeDate: row.close_date,
    stage: { id: row.stage_id, name: row.stage_name, kind: row.stage_kind, probability: row.stage_probability },
    status: row.approval_status,
    outcome: row.outcome,
    verdict: row.verdict,
    conflictLevel: vendor ? row.conflict_level : null,
    onBehalf: row.on_behalf,
    createdBy: person(ctx, row.created_by, row.created_by_name, registrant),
    submittedBy:
      row.submitted_by_name === null ? null : person(ctx, row.submitted_by, row.submitted_by_name, registrant),
    assignedTo: vendor && row.assignee_name !== null ? person(ctx, row.assigned_to, row.assignee_name, 'vendor') : null,
    waitingSteps: vendor ? row.waiting_steps : null,
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
    submittedAt: at(row.submitted_at),
    responseDueAt: responseDue(ctx, row),
    expiresAt: at(row.expires_at),
  };
}

function reason(id: string | null, code: string | null, label: Wording | null, resubmittable: boolean) {
  return id === null || code === null || label === null ? null : { id, code, label, resubmittable };
}

function decisionOf(ctx: Ctx, row: DealRecord): DealView['decision'] {
  if (row.decided_at === null) return null;
  return {
    at: row.decided_at.toISOString(),
    by: person(
      ctx,
      row.decided_by,
      row.decided_by_name ?? '',
      row.approval_status === 'withdrawn' ? 'partner' : 'vendor',
    ),
    reason: reason(row.decision_reason_id, row.decision_code, row.decision_label, row.resubmittable),
    note: row.decision_note,
  };
}

function protectionOf(row: DealRecord, now: Date): DealView['protection'] {
  if (row.protected_from === null || row.expires_at === null || row.protection_days === null) return null;
  return {
    live: isProtected(row, now),
    days: row.protection_days,
    from: row.protected_from.toISOString(),
    until: row.expires_at.toISOString(),
    discountBasisPoints: row.discount_basis_points ?? 0,
    tier: row.tier_id === null || row.tier_name === null ? null : { id: row.tier_id, name: row.tier_name },
  };
}

function closingOf(row: DealRecord, lines: readonly LineRecord[]): DealView['closing'] {
  const moment = row.won_at ?? row.lost_at;
  if (moment === null) return null;
  return {
    at: moment.toISOString(),
    amount: money(row.won_amount_minor, row.currency),
    reason: reason(row.closed_reason_id, row.closing_code, row.closing_label, false),
    note: row.closing_note,
    lines: presentLines(row, lines, 'won'),
  };
}

/** Lines of one purpose with their prices. */
export const presentLines = (
  row: DealRecord,
  lines: readonly LineRecord[],
  purpose: LineRecord['purpose'],
): DealView['lines'] =>
  lines
    .filter((line) => line.purpose === purpose)
    .map((line) => {
      const unit = BigInt(line.unit_price_minor);
      const currency = row.currency ?? '';
      return {
        product: { id: line.product_id, sku: line.sku, name: line.product_name },
        quantity: line.quantity,
        unitPrice: moneyOf({ minor: unit, currency }),
        total: moneyOf({ minor: unit * BigInt(line.quantity), currency }),
      };
    });

/** A registration with everything that its reader may see and do. */
export function presentDeal(
  ctx: Ctx,
  row: DealRecord,
  lines: readonly LineRecord[],
  turn: true | string | null,
): DealView {
  return {
    ...presentSummary(ctx, row),
    contact: { name: row.contact_name, email: row.contact_email, phone: row.contact_phone, title: row.contact_title },
    description: row.description,
    existingRelationship: row.existing_relationship,
    incumbent: row.incumbent,
    competitors: row.competitors,
    rfp: row.rfp,
    lines: presentLines(row, lines, 'registered'),
    distributorId: row.distributor_id,
    distributorHidden: row.distributor_hidden,
    custom: row.custom as DealView['custom'],
    formVersionId: row.form_version_id,
    division: row.division,
    scope: { kind: row.scope_kind as ScopeKind, values: row.scope_values },
    manualReview: ctx.actor.side === 'vendor' && row.manual_review,
    lapsedAt: at(row.lapsed_at),
    firstResponseAt: at(row.first_response_at),
    hold:
      row.held_at === null
        ? null
        : { since: row.held_at.toISOString(), until: at(row.held_until), note: row.hold_note },
    decision: decisionOf(ctx, row),
    protection: protectionOf(row, ctx.clock.now()),
    closing: closingOf(row, lines),
    abilities: actionsOn(ctx, row, turn),
  };
}
