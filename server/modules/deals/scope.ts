/** Pure rules of protection scopes: whether two protections of one customer get into each other's way. */
import type { ScopeKind } from './rules/documents.contract.ts';

/** What a protection covers. No values: all of the customer. */
export interface Scope {
  kind: ScopeKind;
  values: readonly string[];
}

export const EVERYTHING: Scope = { kind: 'account', values: [] };

const folded = (value: string): string =>
  value
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/**
 * Whether two scopes of one customer overlap. Only scopes of one kind can be told apart: a division and a product line
 * may well meet, and nobody can say where a scope without values ends.
 */
export function overlap(a: Scope, b: Scope): boolean {
  if (a.kind === 'account' || a.kind !== b.kind || a.values.length === 0 || b.values.length === 0) return true;
  const theirs = new Set(b.values.map(folded));
  return a.values.some((value) => theirs.has(folded(value)));
}

/** The scope that a match tells about its registration; everything when it tells none. */
export function scopeIn(facts: Readonly<Record<string, unknown>>): Scope {
  const scope = facts['scope'] as { kind?: unknown; values?: unknown } | undefined;
  if (typeof scope?.kind !== 'string' || !Array.isArray(scope.values)) return EVERYTHING;
  return { kind: scope.kind as ScopeKind, values: scope.values.map(String) };
}
