/**
 * What an expression may be made of. An allow-list over the parsed tree: the library's parser accepts far more (regular
 * expressions that can hang, maps, bytes, nested loops), and whatever it learns in a later version stays refused here.
 */
import type { ASTNode } from '@marcbachmann/cel-js';
import { fromDecimal, isCurrency } from '../money.ts';
import { dateValue, type Catalogue } from './catalogue.ts';

/** What is wrong with a rule. `start` and `end` are character offsets into its source. */
export interface RuleFault {
  code: string;
  message: string;
  start: number;
  end: number;
}

const FUNCTIONS = new Set([
  'now',
  'today',
  'day',
  'date',
  'money',
  'hours',
  'days',
  'weeks',
  'known',
  'count',
  'length',
]);
const METHODS = new Set(['contains', 'startsWith', 'endsWith', 'lowerAscii', 'exists', 'all']);
const LOOPS = new Set(['exists', 'all']);
const BINARY = new Set(['==', '!=', '<', '<=', '>', '>=', 'in', '+', '-', '*', '/']);

/** Where the walk stands: at a clause of the rule's and/or/not tree, inside one, or inside the body of a loop. */
interface Place {
  clause: boolean;
  loopVariable?: string;
}

export class RefusedNode extends Error {
  readonly fault: RuleFault;
  constructor(node: ASTNode, code: string, message: string) {
    super(message);
    this.fault = { code, message, start: node.start, end: Math.max(node.end, node.start) };
  }
}

/** The attribute that a node names (`a` or `a.b`), or undefined when it is no plain name. */
export function nameOf(node: ASTNode): string | undefined {
  if (node.op === 'id') return node.args;
  if (node.op !== '.') return undefined;
  const group = nameOf(node.args[0]);
  return group === undefined ? undefined : `${group}.${node.args[1]}`;
}

/** The text, number or boolean that a node spells, minus sign included; undefined when it is no literal. */
export function literalOf(node: ASTNode): string | number | boolean | undefined {
  if (node.op === 'value')
    return typeof node.args === 'bigint' ? Number(node.args) : (node.args as string | number | boolean);
  if (node.op !== '-_') return undefined;
  const positive = literalOf(node.args);
  return typeof positive === 'number' ? 0 - positive : undefined;
}

/**
 * Walks the tree, refuses what is not on the list, and turns whole-number literals into doubles, because the language
 * has one kind of number. Throws RefusedNode at the first offence.
 */
export function guard(node: ASTNode, catalogue: Catalogue): void {
  visit(node, catalogue, { clause: true });
}

function visit(node: ASTNode, catalogue: Catalogue, place: Place): void {
  switch (node.op) {
    case 'value':
      return literal(node);
    case 'id':
    case '.':
      return attribute(node, catalogue, place);
    case '&&':
    case '||':
      return logical(node, node.args, catalogue, place);
    case '!_':
      return logical(node, [node.args], catalogue, place);
    case '-_':
      return visit(node.args, catalogue, inside(place));
    case 'list':
      return each(node.args, catalogue, inside(place));
    case 'call':
      return call(node, catalogue, place);
    case 'rcall':
      return method(node, catalogue, place);
    case '?:':
      throw new RefusedNode(node, 'refused', 'A choice with ? and : is not allowed; use && and ||');
    default:
      if (!BINARY.has(node.op)) throw new RefusedNode(node, 'refused', `${node.op} is not allowed in a rule`);
      return each(node.args as [ASTNode, ASTNode], catalogue, inside(place));
  }
}

const inside = (place: Place): Place => ({ ...place, clause: false });

function each(nodes: readonly ASTNode[], catalogue: Catalogue, place: Place): void {
  for (const node of nodes) visit(node, catalogue, place);
}

/** And, or and not build the clause tree (or the body of a loop); inside a comparison they would escape explanation. */
function logical(node: ASTNode, parts: readonly ASTNode[], catalogue: Catalogue, place: Place): void {
  if (!place.clause && place.loopVariable === undefined) {
    throw new RefusedNode(node, 'refused', 'And, or and not combine whole clauses; they cannot stand inside one');
  }
  each(parts, catalogue, place);
}

function literal(node: ASTNode & { op: 'value' }): void {
  const value: unknown = node.args;
  if (typeof value === 'bigint' || typeof value === 'number') {
    if (Math.abs(Number(value)) > Number.MAX_SAFE_INTEGER)
      throw new RefusedNode(node, 'number', 'The number is too large');
    (node as { args: unknown }).args = Number(value);
  } else if (typeof value !== 'string' && typeof value !== 'boolean') {
    throw new RefusedNode(node, 'refused', 'Only text, numbers, true and false may be written here; ask for known(…)');
  }
}

