import type { Ctx } from '../../kit/context.ts';
import { invalid } from '../../kit/errors.ts';
import type { Deal } from './deal.ts';
import { selectFamilies } from './line-queries.ts';
import type { ScopeKind, ScopeRules } from './rules/documents.contract.ts';
import { rulesInForce } from './rules/rules.ts';
import type { Scope } from './scope.ts';

/** What registrations of a deal type protect. */
export const scopeOfType = ({ usual, types }: ScopeRules, dealTypeId: string): ScopeKind =>
  types.find((one) => one.dealTypeId === dealTypeId)?.scope ?? usual;

/** The scope of a registration as its row holds it. */
export const scopeOf = (deal: Pick<Deal, 'scope_kind' | 'scope_values'>): Scope => ({
  kind: deal.scope_kind as ScopeKind,
  values: deal.scope_values,
});

type Described = Pick<Deal, 'id' | 'deal_type_id' | 'division' | 'customer_country'>;

async function valuesOf(ctx: Ctx, deal: Described, kind: ScopeKind): Promise<string[]> {
  if (kind === 'division') return deal.division === null ? [] : [deal.division];
  if (kind === 'territory') return deal.customer_country === null ? [] : [deal.customer_country];
  return kind === 'product_line' ? selectFamilies(ctx, deal.id) : [];
}

/** Columns of what a registration would protect: of the kind given, else of the one that its deal type has today. */
export async function scopeColumns(ctx: Ctx, deal: Described, kept?: string) {
  const kind =
    (kept as ScopeKind | undefined) ?? scopeOfType((await rulesInForce(ctx, 'scope')).document, deal.deal_type_id);
  return { scope_kind: kind as string, scope_values: await valuesOf(ctx, deal, kind) };
}

/** Columns of what a registration protects once it is submitted. Throws 422 for a division that nobody has named. */
export async function requireScope(ctx: Ctx, deal: Described) {
  const columns = await scopeColumns(ctx, deal);
  if (columns.scope_kind === 'division' && columns.scope_values.length === 0) {
    throw invalid([{ path: 'division', code: 'required', message: 'Name the customer’s division or site' }]);
  }
  return columns;
}
