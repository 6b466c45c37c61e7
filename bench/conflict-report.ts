/** What the product answered to one query, and what would have been right. */
export interface Outcome {
  qid: string;
  /** Acceptable account ids; empty when there is none. */
  expected: string[];
  country: string;
  best: string | null;
  bestCountry: string | null;
  level: string;
  score: number;
  relation: string;
  reasons: string[];
  ms: number;
}

/** How well a set of answers does. */
export interface Quality {
  precision: number;
  recall: number;
  f1: number;
}

const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);
const isRight = (outcome: Outcome) => outcome.best !== null && outcome.expected.includes(outcome.best);
const isClaimed = (outcome: Outcome) => outcome.level === 'same' || outcome.level === 'likely';

/** Precision, recall and F1 of the outcomes that `claims` counts as answered. */
export function quality(outcomes: readonly Outcome[], claims: (outcome: Outcome) => boolean): Quality {
  const claimed = outcomes.filter(claims);
  const right = claimed.filter(isRight).length;
  const wanted = outcomes.filter((outcome) => outcome.expected.length > 0).length;
  const precision = share(right, claimed.length);
  const recall = share(right, wanted);
  return { precision, recall, f1: share(2 * precision * recall, precision + recall) };
}

/** The score from which answering would have given the highest F1; a related organisation is never an answer. */
export function bestThreshold(outcomes: readonly Outcome[]): Quality & { threshold: number } {
  const ranked = outcomes.filter((outcome) => outcome.best !== null && outcome.relation !== 'related');
  ranked.sort((a, b) => b.score - a.score);
  const wanted = outcomes.filter((outcome) => outcome.expected.length > 0).length;
  let best = { precision: 0, recall: 0, f1: 0, threshold: 1 };
  let right = 0;
  for (const [index, outcome] of ranked.entries()) {
    if (isRight(outcome)) right++;
    if (ranked[index + 1]?.score === outcome.score) continue;
    const [precision, recall] = [share(right, index + 1), share(right, wanted)];
    const f1 = share(2 * precision * recall, precision + recall);
    if (f1 > best.f1) best = { precision, recall, f1, threshold: outcome.score };
  }
  return best;
}

/** The p-th part of the times in ms, e.g. 0.99. */
export function percentile(times: readonly number[], part: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}

const figures = (name: string, { precision, recall, f1 }: Quality) =>
  `  ${name.padEnd(22)} precision ${precision.toFixed(3)}  recall ${recall.toFixed(3)}  F1 ${f1.toFixed(3)}`;

/** The figures of one mode as text. */
export function report(mode: string, outcomes: readonly Outcome[]): string {
  const wanted = outcomes.filter((outcome) => outcome.expected.length > 0);
  const unknown = outcomes.filter((outcome) => outcome.expected.length === 0);
  const falseHits = unknown.filter(isClaimed);
  const sameCountry = falseHits.filter((outcome) => outcome.country === outcome.bestCountry);
  const times = outcomes.map((outcome) => outcome.ms);
  const best = bestThreshold(outcomes);
  return [
    `mode ${mode}: ${wanted.length} queries with a match, ${unknown.length} without`,
    `  recall@1 ${share(wanted.filter(isRight).length, wanted.length).toFixed(3)}`,
    figures('as shipped', quality(outcomes, isClaimed)),
    figures(`best (score >= ${best.threshold.toFixed(2)})`, best),
    `  same-country false hits ${share(sameCountry.length, unknown.length).toFixed(3)} of the queries without a match`,
    `  ms per check: p50 ${percentile(times, 0.5).toFixed(1)}  p95 ${percentile(times, 0.95).toFixed(1)}  p99 ${percentile(times, 0.99).toFixed(1)}`,
  ].join('\n');
}