function attribute(node: ASTNode, catalogue: Catalogue, place: Place): void {
  const name = nameOf(node);
  if (name === undefined) throw new RefusedNode(node, 'refused', 'Only attributes have a name after a point');
  if (name === place.loopVariable) return;
  if (!Object.hasOwn(catalogue, name)) {
    throw new RefusedNode(node, 'unknown_attribute', `There is no attribute ${name}${nearest(name, catalogue)}`);
  }
  if (place.loopVariable !== undefined && catalogue[name]!.type === 'list') {
    throw new RefusedNode(node, 'refused', 'A list cannot be searched inside a search of another list');
  }
}

function call(node: ASTNode & { op: 'call' }, catalogue: Catalogue, place: Place): void {
  const [name, args] = node.args;
  if (!FUNCTIONS.has(name)) throw new RefusedNode(node, 'refused', `${name}() is not allowed in a rule`);
  if (name === 'known') {
    if (!place.clause) throw new RefusedNode(node, 'refused', 'known(…) is a clause of its own');
    if (args.length !== 1 || nameOf(args[0]!) === undefined) {
      throw new RefusedNode(node, 'refused', 'known(…) takes one attribute');
    }
  }
  if (name === 'money' || name === 'date') constant(node, name, args);
  each(args, catalogue, inside(place));
}

/** Money and dates are written out, so that a slip shows when the rule is saved and not when it is judged. */
function constant(node: ASTNode, name: 'money' | 'date', args: readonly ASTNode[]): void {
  const [first, second] = args.map(literalOf);
  if (name === 'date') {
    if (args.length === 1 && dateValue(first)) return;
    throw new RefusedNode(node, 'date', 'A date is written date("2026-01-31")');
  }
  try {
    if (args.length === 2 && isCurrency(String(second)) && fromDecimal(String(first), String(second))) return;
  } catch {
    // Falls through to the refusal: not a number, or finer than the currency's smallest unit.
  }
  throw new RefusedNode(node, 'money', 'Money is written money(1250.50, "EUR"), no finer than the currency allows');
}

function method(node: ASTNode & { op: 'rcall' }, catalogue: Catalogue, place: Place): void {
  const [name, receiver, args] = node.args;
  if (!METHODS.has(name)) throw new RefusedNode(node, 'refused', `.${name}() is not allowed in a rule`);
  if (!LOOPS.has(name)) return each([receiver, ...args], catalogue, inside(place));
  const [variable, body] = args;
  if (place.loopVariable !== undefined) {
    throw new RefusedNode(node, 'refused', 'A search of a list cannot stand inside another');
  }
  if (args.length !== 2 || variable?.op !== 'id' || Object.hasOwn(catalogue, variable.args)) {
    throw new RefusedNode(node, 'refused', `.${name}() takes a new name and a clause, e.g. tags.${name}(t, t == "a")`);
  }
  if (catalogue[nameOf(receiver) ?? '']?.type !== 'list') {
    throw new RefusedNode(receiver, 'refused', `.${name}() searches an attribute that is a list`);
  }
  visit(body!, catalogue, { clause: false, loopVariable: variable.args });
}

/** A hint at the attribute that was probably meant: the one that shares the longest beginning or ends alike. */
function nearest(name: string, catalogue: Catalogue): string {
  const last = name.split('.').at(-1)!;
  const close = Object.keys(catalogue).find((other) => other === last || other.endsWith(`.${last}`));
  const start = name.slice(0, Math.max(3, name.length - 2));
  const found = close ?? Object.keys(catalogue).find((other) => other.startsWith(start));
  return found === undefined ? '' : `; did you mean ${found}?`;
}

/** The attributes that a tree of the guarded language refers to, without those that only stand in `known(…)`. */
export function attributesOf(node: ASTNode, catalogue: Catalogue, found = new Set<string>()): Set<string> {
  const name = nameOf(node);
  if (name !== undefined) {
    if (Object.hasOwn(catalogue, name)) found.add(name);
    return found;
  }
  for (const part of partsOf(node)) attributesOf(part, catalogue, found);
  return found;
}

/** The direct parts of a node of the guarded language. */
export function partsOf(node: ASTNode): readonly ASTNode[] {
  switch (node.op) {
    case 'value':
    case 'id':
    case '.':
      return [];
    case '!_':
    case '-_':
      return [node.args];
    case 'call':
      return node.args[1];
    case 'rcall':
      return [node.args[1], ...node.args[2]];
    default:
      return node.args as readonly ASTNode[];
  }
}
