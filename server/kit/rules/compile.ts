/** From source text to a checked rule: parse, guard, type-check, and cut into the clauses that an explanation lists. */
import { ParseError, type ASTNode, type ParseResult } from '@marcbachmann/cel-js';
import { invalid } from '../errors.ts';
import type { Catalogue } from './catalogue.ts';
import { attributesOf, guard, nameOf, RefusedNode, type RuleFault } from './guard.ts';
import { languageOf, MAX_SOURCE, type Language } from './language.ts';
import { sourceOf } from './print.ts';

/** The and/or/not tree of a rule. A leaf runs as an expression of its own, so that each clause has its own verdict. */
export type Clauses =
  | { kind: 'all' | 'any'; parts: Clauses[] }
  | { kind: 'not'; part: Clauses }
  | { kind: 'known'; attribute: string; node: ASTNode }
  | { kind: 'leaf'; node: ASTNode; attributes: readonly string[]; run: (context: object) => unknown };

/** A rule that passed every check. Keep it for many evaluations; compiling is the costly part. */
export interface CompiledRule {
  source: string;
  catalogue: Catalogue;
  language: Language;
  clauses: Clauses;
}

/** Compiles, or tells what is wrong; never throws for any source text. For editors that check as the author types. */
export function checkRule(source: string, catalogue: Catalogue): { rule: CompiledRule } | { fault: RuleFault } {
  const language = languageOf(catalogue);
  if (source.length > MAX_SOURCE) {
    return { fault: { code: 'too_long', message: 'The rule is too long', start: MAX_SOURCE, end: source.length } };
  }
  try {
    const parsed = parseGuarded(source, language);
    const clauses = cut(parsed.ast, language);
    typeCheck(parsed);
    return { rule: { source, catalogue, language, clauses } };
  } catch (error) {
    return { fault: faultOf(error, source) };
  }
}

/**
 * Compiles a rule or throws a 422 problem whose field path is `path` and whose message ends with the line and column.
 */
export function compileRule(source: string, catalogue: Catalogue, path = 'rule'): CompiledRule {
  const answer = checkRule(source, catalogue);
  if ('rule' in answer) return answer.rule;
  const { code, message, start } = answer.fault;
  throw invalid([{ path, code: `rule_${code}`, message: `${message} (${placeOf(source, start)})` }]);
}

/** `line 1, column 13` of a character offset. */
export function placeOf(source: string, offset: number): string {
  const before = source.slice(0, offset).split('\n');
  return `line ${before.length}, column ${before.at(-1)!.length + 1}`;
}

/** Parses and guards; throws ParseError or RefusedNode. Not type-checked yet. */
export function parseGuarded(source: string, language: Language): ParseResult {
  const parsed = language.environment.parse(source);
  guard(parsed.ast, language.catalogue);
  return parsed;
}

function typeCheck(parsed: ParseResult): void {
  const { valid, type, error } = parsed.check();
  if (!valid) throw error!;
  if (type !== 'bool')
    throw new RefusedNode(parsed.ast, 'not_boolean', 'A rule must be true or false, e.g. a comparison');
}

function cut(node: ASTNode, language: Language): Clauses {
  if (node.op === '&&' || node.op === '||') {
    return { kind: node.op === '&&' ? 'all' : 'any', parts: flat(node, node.op).map((part) => cut(part, language)) };
  }
  if (node.op === '!_') return { kind: 'not', part: cut(node.args, language) };
  if (node.op === 'call' && node.args[0] === 'known') {
    return { kind: 'known', attribute: nameOf(node.args[1][0]!)!, node };
  }
  const attributes = [...attributesOf(node, language.catalogue)];
  const run = parseGuarded(sourceOf(node), language);
  return { kind: 'leaf', node, attributes, run };
}

/** a && b && c as one list, however the parser nested it. */
function flat(node: ASTNode, op: '&&' | '||'): ASTNode[] {
  return node.op === op ? node.args.flatMap((part) => flat(part, op)) : [node];
}

function faultOf(error: unknown, source: string): RuleFault {
  if (error instanceof RefusedNode) return error.fault;
  const known = error as { code?: string; summary?: string; range?: { start: number; end: number } };
  const range = known.range ?? { start: 0, end: source.length };
  const parsed = error instanceof ParseError;
  const limit = known.code === 'limit_exceeded';
  const message = limit
    ? 'The rule is too long or nested too deeply'
    : plain(known.summary ?? 'The rule cannot be read');
  return { code: limit ? 'too_long' : parsed ? 'syntax' : 'type', message, ...range };
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
  'google.protobuf.Timestamp': 'date',
  'google.protobuf.Duration': 'span of time',
  'list<string>': 'list',
  string: 'text',
  double: 'number',
  int: 'number',
  bool: 'yes/no',
};

/** The library's wording with the language's own names for types. */
function plain(summary: string): string {
  const named = summary.replace(
    /google\.protobuf\.\w+|list<string>|\b(?:string|double|int|bool)\b/g,
    (name) => TYPE_NAMES[name] ?? name,
  );
  if (/Unexpected token: EOF/.test(named)) return 'The rule ends too early';
  const overload = /^no such overload: (.+) (==|!=|<=?|>=?|in|[-+*/]) (.+)$/.exec(named);
  if (overload) return `${overload[2]} does not work between ${overload[1]} and ${overload[3]}`;
  return named.charAt(0).toUpperCase() + named.slice(1);
}
