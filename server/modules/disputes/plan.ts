/** Pure rules of a decision: whether it hangs together, before anything is looked up. */
import type { FieldError } from '../../kit/errors.ts';
import type { Standing, VerdictKind } from './states.ts';

/** All of the customer, in basis points. */
export const WHOLE = 10_000;

/** What is decided about one side. */
export interface Outcome {
  sideId: string;
  standing: 'won' | 'shared' | 'lost';
  shareBasisPoints?: number | undefined;
  reasonId?: string | undefined;
  /** In words fit for this side's partner. */
  told?: string | undefined;
}

const wrong = (path: string, code: string, message: string): FieldError => ({ path, code, message });

/** What is wrong with the outcomes of a verdict over the sides that still stand; empty when they hang together. */
export function faultsOf(verdict: VerdictKind, outcomes: readonly Outcome[], sideIds: readonly string[]): FieldError[] {
  const given = outcomes.map((one) => one.sideId);
  const complete = given.length === sideIds.length && new Set(given).size === given.length;
  if (!complete || !sideIds.every((id) => given.includes(id))) {
    return [wrong('outcomes', 'incomplete', 'Decide about every side of the case, each once')];
  }
  return [...faultsOfVerdict(verdict, outcomes), ...outcomes.flatMap(faultsOfOutcome)];
}

const countOf = (outcomes: readonly Outcome[], standing: Standing) =>
  outcomes.filter((one) => one.standing === standing).length;

function faultsOfVerdict(verdict: VerdictKind, outcomes: readonly Outcome[]): FieldError[] {
  const [won, shared] = [countOf(outcomes, 'won'), countOf(outcomes, 'shared')];
  if (verdict === 'winner') {
    return won === 1 && shared === 0 ? [] : [wrong('outcomes', 'one_winner', 'Choose one winner')];
  }
  if (verdict === 'reject_all') {
    return won + shared === 0 ? [] : [wrong('outcomes', 'all_lose', 'Everybody loses when all are rejected')];
  }
  if (won > 0 || shared < 2) return [wrong('outcomes', 'two_share', 'At least two sides share, and nobody wins alone')];
  const sum = outcomes.reduce((total, one) => total + (one.shareBasisPoints ?? 0), 0);
  return sum === WHOLE ? [] : [wrong('outcomes', 'shares', 'The shares must sum to 100 %')];
}

function faultsOfOutcome({ standing, shareBasisPoints, told }: Outcome, index: number): FieldError[] {
  const at = (field: string) => `outcomes.${index}.${field}`;
  const share = shareBasisPoints !== undefined;
  return [
    ...(standing === 'shared' && !share ? [wrong(at('shareBasisPoints'), 'required', 'Give the share')] : []),
    ...(standing !== 'shared' && share ? [wrong(at('shareBasisPoints'), 'not_shared', 'Only a split has shares')] : []),
    ...(standing === 'lost' && !told ? [wrong(at('told'), 'required', 'Say why, in words for this partner')] : []),
  ];
}
