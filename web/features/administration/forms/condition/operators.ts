/** Operators in the order in which they are offered, by the type of what is asked about. Held against the server's own. */
import type { AttributeType, Clause } from './clauses.ts';

export const OPERATORS: Readonly<Record<AttributeType, readonly Clause['operator'][]>> = {
  text: ['equals', 'not_equals', 'in', 'not_in', 'contains', 'starts_with', 'ends_with', 'known', 'unknown'],
  number: ['equals', 'not_equals', 'less', 'at_most', 'more', 'at_least', 'in', 'not_in', 'known', 'unknown'],
  money: ['equals', 'not_equals', 'less', 'at_most', 'more', 'at_least', 'known', 'unknown'],
  date: ['equals', 'not_equals', 'less', 'at_most', 'more', 'at_least', 'known', 'unknown'],
  boolean: ['equals', 'not_equals', 'known', 'unknown'],
  list: ['includes', 'includes_any', 'includes_all', 'known', 'unknown'],
};

/** A choice among options is equal to one of them or among some; parts of words mean nothing there. */
const OF_OPTIONS: readonly Clause['operator'][] = ['equals', 'not_equals', 'in', 'not_in', 'known', 'unknown'];

/** Operators for an attribute. */
export const operatorsFor = (type: AttributeType, hasOptions: boolean): readonly Clause['operator'][] =>
  type === 'text' && hasOptions ? OF_OPTIONS : OPERATORS[type];
