import type { z } from 'zod';
import type { Ctx } from '../../kit/context.ts';
import { invalid, type FieldError } from '../../kit/errors.ts';
import type { DealLine } from './deal.ts';
import { selectProductsById, type PricedProduct } from './line-queries.ts';
import type { DealLineInput } from './vocabulary.contract.ts';

type LineInput = z.output<typeof DealLineInput>;

/** Lines with their prices, and their sum in the one currency that all of them share. */
export interface PricedLines {
  lines: DealLine[];
  total: string;
  currency: string;
}

/** The largest amount that an interface carries exactly. */
const MOST = BigInt(Number.MAX_SAFE_INTEGER);

function priceOf(line: LineInput, product: PricedProduct): { minor: bigint; currency: string } | undefined {
  if (line.unitPrice) return { minor: BigInt(line.unitPrice.minor), currency: line.unitPrice.currency };
  if (product.list_price_minor === null) return undefined;
  return { minor: BigInt(product.list_price_minor), currency: product.currency };
}

/**
 * Puts prices to product lines: the given one, else the list price of today. Throws 422 with `lines.<index>.<field>` for
 * unknown or retired products, missing prices and mixed currencies.
 */
export async function priceLines(ctx: Ctx, inputs: readonly LineInput[], currency?: string): Promise<PricedLines> {
  const products = await selectProductsById(
    ctx,
    inputs.map((line) => line.productId),
  );
  const errors: FieldError[] = [];
  const lines: DealLine[] = [];
  let common = currency;
  let total = 0n;
  for (const [index, input] of inputs.entries()) {
    const wrong = (field: string, code: string, message: string) =>
      errors.push({ path: `lines.${index}.${field}`, code, message });
    const product = products.get(input.productId);
    const price = product && priceOf(input, product);
    common ??= price?.currency;
    if (!product?.active) wrong('productId', 'unknown_reference', 'Choose one of the products');
    else if (!price) wrong('unitPrice', 'required', 'This product has no list price; give one');
    else if (price.currency !== common) wrong('unitPrice', 'mixed_currencies', `All prices must be in ${common}`);
    else {
      total += price.minor * BigInt(input.quantity);
      lines.push({ product_id: product.id, quantity: input.quantity, unit_price_minor: price.minor.toString() });
    }
  }
  if (total > MOST) errors.push({ path: 'lines', code: 'out_of_range', message: 'The sum of the lines is too large' });
  if (errors.length > 0) throw invalid(errors);
  return { lines, total: total.toString(), currency: common! };
}
