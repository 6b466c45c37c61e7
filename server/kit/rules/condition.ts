/**
 * Conditions: rules as data, the form that a visual builder edits and stores. `judge.ts` judges them, `source.ts` writes
 * them in the expression language and reads them back. Dates are compared by whole local days.
 */
import { z } from 'zod';
import { Day, Money } from '../contract.ts';
import type { AttributeType, Catalogue } from './catalogue.ts';

export const OPERATORS = [
  'equals',
  'not_equals',
  'less',
  'at_most',
  'more',
  'at_least',
  'in',
  'not_in',
  'contains',
  'starts_with',
  'ends_with',
  'includes',
  'includes_any',
  'includes_all',
  'known',
  'unknown',
] as const;
export type Operator = (typeof OPERATORS)[number];

/** Operators that make sense for an attribute of each type, in the order a builder offers them. */
export const OPERATORS_OF: Readonly<Record<AttributeType, readonly Operator[]>> = {
  text: ['equals', 'not_equals', 'in', 'not_in', 'contains', 'starts_with', 'ends_with', 'known', 'unknown'],
  number: ['equals', 'not_equals', 'less', 'at_most', 'more', 'at_least', 'in', 'not_in', 'known', 'unknown'],
  money: ['equals', 'not_equals', 'less', 'at_most', 'more', 'at_least', 'known', 'unknown'],
  date: ['equals', 'not_equals', 'less', 'at_most', 'more', 'at_least', 'known', 'unknown'],
  boolean: ['equals', 'not_equals', 'known', 'unknown'],
  list: ['includes', 'includes_any', 'includes_all', 'known', 'unknown'],
};

const Text = z.string().min(1).max(1000);
const Numeric = z.number().min(-1e15).max(1e15);
/** A day counted from today: `{days: -30}` is thirty days ago. */
const RelativeDay = z.strictObject({ days: z.int().min(-36_500).max(36_500) });
const ConditionValue = z.union([
  z.boolean(),
  Numeric,
  Text,
  Money,
  RelativeDay,
  z.array(Text).min(1).max(100),
  z.array(Numeric).min(1).max(100),
]);
export type ConditionValue = z.infer<typeof ConditionValue>;

const Clause = z.strictObject({
  attribute: z.string().max(250),
  operator: z.enum(OPERATORS),
  value: ConditionValue.optional(),
});
export type Clause = z.infer<typeof Clause>;

export type Condition = { all: Condition[] } | { any: Condition[] } | { not: Condition } | Clause;

/** The stored form of a condition; whether it fits a catalogue is for `checkCondition` to say. */
export const Condition: z.ZodType<Condition> = z
  .union([
    z.strictObject({
      get all() {
        return z.array(Condition).min(1).max(30);
      },
    }),
    z.strictObject({
      get any() {
        return z.array(Condition).min(1).max(30);
      },
    }),
    z.strictObject({
      get not() {
        return Condition;
      },
    }),
    Clause,
  ])
  .meta({ id: 'Condition' });

/** Deepest nesting of all/any/not, and most clauses, of one condition. */
const MAX_DEPTH = 8;
const MAX_CLAUSES = 60;

export interface ConditionFault {
  path: string;
  code: string;
  message: string;
}

const VALUE_OF: Readonly<Record<AttributeType, z.ZodType>> = {
  text: Text,
  number: Numeric,
  money: Money,
  date: z.union([Day, RelativeDay]),
  boolean: z.boolean(),
  list: Text,
};

/** What is wrong with a condition against a catalogue, each fault with the path to its clause; empty when it is sound. */
export function checkCondition(condition: Condition, catalogue: Catalogue, path = ''): ConditionFault[] {
  const faults: ConditionFault[] = [];
  const count = walk(condition, catalogue, path, 1, faults);
  if (count > MAX_CLAUSES)
    faults.push({ path, code: 'too_long', message: `At most ${MAX_CLAUSES} clauses are allowed` });
  return faults;
}

function walk(
  condition: Condition,
  catalogue: Catalogue,
  path: string,
  depth: number,
  faults: ConditionFault[],
): number {
  const at = (key: string | number) => (path === '' ? String(key) : `${path}.${key}`);
  if (depth > MAX_DEPTH) {
    faults.push({ path, code: 'too_deep', message: `At most ${MAX_DEPTH} levels are allowed` });
    return 0;
  }
  if ('not' in condition) return walk(condition.not, catalogue, at('not'), depth + 1, faults);
  if ('attribute' in condition) {
    faults.push(...clauseFaults(condition, catalogue, at));
    return 1;
  }
  const [key, parts] = 'all' in condition ? (['all', condition.all] as const) : (['any', condition.any] as const);
  return parts.reduce((sum, part, index) => sum + walk(part, catalogue, `${at(key)}.${index}`, depth + 1, faults), 0);
}

function clauseFaults(clause: Clause, catalogue: Catalogue, at: (key: string) => string): ConditionFault[] {
  const attribute = Object.hasOwn(catalogue, clause.attribute) ? catalogue[clause.attribute] : undefined;
  if (!attribute) {
    return [{ path: at('attribute'), code: 'unknown_attribute', message: `There is no attribute ${clause.attribute}` }];
  }
  const { operator } = clause;
  if (!OPERATORS_OF[attribute.type].includes(operator)) {
    const message = `${operator} does not work with ${attribute.label}`;
    return [{ path: at('operator'), code: 'wrong_operator', message }];
  }
  const bare = operator === 'known' || operator === 'unknown';
  const many = operator === 'in' || operator === 'not_in' || operator === 'includes_any' || operator === 'includes_all';
  const one = VALUE_OF[attribute.type];
  const expected = bare ? z.undefined() : many ? z.array(one).min(1).max(100) : one;
  if (expected.safeParse(clause.value).success) return [];
  return [{ path: at('value'), code: 'wrong_value', message: `The value does not fit ${attribute.label}` }];
}
