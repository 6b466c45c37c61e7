/** Registrations as they once were: a word for the status and some days become the columns that the verbs would have left. */
import { startOfDay } from '../../../kit/calendar.ts';
import type { ParsedRow } from '../../../kit/imports/kind.ts';
import { fault, type Resolved } from '../../../kit/imports/upsert.ts';
import { fromDecimal } from '../../../kit/money.ts';
import { protectionEnd } from '../deal.ts';
import type { ApprovalStatus, Outcome, ReasonPurpose } from '../states.ts';
import type { PastStatus } from './fields.ts';
import { wordCalled, type References } from './references.ts';
import { responseDue } from '../response-clock.ts';

const DAY = 86_400_000;

/** What a row's money and type came to before its history is looked at. */
export interface PastFacts {
  partnerId: string;
  typeKey: string;
  amountMinor: string | null;
  currency: string | null;
}

class Lacks extends Error {
  readonly field: string;
  readonly code: string;
  constructor(field: string, code: string, message: string) {
    super(message);
    this.field = field;
    this.code = code;
  }
}

/** A row's past, read day by day. */
class Past {
  readonly #row: ParsedRow;
  readonly #references: References;
  readonly #now: Date;
  constructor(row: ParsedRow, references: References, now: Date) {
    this.#row = row;
    this.#references = references;
    this.#now = now;
  }

  /** The first of some days that the row has, as the vendor's morning; never later than now. */
  at(...fields: string[]): Date | undefined {
    const day = fields.map((field) => this.#row.values[field]).find((value) => typeof value === 'string');
    if (day === undefined) return undefined;
    const moment = startOfDay(day as string, this.#references.calendar.timeZone);
    return moment > this.#now ? this.#now : moment;
  }

  need(first: string, ...others: string[]): Date {
    const moment = this.at(first, ...others);
    if (moment) return moment;
    throw new Lacks(first, 'date_needed', 'This state needs this date');
  }

  reason(purpose: ReasonPurpose): string {
    const all = this.#references.reasons.filter((reason) => reason.purpose === purpose);
    const called = this.#row.values['reason'];
    const found =
      called === undefined || called === null
        ? (all.find((reason) => reason.code === 'other') ?? all.find((reason) => reason.active))
        : wordCalled(all, called, (reason) => [reason.code, reason.label]);
    if (found) return found.id;
    throw new Lacks('reason', 'unknown_reason', `There is no such reason: ${String(called).slice(0, 100)}`);
  }

  text(field: string): string | null {
    const value = this.#row.values[field];
    return typeof value === 'string' ? value : null;
  }

  /** Protection as it was granted: from the file, else from what the partner's tier gives today. */
  protection({ partnerId, typeKey }: PastFacts) {
    const terms = this.#references.termsOf(partnerId, typeKey);
    const { timeZone } = this.#references.calendar;
    const from = this.need('approvedOn', 'decidedOn', 'submittedOn');
    const last = this.text('expiresOn');
    const until =
      last === null
        ? protectionEnd(from, terms.protectionDays, timeZone)
        : protectionEnd(startOfDay(last, timeZone), 0, timeZone);
    const days = Math.max(1, Math.min(1095, Math.round((until.getTime() - from.getTime()) / DAY)));
    const percent = this.text('discount');
    return {
      approved_at: from,
      decided_at: from,
      decision_note: this.text('note'),
      protected_from: from,
      expires_at: until < from ? from : until,
      protection_days: last === null ? terms.protectionDays : days,
      discount_basis_points: percent === null ? terms.discountBasisPoints : Math.round(Number(percent) * 100),
      tier_id: terms.tierId,
      tier_name: terms.tierName,
    };
  }
}

const isOver = (expiresAt: Date, now: Date): boolean => expiresAt < now;

type Columns = Record<string, unknown> & { approval_status: ApprovalStatus; outcome?: Outcome };

function won(past: Past, facts: PastFacts, now: Date): Columns {
  const protection = past.protection(facts);
  const sold = past.text('wonAmount');
  const minor =
    sold === null || facts.currency === null ? facts.amountMinor : String(fromDecimal(sold, facts.currency).minor);
  if (minor === null) throw new Lacks('amount', 'required', 'A deal that was won needs an amount');
  return {
    ...protection,
    approval_status: isOver(protection.expires_at, now) ? 'expired' : 'approved',
    outcome: 'won',
    won_at: past.need('wonOn', 'closeDate', 'decidedOn', 'approvedOn'),
    won_amount_minor: minor,
    closing_note: past.text('note'),
    decision_note: null,
  };
}

function lost(past: Past, facts: PastFacts, now: Date): Columns {
  const protection = past.protection(facts);
  return {
    ...protection,
    approval_status: isOver(protection.expires_at, now) ? 'expired' : 'approved',
    outcome: 'lost',
    lost_at: past.need('lostOn', 'closeDate', 'decidedOn', 'approvedOn'),
    closed_reason_id: past.reason('lost'),
    closing_note: past.text('note'),
    decision_note: null,
  };
}

function statusColumns(status: PastStatus, past: Past, facts: PastFacts, now: Date, due: Date): Columns {
  switch (status) {
    case 'draft':
      return { approval_status: 'draft', submitted_at: null };
    case 'submitted':
      return { approval_status: 'submitted', response_due_at: due };
    case 'approved':
    case 'expired': {
      const protection = past.protection(facts);
      const over = status === 'expired' || isOver(protection.expires_at, now);
      const ended = over && !isOver(protection.expires_at, now) ? { expires_at: now } : {};
      return { ...protection, ...ended, approval_status: over ? 'expired' : 'approved' };
    }
    case 'rejected':
      return {
        approval_status: 'rejected',
        decided_at: past.need('decidedOn', 'submittedOn'),
        decision_reason_id: past.reason('reject'),
        decision_note: past.text('note'),
      };
    case 'withdrawn':
      return { approval_status: 'withdrawn', decided_at: past.at('decidedOn', 'submittedOn') ?? now };
    case 'won':
      return won(past, facts, now);
    case 'lost':
      return lost(past, facts, now);
  }
}

/** The columns of a row's status, or what it lacks. Days are the vendor's. */
export function pastColumns(row: ParsedRow, references: References, facts: PastFacts, now: Date): Resolved {
  const status = (row.values['status'] ?? 'submitted') as PastStatus;
  const past = new Past(row, references, now);
  try {
    if (status !== 'draft' && typeof row.values['country'] !== 'string') {
      throw new Lacks('country', 'required', 'A registration needs the customer’s country');
    }
    const submitted = past.at('submittedOn', 'approvedOn', 'decidedOn', 'wonOn', 'lostOn') ?? now;
    const due = responseDue(now, references.timing);
    const columns = statusColumns(status, past, facts, now, due);
    return { columns: { submitted_at: submitted, ...columns }, faults: [] };
  } catch (error) {
    if (error instanceof Lacks) return { columns: {}, faults: [fault(error.field, error.code, error.message)] };
    if (error instanceof RangeError) {
      return { columns: {}, faults: [fault('wonAmount', 'invalid_amount', error.message)] };
    }
    throw error;
  }
}
