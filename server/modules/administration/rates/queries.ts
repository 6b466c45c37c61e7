import { sql, type Selectable } from 'kysely';
import type { ExchangeRates } from '../../../../db/types.ts';
import type { Ctx } from '../../../kit/context.ts';
import { notFound } from '../../../kit/errors.ts';
import { newId } from '../../../kit/id.ts';
import { selectPage, type ListSource, type Page } from '../../../kit/list-page.ts';
import type { ListValues } from '../../../kit/lists.ts';
import { rateFields, type RateInput } from './contract.ts';

export type RateRow = Selectable<ExchangeRates>;

const source: ListSource = {
  fields: rateFields,
  columns: { currency: sql`currency`, day: sql`day` },
  id: sql`id`,
  search: (text) => sql<boolean>`currency = ${text.toUpperCase()}`,
};

/** A page of the tenant's rates, whatever their base was. */
export function selectRates(ctx: Ctx, values: ListValues): Promise<Page<RateRow>> {
  const rates = ctx.db.selectFrom('exchange_rates').selectAll().where('tenant_id', '=', ctx.tenantId);
  return selectPage<RateRow>(ctx, rates, source, values);
}

/** Writes rates to `base`; returns those that are new or different. */
export function upsertRates(ctx: Ctx, base: string, rates: readonly RateInput[]): Promise<RateRow[]> {
  const updated = { updated_by: ctx.actor.name, updated_at: ctx.clock.now() };
  return ctx.db
    .insertInto('exchange_rates')
    .values(rates.map((rate) => ({ tenant_id: ctx.tenantId, id: newId(), base, ...rate, ...updated })))
    .onConflict((conflict) =>
      conflict
        .columns(['tenant_id', 'base', 'currency', 'day'])
        .doUpdateSet(({ ref }) => ({ rate: ref('excluded.rate'), ...updated }))
        .where(sql<boolean>`exchange_rates.rate <> excluded.rate`),
    )
    .returningAll()
    .execute();
}

/** Removes a rate and returns it; 404 when there is none. */
export async function deleteRate(ctx: Ctx, id: string): Promise<RateRow> {
  const row = await ctx.db
    .deleteFrom('exchange_rates')
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirst();
  if (!row) throw notFound();
  return row;
}
