import type { Subject } from '../../../kit/approvals/kind.ts';
import { localDay } from '../../../kit/calendar.ts';
import type { Ctx } from '../../../kit/context.ts';
import { moneyOf } from '../../../kit/money.ts';
import { inBase, ratesOn, type Rates } from '../../../kit/rates.ts';
import { selectTenant } from '../../tenancy/index.ts';
import { dealTiming } from '../settings.ts';
import { selectSubject } from './subject-queries.ts';

const amountIn = (subject: Subject) => subject.facts['deal.amount'] as { minor: number; currency: string } | null;

/** What the amount is worth in the rates' base; what has no rate stays, and rules about another currency are unknown. */
function converted(subject: Subject, rates: Rates): Subject {
  const amount = amountIn(subject);
  const worth = amount && inBase({ minor: BigInt(amount.minor), currency: amount.currency }, rates);
  return worth ? { ...subject, facts: { ...subject.facts, 'deal.amount': moneyOf(worth) } } : subject;
}

/** Amounts in the vendor's own currency at today's rates, so that one limit in a rule holds for all. */
export async function inOwnCurrency(ctx: Ctx, subjects: readonly Subject[]): Promise<Subject[]> {
  const { currency } = await selectTenant(ctx);
  const foreign = subjects.some((subject) => (amountIn(subject)?.currency ?? currency) !== currency);
  if (!foreign) return [...subjects];
  const { calendar } = await dealTiming(ctx);
  const rates = await ratesOn(ctx, currency, localDay(ctx.clock.now(), calendar.timeZone));
  return subjects.map((subject) => converted(subject, rates));
}

/** A registration in view with the facts that rules ask for. Throws 404. */
export async function readSubject(ctx: Ctx, id: string): Promise<Subject> {
  const [subject] = await inOwnCurrency(ctx, [await selectSubject(ctx, id)]);
  return subject!;
}
