import type { Ctx } from '../../../kit/context.ts';
import { contentOf } from '../content.ts';
import { contentFields } from '../content-fields.ts';
import type { Deal } from '../deal.ts';
import { selectLines, selectProductNames } from '../line-queries.ts';
import type { DealChange } from '../registration.contract.ts';

type Values = Record<string, unknown>;

/** What a change would do, field by field as the interface calls them, with what stands there now. */
export interface FieldChanges {
  before: Values;
  after: Values;
  fields: string[];
}

const AMOUNT = ['amount.minor', 'currency', 'amount.currency'];

const amountOf = ({ amount_minor: minor, currency }: { amount_minor?: unknown; currency?: unknown }) =>
  minor === null || minor === undefined ? null : { minor: Number(minor), currency };

/** Works out what a change of an approved registration would do. Throws 422 for what cannot be registered at all. */
export async function amendmentFields(ctx: Ctx, deal: Deal, body: DealChange): Promise<FieldChanges> {
  const lines = (await selectLines(ctx, deal.id)).filter((line) => line.purpose === 'registered');
  const content = await contentOf(ctx, body, { deal, hasLines: lines.length > 0 });
  const after: Values = {};
  const before: Values = {};
  for (const [column, value] of Object.entries(content.columns)) {
    const field = contentFields[column];
    const current = deal[column as keyof Deal];
    if (field === undefined || AMOUNT.includes(field) || String(current) === String(value)) continue;
    before[field] = current ?? null;
    after[field] = value ?? null;
  }
  const becomes = amountOf({ ...deal, ...content.columns });
  if (JSON.stringify(becomes) !== JSON.stringify(amountOf(deal))) {
    before['amount'] = amountOf(deal);
    after['amount'] = becomes;
  }
  if (content.lines) {
    before['lines'] = lines.map((line) => `${line.quantity} × ${line.product_name}`).join(', ');
    after['lines'] = await inWords(ctx, content.lines);
  }
  return { before, after, fields: Object.keys(after) };
}

async function inWords(ctx: Ctx, lines: readonly { product_id: string; quantity: number }[]): Promise<string> {
  const names = await selectProductNames(
    ctx,
    lines.map((line) => line.product_id),
  );
  return lines.map((line) => `${line.quantity} × ${names.get(line.product_id) ?? '–'}`).join(', ');
}
