import { sql, type Expression, type SqlBool } from 'kysely';
import type { Ctx } from '../../kit/context.ts';
import { nameContains } from '../../kit/imports/name-key.ts';
import { eachRow, selectPage, type ListSource, type Page } from '../../kit/list-page.ts';
import type { ListValues } from '../../kit/lists.ts';
import { SPECIAL_PRICE_LIST } from './contract.ts';
import { requestRecords, visibleRequests, type SpecialPriceRecord } from './queries.ts';

const column = (name: string) => sql.ref<string>(name);

const source: ListSource = {
  fields: SPECIAL_PRICE_LIST,
  columns: {
    number: column('s.number'),
    priceNumber: column('s.price_number'),
    customer: column('s.customer_key'),
    state: column('s.state'),
    dealId: column('s.deal_id'),
    partnerId: column('s.partner_id'),
    createdBy: column('s.created_by'),
    currency: column('s.currency'),
    requested: column('s.requested_minor'),
    neededBy: column('s.needed_by'),
    validTo: column('s.valid_to'),
    submittedAt: column('s.submitted_at'),
    createdAt: column('s.created_at'),
    updatedAt: column('s.updated_at'),
  },
  id: column('s.id'),
  search: (text): Expression<SqlBool> => {
    const number = `%${text.toUpperCase().replace(/[\\%_]/g, '\\$&')}%`;
    return sql<SqlBool>`(${nameContains(column('s.customer_key'), text)} or s.number like ${number} or s.price_number like ${number})`;
  },
};

/** A page of requests in view: found on the narrow table first, then only its rows get their names. */
export async function selectRequests(ctx: Ctx, values: ListValues): Promise<Page<SpecialPriceRecord>> {
  const page = await selectPage<{ id: string }>(ctx, visibleRequests(ctx).select('s.id'), source, values);
  if (page.items.length === 0) return { ...page, items: [] };
  const ids = page.items.map(({ id }) => id);
  const rows = (await requestRecords(ctx).where('s.id', 'in', ids).execute()) as SpecialPriceRecord[];
  const records = new Map(rows.map((row) => [row.id, row]));
  return { ...page, items: ids.map((id) => records.get(id)!) };
}

/** All requests of a list, one by one. */
export const eachRequest = (ctx: Ctx, values: ListValues): AsyncGenerator<SpecialPriceRecord> =>
  eachRow<SpecialPriceRecord>(ctx, requestRecords(ctx), source, values);
