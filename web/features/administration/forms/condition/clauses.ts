/** Conditions as the simple builder edits them: all or any of some clauses. Pure. */
import { attributeOf } from '../../../../../server/kit/forms/definition.ts';
import type { Field } from '../../../../../server/kit/forms/definition.ts';

export type Condition = NonNullable<Field['visible']>;
export type Clause = Extract<Condition, { attribute: string }>;
export type ClauseValue = NonNullable<Clause['value']>;
export type AttributeType = 'text' | 'number' | 'money' | 'date' | 'boolean' | 'list';

export interface Simple {
  mode: 'all' | 'any';
  clauses: Clause[];
}

const isClause = (condition: Condition): condition is Clause => 'attribute' in condition;

/** A condition as the builder shows it; null when it says more than that. */
export function readCondition(condition: Condition): Simple | null {
  if (isClause(condition)) return { mode: 'all', clauses: [condition] };
  if ('not' in condition) return null;
  const mode = 'all' in condition ? 'all' : 'any';
  const parts = 'all' in condition ? condition.all : condition.any;
  return parts.every(isClause) ? { mode, clauses: parts } : null;
}

/** The builder's clauses as a condition; a single one needs no "all". Undefined for none. */
export function writeCondition({ mode, clauses }: Simple): Condition | undefined {
  if (clauses.length < 2) return clauses[0];
  return mode === 'all' ? { all: clauses } : { any: clauses };
}

const MANY: ReadonlySet<Clause['operator']> = new Set(['in', 'not_in', 'includes_any', 'includes_all']);

/** The operator takes several values. */
export const takesMany = (operator: Clause['operator']): boolean => MANY.has(operator);
/** The operator takes no value. */
export const takesNone = (operator: Clause['operator']): boolean => operator === 'known' || operator === 'unknown';

/** A value to begin with, for fields that cannot be empty; undefined where somebody has to enter one. */
function firstValue(type: AttributeType, operator: Clause['operator']): ClauseValue | undefined {
  if (takesNone(operator) || takesMany(operator)) return undefined;
  if (type === 'boolean') return true;
  return type === 'date' ? { days: 0 } : undefined;
}

const shapeOf = (operator: Clause['operator']) => (takesNone(operator) ? 'none' : takesMany(operator) ? 'many' : 'one');

/** A clause about an attribute. */
export function clauseOn(attribute: string, type: AttributeType, operator: Clause['operator']): Clause {
  const value = firstValue(type, operator);
  return { attribute, operator, ...(value === undefined ? {} : { value }) };
}

/** The clause with another operator; its value stays when the new one can take it. */
export function withOperator(clause: Clause, type: AttributeType, operator: Clause['operator']): Clause {
  const keeps = clause.value !== undefined && shapeOf(operator) === shapeOf(clause.operator);
  return keeps ? { ...clause, operator } : clauseOn(clause.attribute, type, operator);
}

/** The clause with a value, or without one when it is emptied. */
export function withValue({ attribute, operator }: Clause, value: ClauseValue | undefined): Clause {
  const empty = value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
  return { attribute, operator, ...(empty ? {} : { value }) };
}

/** The condition after a field has got another key. */
export function renamed(condition: Condition, from: string, to: string): Condition {
  if (isClause(condition)) {
    return condition.attribute === attributeOf(from) ? { ...condition, attribute: attributeOf(to) } : condition;
  }
  if ('not' in condition) return { not: renamed(condition.not, from, to) };
  if ('all' in condition) return { all: condition.all.map((part) => renamed(part, from, to)) };
  return { any: condition.any.map((part) => renamed(part, from, to)) };
}
