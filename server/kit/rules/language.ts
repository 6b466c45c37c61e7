/**
 * The expression language: CEL over the attributes of one catalogue, with a handful of functions. Numbers are doubles,
 * money is exact minor units, dates are wall clocks of the place where the rule is judged.
 */
import { Environment } from '@marcbachmann/cel-js';
import { Duration } from '@marcbachmann/cel-js/evaluator';
import { compare, fromDecimal, isCurrency, type Amount } from '../money.ts';
import {
  dateValue,
  isAttributeName,
  startOf,
  todayOf,
  valueOf,
  type AttributeType,
  type Catalogue,
  type Facts,
  type Moment,
} from './catalogue.ts';
import { wallClock } from '../calendar.ts';

/** Structural bounds of one expression; exceeding one is a fault with its position. */
export const LIMITS = { maxAstNodes: 300, maxDepth: 24, maxListElements: 100, maxMapEntries: 1, maxCallArguments: 3 };
export const MAX_SOURCE = 4000;

const TIME = 'google.protobuf.Timestamp';
const SPAN = 'google.protobuf.Duration';
const SYNC = { async: false };

const CEL_TYPE: Readonly<Record<AttributeType, string>> = {
  text: 'string',
  number: 'double',
  money: 'money',
  date: TIME,
  boolean: 'bool',
  list: 'list<string>',
};

/** Exact money inside an expression; a class, because the language tells types by constructor. */
class MoneyValue {
  readonly amount: Amount;
  constructor(amount: Amount) {
    this.amount = amount;
  }
}

/** A language bound to a catalogue. `at` is where and when the expression that runs now is judged. */
export interface Language {
  catalogue: Catalogue;
  environment: Environment;
  at(moment: Moment): void;
}

type Schema = { [word: string]: string | Schema };

/** Nests dotted attribute names: {'a.b': number} → {a: {b: 'double'}}. Throws when a name is both attribute and group. */
function schemaOf(catalogue: Catalogue): Schema {
  const root: Schema = {};
  for (const [name, attribute] of Object.entries(catalogue)) {
    if (!isAttributeName(name)) throw new Error(`not an attribute name: ${name}`);
    const words = name.split('.');
    let group = root;
    for (const word of words.slice(0, -1)) {
      const inner = (group[word] ??= {});
      if (typeof inner === 'string') throw new Error(`${name} lies inside an attribute`);
      group = inner;
    }
    const last = words.at(-1)!;
    if (group[last] !== undefined) throw new Error(`${name} is both an attribute and a group`);
    group[last] = CEL_TYPE[attribute.type];
  }
  return root;
}

/** A span of days; refuses more than a thousand years, which no date can be moved by. */
function spanOf(days: number): Duration {
  if (!(Math.abs(days) <= 366_000)) throw new RangeError('the span of time is too long');
  return new Duration(Math.round(days * 86_400));
}

function registerMoney(environment: Environment): void {
  environment.registerType('money', { ctor: MoneyValue, fields: {} });
  const orders: [string, (sign: number) => boolean][] = [
    ['==', (sign) => sign === 0],
    ['<', (sign) => sign < 0],
    ['<=', (sign) => sign <= 0],
    ['>', (sign) => sign > 0],
    ['>=', (sign) => sign >= 0],
  ];
  for (const [operator, accepts] of orders) {
    environment.registerOperator(`money ${operator} money`, (a: MoneyValue, b: MoneyValue) =>
      accepts(compare(a.amount, b.amount)),
    );
  }
  environment.registerFunction(
    'money(double, string): money',
    (major: number, currency: string) => {
      if (!isCurrency(currency)) throw new RangeError(`${currency} is not a currency`);
      return new MoneyValue(fromDecimal(String(major), currency));
    },
    SYNC,
  );
}

/** `known(attribute)`: checked like any use of the attribute, but answered by the clause tree, never by the evaluator. */
function registerKnown(environment: Environment): void {
  type Node = { check(node: unknown, context: unknown): unknown; getType(name: string): unknown };
  environment.registerFunction('known(ast): bool', ({ args }: { args: unknown[] }) => ({
    typeCheck(checker: Node, _macro: unknown, context: unknown) {
      checker.check(args[0], context);
      return checker.getType('bool');
    },
    evaluate() {
      throw new Error('known() is answered by the clause tree');
    },
  }));
}

/** Builds the language of a catalogue. Costly; `languageOf` keeps one per catalogue object. */
function build(catalogue: Catalogue): Language {
  let moment: Moment = { now: new Date(0) };
  const environment = new Environment({ limits: LIMITS });
  registerMoney(environment);
  const define = (signature: string, handler: (...values: never[]) => unknown) =>
    environment.registerFunction(signature, handler as (...values: unknown[]) => unknown, SYNC);
  define(`now(): ${TIME}`, () => wallClock(moment.now, moment.timeZone ?? 'UTC'));
  define(`today(): ${TIME}`, () => todayOf(moment));
  define(`day(${TIME}): ${TIME}`, (time: Date) => startOf(time));
  define(`date(string): ${TIME}`, (day: string) => {
    const date = dateValue(day, moment.timeZone);
    if (!date) throw new RangeError(`${day} is not a date such as 2026-01-31`);
    return date;
  });
  for (const [name, size] of [
    ['hours', 1 / 24],
    ['days', 1],
    ['weeks', 7],
  ] as const) {
    define(`${name}(double): ${SPAN}`, (count: number) => spanOf(count * size));
  }
  define('list<string>.contains(string): bool', (list: readonly string[], item: string) => list.includes(item));
  define('count(list<string>): double', (list: readonly string[]) => list.length);
  define('length(string): double', (text: string) => text.length);
  registerKnown(environment);
  for (const [name, type] of Object.entries(schemaOf(catalogue))) {
    if (typeof type === 'string') environment.registerVariable(name, type);
    else environment.registerVariable({ name, schema: type });
  }
  return { catalogue, environment, at: (next) => void (moment = next) };
}

const languages = new WeakMap<Catalogue, Language>();

/** The language of a catalogue. Throws Error when the catalogue itself is unsound (a programmer's mistake). */
export function languageOf(catalogue: Catalogue): Language {
  let language = languages.get(catalogue);
  if (!language) {
    language = build(catalogue);
    languages.set(catalogue, language);
  }
  return language;
}

type Nested = { [word: string]: unknown };

/** Facts as the evaluator wants them: nested by group, typed; what is not known is left out. */
export function contextOf(catalogue: Catalogue, facts: Facts, timeZone?: string): Nested {
  const root: Nested = {};
  for (const [name, attribute] of Object.entries(catalogue)) {
    const words = name.split('.');
    let group = root;
    for (const word of words.slice(0, -1)) group = (group[word] ??= {}) as Nested;
    const value = Object.hasOwn(facts, name) ? valueOf(attribute.type, facts[name], timeZone) : undefined;
    if (value !== undefined)
      group[words.at(-1)!] = attribute.type === 'money' ? new MoneyValue(value as Amount) : value;
    else if (attribute.type === 'list') group[words.at(-1)!] = [];
  }
  return root;
}
