/** Conditions and expression source, both ways: what the visual builder made can be read as text, and simple text built on. */
import type { ASTNode } from '@marcbachmann/cel-js';
import { fromDecimal, moneyOf, toDecimal } from '../money.ts';
import type { Attribute, AttributeType, Catalogue } from './catalogue.ts';
import type { Clause, Condition, ConditionValue, Operator } from './condition.ts';
import type { Clauses, CompiledRule } from './compile.ts';
import { literalOf, nameOf } from './guard.ts';
import { textLiteral } from './print.ts';

const COMPARISON: Readonly<Partial<Record<Operator, string>>> = {
  equals: '==',
  not_equals: '!=',
  less: '<',
  at_most: '<=',
  more: '>',
  at_least: '>=',
};
const METHOD: Readonly<Partial<Record<Operator, string>>> = {
  contains: 'contains',
  starts_with: 'startsWith',
  ends_with: 'endsWith',
};

/**
 * The source that means the same as a condition. The condition must fit the catalogue (`checkCondition`); throws
 * RangeError when it names an attribute that is not there.
 */
export function toSource(condition: Condition, catalogue: Catalogue): string {
  if ('all' in condition) return condition.all.map((part) => operand(part, catalogue)).join(' && ');
  if ('any' in condition) return condition.any.map((part) => operand(part, catalogue)).join(' || ');
  if ('not' in condition) return `!(${toSource(condition.not, catalogue)})`;
  return clauseSource(condition, catalogue);
}

function operand(condition: Condition, catalogue: Catalogue): string {
  const source = toSource(condition, catalogue);
  return 'all' in condition || 'any' in condition ? `(${source})` : source;
}

function clauseSource({ attribute: name, operator, value }: Clause, catalogue: Catalogue): string {
  const attribute = Object.hasOwn(catalogue, name) ? catalogue[name] : undefined;
  if (!attribute) throw new RangeError(`There is no attribute ${name}`);
  const many = (Array.isArray(value) ? value : [value]).map((item) => literal(item as ConditionValue, attribute.type));
  const sides = (glue: string) => many.map((item) => `${item} in ${name}`).join(glue);
  const grouped = (source: string) => (many.length > 1 ? `(${source})` : source);
  switch (operator) {
    case 'known':
      return `known(${name})`;
    case 'unknown':
      return `!known(${name})`;
    case 'in':
      return `${name} in [${many.join(', ')}]`;
    case 'not_in':
      return `!(${name} in [${many.join(', ')}])`;
    case 'includes':
    case 'includes_any':
      return grouped(sides(' || '));
    case 'includes_all':
      return grouped(sides(' && '));
    default:
      break;
  }
  if (METHOD[operator]) return `${name}.${METHOD[operator]}(${many[0]})`;
  return `${attribute.type === 'date' ? `day(${name})` : name} ${COMPARISON[operator]} ${many[0]}`;
}

function literal(value: ConditionValue, type: AttributeType): string {
  if (typeof value === 'object' && 'minor' in value)
    return `money(${toDecimal(value)}, ${textLiteral(value.currency)})`;
  if (typeof value === 'object' && 'days' in value) {
    if (value.days === 0) return 'today()';
    return value.days < 0 ? `today() - days(${-value.days})` : `today() + days(${value.days})`;
  }
  if (typeof value === 'string') return type === 'date' ? `date(${textLiteral(value)})` : textLiteral(value);
  return String(value);
}

/** The condition that means the same as a rule, or null when a clause is beyond what a builder can show. */
export function toCondition(rule: CompiledRule): Condition | null {
  return conditionOf(rule.clauses, rule.catalogue);
}

function conditionOf(clauses: Clauses, catalogue: Catalogue): Condition | null {
  switch (clauses.kind) {
    case 'known':
      return { attribute: clauses.attribute, operator: 'known' };
    case 'not':
      return negated(conditionOf(clauses.part, catalogue));
    case 'leaf':
      return clauseOf(clauses.node, catalogue);
    default: {
      const parts = clauses.parts.map((part) => conditionOf(part, catalogue));
      if (parts.includes(null)) return null;
      return clauses.kind === 'all' ? { all: parts as Condition[] } : { any: parts as Condition[] };
    }
  }
}

function negated(condition: Condition | null): Condition | null {
  if (condition === null) return null;
  if ('attribute' in condition && condition.operator === 'known') return { ...condition, operator: 'unknown' };
  if ('attribute' in condition && condition.operator === 'in') return { ...condition, operator: 'not_in' };
  return { not: condition };
}

