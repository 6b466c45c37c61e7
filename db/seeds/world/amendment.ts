import type { Kysely } from 'kysely';
import type { DB } from '../../types.ts';
import type { Random } from './random.ts';

/** What a partner asks to change in an approved registration: with products more of them, else another site. */
export async function proposedChange(db: Kysely<DB>, random: Random, tenantId: string, dealId: string) {
  const lines = await linesOf(db, tenantId, dealId);
  const currency = lines[0]?.currency;
  if (currency === undefined || random.chance(0.4)) return anotherSite(random);
  const more = lines.map((line, index) =>
    index === 0 ? { ...line, quantity: line.quantity + random.int(1, 4) } : line,
  );
  const amountOf = (all: readonly Line[]) => ({
    minor: all.reduce((sum, { quantity, unit }) => sum + quantity * unit, 0),
    currency,
  });
  const inWords = (all: readonly Line[]) => all.map(({ quantity, name }) => `${quantity} × ${name}`).join(', ');
  const bodyLines = more.map(({ productId, quantity, unit }) => ({
    productId,
    quantity,
    unitPrice: { minor: unit, currency },
  }));
  return {
    body: { lines: bodyLines },
    before: { amount: amountOf(lines), lines: inWords(lines) },
    after: { amount: amountOf(more), lines: inWords(more) },
    reason: 'The second line is ordered together with the first.',
  };
}

function anotherSite(random: Random) {
  const division = random.pick(['Plant 2', 'Logistics centre', 'Assembly hall']);
  const reason = 'A second site joins; the project is named after it.';
  return { body: { division }, before: { division: null }, after: { division }, reason };
}

interface Line {
  productId: string;
  name: string;
  quantity: number;
  unit: number;
  currency: string;
}

async function linesOf(db: Kysely<DB>, tenantId: string, dealId: string): Promise<Line[]> {
  const rows = await db
    .selectFrom('deal_lines as l')
    .innerJoin('products as p', (on) => on.onRef('p.tenant_id', '=', 'l.tenant_id').onRef('p.id', '=', 'l.product_id'))
    .select(['l.product_id', 'l.quantity', 'l.unit_price_minor', 'p.name', 'p.currency'])
    .where('l.tenant_id', '=', tenantId)
    .where('l.deal_id', '=', dealId)
    .where('l.purpose', '=', 'registered')
    .orderBy('l.position')
    .execute();
  return rows.map((row) => ({
    productId: row.product_id,
    name: row.name,
    quantity: row.quantity,
    unit: Number(row.unit_price_minor),
    currency: row.currency,
  }));
}
