/** Which chain a record takes, and why. Pure. */
import type { Catalogue, Facts } from '../rules/catalogue.ts';
import { compileRule, type CompiledRule } from '../rules/compile.ts';
import { checkCondition, type Condition } from '../rules/condition.ts';
import { evaluate, meets, type Explanation, type Judging } from '../rules/evaluate.ts';
import { toSource } from '../rules/source.ts';
import { invalid } from '../errors.ts';
import type { PolicyDefinition, StepDefinition } from './definition.contract.ts';

/** One rule that was looked at; `explanation` is null for a rule without a condition. */
export interface RuleTrace {
  kind: 'automatic' | 'rule' | 'fallback';
  name: string | null;
  verdict: Explanation['verdict'];
  explanation: Explanation | null;
}

export interface Route {
  /** `automatic`: approved by itself; `chain`: the steps; `single`: one decision by whoever may decide. */
  kind: 'automatic' | 'chain' | 'single';
  ruleName: string | null;
  steps: readonly StepDefinition[];
  /** The rules in the order in which they were looked at; the last one applies. */
  trace: RuleTrace[];
}

/** A policy whose conditions are compiled, for one record or many. */
export interface CompiledPolicy {
  definition: PolicyDefinition;
  automatic: CompiledRule | null;
  rules: readonly (CompiledRule | null)[];
}

function compiled(condition: Condition | null, catalogue: Catalogue, path: string): CompiledRule | null {
  if (condition === null) return null;
  const faults = checkCondition(condition, catalogue, path);
  if (faults.length > 0) throw invalid(faults.slice(0, 200));
  return compileRule(toSource(condition, catalogue), catalogue, path);
}

/** Compiles all conditions; throws 422 with the path of each fault from `path` on. */
export const compilePolicy = (
  definition: PolicyDefinition,
  catalogue: Catalogue,
  path = 'definition',
): CompiledPolicy => ({
  definition,
  automatic: compiled(definition.automatic.condition, catalogue, `${path}.automatic.condition`),
  rules: definition.rules.map(({ condition }, index) =>
    compiled(condition, catalogue, `${path}.rules.${index}.condition`),
  ),
});

const chainOf = (steps: readonly StepDefinition[]): Route['kind'] => (steps.length > 0 ? 'chain' : 'single');

function look(rule: CompiledRule | null, facts: Facts, judging: Judging): Pick<RuleTrace, 'verdict' | 'explanation'> {
  if (rule === null) return { verdict: 'met', explanation: null };
  const { verdict, explanation } = evaluate(rule, facts, judging);
  return { verdict, explanation };
}

/**
 * The way of a record: approved by itself if that is allowed (`mayBeAutomatic`: nothing speaks against it) and its
 * condition is certainly met; else the first rule that is certainly met; else the default.
 */
export function routeOf(policy: CompiledPolicy, facts: Facts, judging: Judging, mayBeAutomatic: boolean): Route {
  const { definition } = policy;
  const trace: RuleTrace[] = [];
  if (definition.automatic.enabled && mayBeAutomatic) {
    trace.push({ kind: 'automatic', name: null, ...look(policy.automatic, facts, judging) });
    if (trace.at(-1)!.verdict === 'met') return { kind: 'automatic', ruleName: null, steps: [], trace };
  }
  for (const [index, { name, steps }] of definition.rules.entries()) {
    trace.push({ kind: 'rule', name, ...look(policy.rules[index]!, facts, judging) });
    if (trace.at(-1)!.verdict === 'met') return { kind: chainOf(steps), ruleName: name, steps, trace };
  }
  trace.push({ kind: 'fallback', name: null, verdict: 'met', explanation: null });
  return { kind: chainOf(definition.fallback), ruleName: null, steps: definition.fallback, trace };
}

/** The same without the words, for going through many records: which rule applies, and its steps. */
export function quickRoute(
  { definition, automatic, rules }: CompiledPolicy,
  facts: Facts,
  judging: Judging,
  mayBeAutomatic: boolean,
): Pick<Route, 'kind' | 'ruleName' | 'steps'> {
  const isMet = (rule: CompiledRule | null) => rule === null || meets(rule, facts, judging);
  if (definition.automatic.enabled && mayBeAutomatic && isMet(automatic)) {
    return { kind: 'automatic', ruleName: null, steps: [] };
  }
  const index = rules.findIndex(isMet);
  const rule = definition.rules[index];
  const steps = rule?.steps ?? definition.fallback;
  return { kind: chainOf(steps), ruleName: rule?.name ?? null, steps };
}

/** Stage of each step: a step that runs together with the one before it shares its stage. */
export function stagesOf(steps: readonly Pick<StepDefinition, 'together'>[]): number[] {
  let stage = -1;
  return steps.map(({ together }, index) => (together && index > 0 ? stage : (stage += 1)));
}

/** Clauses on which the verdict of the rule that applies hangs, in words; without those that `hidden` names. */
export function becauseOf(trace: readonly RuleTrace[], hidden: (attribute: string) => boolean = () => false): string[] {
  const words: string[] = [];
  const walk = (node: Explanation): void => {
    if (!node.decided) return;
    if (node.kind !== 'clause') node.parts.forEach(walk);
    else if (!node.actual.some(({ attribute }) => hidden(attribute))) words.push(node.text);
  };
  const explanation = trace.at(-1)?.explanation;
  if (explanation) walk(explanation);
  return words.slice(0, 20);
}
