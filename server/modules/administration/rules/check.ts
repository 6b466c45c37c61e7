import type { Ctx } from '../../../kit/context.ts';
import type { Catalogue } from '../../../kit/rules/catalogue.ts';
import { checkRule, type CompiledRule } from '../../../kit/rules/compile.ts';
import { checkCondition, type Condition } from '../../../kit/rules/condition.ts';
import { runCases } from '../../../kit/rules/evaluate.ts';
import { toCondition, toSource } from '../../../kit/rules/source.ts';
import type { Fault, RuleCase, RuleCheck } from './contract.ts';

type Compiled = { rule: CompiledRule } | { faults: Fault[] };

function compileSource(source: string, catalogue: Catalogue): Compiled {
  const answer = checkRule(source, catalogue);
  if ('rule' in answer) return answer;
  const { code, message, start, end } = answer.fault;
  return { faults: [{ path: 'rule', code, message, start, end }] };
}

function compileCondition(condition: Condition, catalogue: Catalogue): Compiled {
  const faults = checkCondition(condition, catalogue, 'rule');
  if (faults.length > 0) return { faults: faults.map((fault) => ({ ...fault, start: null, end: null })).slice(0, 200) };
  return compileSource(toSource(condition, catalogue), catalogue);
}

/**
 * Checks a rule, given as text or as a condition, and runs its cases in the vendor's words. Cases run only for a sound
 * rule; `passed` is true when there is no fault and every case says what was expected.
 */
export function checkedRule(
  ctx: Pick<Ctx, 'clock' | 'actor'>,
  rule: string | Condition,
  cases: readonly RuleCase[],
  catalogue: Catalogue,
): RuleCheck {
  const compiled = typeof rule === 'string' ? compileSource(rule, catalogue) : compileCondition(rule, catalogue);
  if ('faults' in compiled) {
    return { valid: false, faults: compiled.faults, source: null, condition: null, cases: [], passed: false };
  }
  const judged = runCases(
    compiled.rule,
    cases.map(({ now, ...one }) => ({ ...one, ...(now === undefined ? {} : { now: new Date(now) }) })),
    { now: ctx.clock.now(), locale: ctx.actor.locale },
  );
  return {
    valid: true,
    faults: [],
    source: compiled.rule.source,
    condition: toCondition(compiled.rule),
    cases: judged.results.map(({ name, expected, passed, outcome }) => ({
      name,
      expected,
      passed,
      verdict: outcome.verdict,
      explanation: outcome.explanation,
    })),
    passed: judged.passed,
  };
}