/** The clause that a leaf of the tree says, when it is of a form that `clauseSource` writes. */
export function clauseOf(node: ASTNode, catalogue: Catalogue): Clause | null {
  if (node.op === 'rcall') return methodClause(node.args[0], node.args[1], node.args[2], catalogue);
  if (node.op === 'in') return membership(node.args[0], node.args[1], catalogue);
  const name = nameOf(node);
  if (name !== undefined && catalogue[name]?.type === 'boolean')
    return { attribute: name, operator: 'equals', value: true };
  const operator = (Object.keys(COMPARISON) as Operator[]).find((key) => COMPARISON[key] === node.op);
  if (!operator) return null;
  const [left, right] = node.args as readonly [ASTNode, ASTNode];
  const isDay = left.op === 'call' && left.args[0] === 'day' && left.args[1].length === 1;
  const attribute = named(isDay ? left.args[1][0]! : left, catalogue);
  if (!attribute || isDay !== (attribute.type === 'date')) return null;
  const value = valueOf(right, attribute.type);
  return value === null ? null : { attribute: attribute.name, operator, value };
}

function named(node: ASTNode, catalogue: Catalogue): (Attribute & { name: string }) | undefined {
  const name = nameOf(node);
  return name !== undefined && Object.hasOwn(catalogue, name) ? { ...catalogue[name]!, name } : undefined;
}

function methodClause(
  method: string,
  receiver: ASTNode,
  args: readonly ASTNode[],
  catalogue: Catalogue,
): Clause | null {
  const attribute = named(receiver, catalogue);
  const value = args.length === 1 ? valueOf(args[0]!, 'text') : null;
  if (!attribute || value === null) return null;
  if (attribute.type === 'list') {
    return method === 'contains' ? { attribute: attribute.name, operator: 'includes', value } : null;
  }
  const operator = (Object.keys(METHOD) as Operator[]).find((key) => METHOD[key] === method);
  return operator && attribute.type === 'text' ? { attribute: attribute.name, operator, value } : null;
}

function membership(left: ASTNode, right: ASTNode, catalogue: Catalogue): Clause | null {
  const list = named(right, catalogue);
  if (list) {
    const value = valueOf(left, 'text');
    return value === null ? null : { attribute: list.name, operator: 'includes', value };
  }
  const attribute = named(left, catalogue);
  if (!attribute || right.op !== 'list' || right.args.length === 0) return null;
  if (attribute.type !== 'text' && attribute.type !== 'number') return null;
  const values = right.args.map((item) => valueOf(item, attribute.type));
  if (values.includes(null)) return null;
  return { attribute: attribute.name, operator: 'in', value: values as string[] | number[] };
}

/** The literal that a node spells, as a condition's value of an attribute type. */
function valueOf(node: ASTNode, type: AttributeType): ConditionValue | null {
  const plain = literalOf(node);
  if (plain !== undefined) return plainValue(plain, type);
  if (node.op === 'call' && node.args[0] === 'money' && type === 'money') {
    const [major, currency] = node.args[1].map((arg) => String(literalOf(arg)));
    return moneyOf(fromDecimal(major!, currency!));
  }
  return type === 'date' ? dayValue(node) : null;
}

function plainValue(value: string | number | boolean, type: AttributeType): ConditionValue | null {
  if (type === 'number') return typeof value === 'number' ? value : null;
  if (type === 'boolean') return typeof value === 'boolean' ? value : null;
  return type === 'text' && typeof value === 'string' && value !== '' ? value : null;
}

function dayValue(node: ASTNode): ConditionValue | null {
  if (node.op === 'call' && node.args[0] === 'today') return { days: 0 };
  if (node.op === 'call' && node.args[0] === 'date') {
    const [day] = node.args[1];
    const text = day && String(literalOf(day));
    return text && /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : null;
  }
  if (node.op !== '+' && node.op !== '-') return null;
  const [left, right] = node.args;
  if (dayValue(left) === null || !isCall(left, 'today') || !isCall(right, 'days')) return null;
  const [count] = (right as ASTNode & { op: 'call' }).args[1];
  const days = count && literalOf(count);
  if (typeof days !== 'number' || !Number.isSafeInteger(days)) return null;
  return { days: node.op === '-' ? 0 - days : days };
}

const isCall = (node: ASTNode, name: string): boolean => node.op === 'call' && node.args[0] === name;
