import type { Ctx } from '../../../kit/context.ts';
import { selectVersionsInForce } from './queries.ts';
import { USUAL, type RuleDocuments, type RuleKind } from './usual.ts';

/** Rules in force, and the number of their version; 0 where the vendor has not made any. */
export interface InForce<K extends RuleKind> {
  number: number;
  document: RuleDocuments[K];
}

/** The vendor's rules of one kind as they are at this moment. */
export async function rulesInForce<K extends RuleKind>(ctx: Ctx, kind: K): Promise<InForce<K>> {
  const rules = await allRulesInForce(ctx, [kind]);
  return rules[kind];
}

/** The same for several kinds at once. */
export async function allRulesInForce<K extends RuleKind>(
  ctx: Ctx,
  kinds: readonly K[],
): Promise<{ [Kind in K]: InForce<Kind> }> {
  const rows = await selectVersionsInForce(ctx, kinds, ctx.clock.now());
  const entries = kinds.map((kind) => {
    const row = rows.get(kind);
    const document = row ? { ...USUAL[kind], ...(row.document as object) } : USUAL[kind];
    return [kind, { number: row?.number ?? 0, document }];
  });
  return Object.fromEntries(entries) as { [Kind in K]: InForce<Kind> };
}
