/** Runs compiled rules: the verdict, why, and which clause decided; and stored test cases of a rule. */
import { isKnown, type Catalogue, type Facts, type Moment } from './catalogue.ts';
import type { Clauses, CompiledRule } from './compile.ts';
import { contextOf } from './language.ts';
import { allOf, anyOf, notOf, type Verdict } from './judge.ts';
import { clauseWords, factWords, leafWords } from './words.ts';

/** One node of the answer to "why". `all`, `any` and `not` have parts; a `clause` has the values that it looked at. */
export interface Explanation {
  kind: 'all' | 'any' | 'not' | 'clause';
  verdict: 'met' | 'not_met' | 'unknown';
  /** Whether the result hangs on this node: it would or could be another if this node's verdict were. */
  decided: boolean;
  /** The clause in words; '' for all, any and not. */
  text: string;
  /** What the facts say, in words; `known` is false for an attribute without a value. */
  actual: { attribute: string; label: string; text: string; known: boolean }[];
  /** Why a clause could not be judged although its attributes are known, e.g. two currencies. */
  problem?: string;
  parts: Explanation[];
}

export interface Outcome {
  /** True only when the rule is certainly met; an unknown verdict is false. */
  result: boolean;
  verdict: Explanation['verdict'];
  explanation: Explanation;
  /** The clauses that decided, in the order of the rule. */
  decidedBy: Explanation[];
}

/** Where and when a rule is judged and in which language it is explained (default English). */
export interface Judging extends Moment {
  locale?: string;
}

interface Run {
  catalogue: Catalogue;
  facts: Facts;
  context: object;
  judging: Judging;
}

/** Judges a rule on facts. Never throws for any facts: a clause that cannot be judged is unknown, with the reason. */
export function evaluate(rule: CompiledRule, facts: Facts, judging: Judging): Outcome {
  rule.language.at(judging);
  const context = contextOf(rule.catalogue, facts, judging.timeZone);
  const explanation = explain(rule.clauses, { catalogue: rule.catalogue, facts, context, judging });
  const decidedBy: Explanation[] = [];
  decide(explanation, decidedBy);
  return { result: explanation.verdict === 'met', verdict: explanation.verdict, explanation, decidedBy };
}

/** Only whether a rule is certainly met: `evaluate(…).result` without the words, for going through many records. */
export function meets(rule: CompiledRule, facts: Facts, judging: Moment): boolean {
  rule.language.at(judging);
  const context = contextOf(rule.catalogue, facts, judging.timeZone);
  return verdictOf(rule.clauses, rule.catalogue, facts, context) === true;
}

function verdictOf(clauses: Clauses, catalogue: Catalogue, facts: Facts, context: object): Verdict {
  switch (clauses.kind) {
    case 'known':
      return isKnownFact(clauses.attribute, catalogue, facts);
    case 'leaf':
      return runLeaf(clauses, catalogue, facts, context).verdict;
    case 'not':
      return notOf(verdictOf(clauses.part, catalogue, facts, context));
    default: {
      const verdicts = clauses.parts.map((part) => verdictOf(part, catalogue, facts, context));
      return clauses.kind === 'all' ? allOf(verdicts) : anyOf(verdicts);
    }
  }
}

const isKnownFact = (name: string, catalogue: Catalogue, facts: Facts): boolean =>
  isKnown(catalogue[name]!.type, Object.hasOwn(facts, name) ? facts[name] : undefined);

/** An absent list counts as empty; any other absent attribute makes its clause unknown. */
function runLeaf(
  leaf: Clauses & { kind: 'leaf' },
  catalogue: Catalogue,
  facts: Facts,
  context: object,
): { verdict: Verdict; problem?: string } {
  const absent = (name: string) => catalogue[name]!.type !== 'list' && !isKnownFact(name, catalogue, facts);
  if (leaf.attributes.some(absent)) return { verdict: 'unknown' };
  try {
    return { verdict: leaf.run(context) === true };
  } catch (error) {
    const { summary, message } = error as { summary?: string; message: string };
    return { verdict: 'unknown', problem: summary ?? message };
  }
}

const NAMES = { true: 'met', false: 'not_met', unknown: 'unknown' } as const;
const nameOfVerdict = (verdict: Verdict): Explanation['verdict'] => NAMES[`${verdict}`];
const explained = ({ verdict }: Explanation): Verdict => (verdict === 'unknown' ? 'unknown' : verdict === 'met');

function explain(clauses: Clauses, run: Run): Explanation {
  if (clauses.kind === 'known' || clauses.kind === 'leaf') return explainClause(clauses, run);
  const parts = (clauses.kind === 'not' ? [clauses.part] : clauses.parts).map((part) => explain(part, run));
  const verdicts = parts.map(explained);
  const verdict =
    clauses.kind === 'not' ? notOf(verdicts[0]!) : clauses.kind === 'all' ? allOf(verdicts) : anyOf(verdicts);
  return { kind: clauses.kind, verdict: nameOfVerdict(verdict), decided: false, text: '', actual: [], parts };
}

function explainClause(clause: Clauses & { kind: 'known' | 'leaf' }, run: Run): Explanation {
  const { catalogue, facts, judging } = run;
  const locale = judging.locale ?? 'en';
  const names = clause.kind === 'known' ? [clause.attribute] : clause.attributes;
  const actual = names.map((attribute) => ({
    attribute,
    label: catalogue[attribute]!.label,
    text: factWords(attribute, catalogue, facts, locale, judging.timeZone),
    known: isKnown(catalogue[attribute]!.type, Object.hasOwn(facts, attribute) ? facts[attribute] : undefined),
  }));
  const base = { kind: 'clause' as const, decided: false, actual, parts: [] };
  if (clause.kind === 'known') {
    const text = clauseWords({ attribute: clause.attribute, operator: 'known' }, catalogue, locale);
    return { ...base, text, verdict: nameOfVerdict(actual[0]!.known) };
  }
  const { verdict, ...problem } = runLeaf(clause, catalogue, facts, run.context);
  return { ...base, text: leafWords(clause.node, catalogue, locale), verdict: nameOfVerdict(verdict), ...problem };
}

/**
 * Marks the nodes on which the verdict hangs. A failed "all" hangs on its first failed part, a met "any" on its first met
 * part; otherwise every part that has the verdict of the whole counts.
 */
function decide(node: Explanation, found: Explanation[]): void {
  node.decided = true;
  if (node.kind === 'clause') {
    found.push(node);
    return;
  }
  const same = node.kind === 'not' ? node.parts : node.parts.filter((part) => part.verdict === node.verdict);
  const one = (node.kind === 'all' && node.verdict === 'not_met') || (node.kind === 'any' && node.verdict === 'met');
  for (const part of one ? same.slice(0, 1) : same) decide(part, found);
}

/** A stored example: facts and what the rule should say about them. `now` pins the moment where dates matter. */
export interface RuleCase {
  name: string;
  facts: Facts;
  expected: boolean;
  now?: Date;
}

export interface CaseResult {
  name: string;
  passed: boolean;
  expected: boolean;
  outcome: Outcome;
}

/** Runs the stored cases of a rule; `passed` is true when every case says what was expected. */
export function runCases(
  rule: CompiledRule,
  cases: readonly RuleCase[],
  judging: Judging,
): { passed: boolean; results: CaseResult[] } {
  const results = cases.map(({ name, facts, expected, now }) => {
    const outcome = evaluate(rule, facts, now ? { ...judging, now } : judging);
    return { name, expected, passed: outcome.result === expected, outcome };
  });
  return { passed: results.every(({ passed }) => passed), results };
}
