/**
 * Judges conditions without the expression language, so that a form in the browser shows and hides fields with the very
 * code that the server validates with.
 *
 * Three-valued logic (Kleene), as in SQL: a clause about an attribute that is not known is `unknown`, `not unknown` is
 * unknown, and a condition holds only when it is `true`.
 */
import { compare } from '../money.ts';
import {
  dateValue,
  isKnown,
  startOf,
  todayOf,
  valueOf,
  type Catalogue,
  type Facts,
  type Moment,
  type Value,
} from './catalogue.ts';
import type { Clause, Condition, ConditionValue, Operator } from './condition.ts';

export type Verdict = true | false | 'unknown';

/** Conjunction: false wins over unknown, unknown over true. */
export const allOf = (verdicts: readonly Verdict[]): Verdict =>
  verdicts.includes(false) ? false : verdicts.includes('unknown') ? 'unknown' : true;

/** Disjunction: true wins over unknown, unknown over false. */
export const anyOf = (verdicts: readonly Verdict[]): Verdict =>
  verdicts.includes(true) ? true : verdicts.includes('unknown') ? 'unknown' : false;

export const notOf = (verdict: Verdict): Verdict => (verdict === 'unknown' ? 'unknown' : !verdict);

/** Judges a condition on facts. An attribute that the catalogue does not have is unknown. */
export function judge(condition: Condition, catalogue: Catalogue, facts: Facts, moment: Moment): Verdict {
  if ('all' in condition) return allOf(condition.all.map((part) => judge(part, catalogue, facts, moment)));
  if ('any' in condition) return anyOf(condition.any.map((part) => judge(part, catalogue, facts, moment)));
  if ('not' in condition) return notOf(judge(condition.not, catalogue, facts, moment));
  return judgeClause(condition, catalogue, facts, moment);
}

/** Whether a condition is certainly true. */
export const holds = (condition: Condition, catalogue: Catalogue, facts: Facts, moment: Moment): boolean =>
  judge(condition, catalogue, facts, moment) === true;

function judgeClause(clause: Clause, catalogue: Catalogue, facts: Facts, moment: Moment): Verdict {
  const attribute = Object.hasOwn(catalogue, clause.attribute) ? catalogue[clause.attribute] : undefined;
  if (!attribute) return 'unknown';
  const fact = Object.hasOwn(facts, clause.attribute) ? facts[clause.attribute] : undefined;
  if (clause.operator === 'known') return isKnown(attribute.type, fact);
  if (clause.operator === 'unknown') return !isKnown(attribute.type, fact);
  const actual = valueOf(attribute.type, fact, moment.timeZone);
  if (actual === undefined || clause.value === undefined) return 'unknown';
  return apply(clause.operator, actual, clause.value, moment);
}

function apply(operator: Operator, actual: Value, value: ConditionValue, moment: Moment): Verdict {
  const many = Array.isArray(value) ? value : [value];
  switch (operator) {
    case 'in':
      return many.some((item) => item === actual);
    case 'not_in':
      return !many.some((item) => item === actual);
    case 'contains':
      return typeof actual === 'string' && actual.includes(String(value));
    case 'starts_with':
      return typeof actual === 'string' && actual.startsWith(String(value));
    case 'ends_with':
      return typeof actual === 'string' && actual.endsWith(String(value));
    case 'includes':
    case 'includes_any':
      return Array.isArray(actual) && many.some((item) => actual.includes(item));
    case 'includes_all':
      return Array.isArray(actual) && many.every((item) => actual.includes(item));
    default:
      return compared(operator, order(actual, value, moment));
  }
}

function compared(operator: Operator, sign: number | undefined): Verdict {
  if (sign === undefined) return 'unknown';
  switch (operator) {
    case 'equals':
      return sign === 0;
    case 'not_equals':
      return sign !== 0;
    case 'less':
      return sign < 0;
    case 'at_most':
      return sign <= 0;
    case 'more':
      return sign > 0;
    default:
      return sign >= 0;
  }
}

/** How the actual value stands to the clause's value: negative, zero, positive; undefined when they do not compare. */
function order(actual: Value, value: ConditionValue, moment: Moment): number | undefined {
  if (actual instanceof Date) {
    const other = dayOf(value, moment);
    return other && startOf(actual).getTime() - other.getTime();
  }
  if (typeof actual === 'object' && 'minor' in actual) {
    if (typeof value !== 'object' || !('minor' in value) || value.currency !== actual.currency) return undefined;
    return compare(actual, { minor: BigInt(value.minor), currency: value.currency });
  }
  if (typeof actual !== typeof value || typeof actual === 'object') return undefined;
  if (actual === value) return 0;
  return actual < (value as typeof actual) ? -1 : 1;
}

/** The day that a clause's value names, as a wall clock: `YYYY-MM-DD`, or so many days from today. */
function dayOf(value: ConditionValue, moment: Moment): Date | undefined {
  if (typeof value === 'object' && 'days' in value)
    return new Date(todayOf(moment).getTime() + value.days * 86_400_000);
  return typeof value === 'string' ? dateValue(value, moment.timeZone) : undefined;
}
