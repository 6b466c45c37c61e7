import { sql, type Expression, type SqlBool } from 'kysely';
import type { Ctx } from '../../kit/context.ts';
import { nameContains } from '../../kit/imports/name-key.ts';
import { selectPage, type ListSource, type Page } from '../../kit/list-page.ts';
import type { ListValues } from '../../kit/lists.ts';
import { PRODUCT_LIST } from './words.contract.ts';
import type { WordRow } from './settings-queries.ts';

const column = (name: string) => sql.ref<string>(name);

const source: ListSource = {
  fields: PRODUCT_LIST,
  columns: {
    name: column('p.name_key'),
    sku: column('p.sku'),
    family: column('p.family'),
    currency: column('p.currency'),
    active: column('p.active'),
  },
  id: column('p.id'),
  search: (text): Expression<SqlBool> =>
    sql<SqlBool>`(${nameContains(column('p.name_key'), text)} or upper(p.sku) = ${text.toUpperCase()})`,
};

/** A page of products; partners are not offered retired ones. */
export function selectProducts(ctx: Ctx, values: ListValues): Promise<Page<WordRow<'products'>>> {
  const products = ctx.db.selectFrom('products as p').selectAll('p').where('p.tenant_id', '=', ctx.tenantId);
  const offered = ctx.actor.side === 'vendor' ? products : products.where('p.active', '=', true);
  return selectPage<WordRow<'products'>>(ctx, offered, source, values);
}
