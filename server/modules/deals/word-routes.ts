import type { Ctx } from '../../kit/context.ts';
import { mount, type Mounted } from '../../kit/http.ts';
import * as present from './present-settings.ts';
import { selectProducts } from './product-queries.ts';
import { given } from './settings.ts';
import { selectWords, type WordRow } from './settings-queries.ts';
import type { Wording } from './vocabulary.contract.ts';
import { addWord, changeWord, removeWord } from './words.ts';
import { wordContract } from './words.contract.ts';

const json = (wording: Wording | undefined) => wording && JSON.stringify(wording);

interface ProductBody {
  sku?: string | undefined;
  name?: string | undefined;
  family?: string | null | undefined;
  currency?: string | undefined;
  listPrice?: { minor: number; currency: string } | null | undefined;
  active?: boolean | undefined;
}

/** The list price decides the currency, when there is one. */
const productColumns = ({ listPrice, ...rest }: ProductBody) =>
  given({
    ...rest,
    list_price_minor: listPrice === undefined ? undefined : (listPrice?.minor ?? null),
    ...(listPrice ? { currency: listPrice.currency } : {}),
  });

const listed = async <R, T>(rows: Promise<R[]>, show: (row: R) => T) => ({ items: (await rows).map(show) });

const TYPES = 'deal_types';
const STAGES = 'deal_stages';
const REASONS = 'reason_codes';

const showType = (ctx: Ctx) => (row: WordRow<'deal_types'>) => present.presentType(ctx, row);
const showStage = (ctx: Ctx) => (row: WordRow<'deal_stages'>) => present.presentStage(ctx, row);
const showReason = (ctx: Ctx) => (row: WordRow<'reason_codes'>) => present.presentReason(ctx, row);
const showProduct = (ctx: Ctx) => (row: WordRow<'products'>) => present.presentProduct(ctx, row);

/** Probability of a new stage that names none. */
const usualProbability = (kind: string) => ({ won: 100, lost: 0 })[kind] ?? 50;

export const wordRoutes: Mounted = mount(wordContract, {
  listDealTypes: (ctx, { query }) => listed(selectWords(ctx, TYPES, query.all === 'true'), showType(ctx)),
  createDealType: async (ctx, { body }) =>
    showType(ctx)(await addWord(ctx, TYPES, given({ ...body, label: JSON.stringify(body.label) }) as never)),
  updateDealType: async (ctx, { params, ifMatch, body }) =>
    showType(ctx)(await changeWord(ctx, TYPES, params.id, ifMatch, given({ ...body, label: json(body.label) }))),
  deleteDealType: async (ctx, { params }) => void (await removeWord(ctx, TYPES, params.id)),

  listDealStages: (ctx, { query }) => listed(selectWords(ctx, STAGES, query.all === 'true'), showStage(ctx)),
  createDealStage: async (ctx, { body }) => {
    const stage = { probability: usualProbability(body.kind), ...given(body), name: JSON.stringify(body.name) };
    return showStage(ctx)(await addWord(ctx, STAGES, stage as never));
  },
  updateDealStage: async (ctx, { params, ifMatch, body }) =>
    showStage(ctx)(await changeWord(ctx, STAGES, params.id, ifMatch, given({ ...body, name: json(body.name) }))),
  deleteDealStage: async (ctx, { params }) => void (await removeWord(ctx, STAGES, params.id)),

  listReasonCodes: (ctx, { query }) => listed(selectWords(ctx, REASONS, query.all === 'true'), showReason(ctx)),
  createReasonCode: async (ctx, { body }) =>
    showReason(ctx)(await addWord(ctx, REASONS, given({ ...body, label: JSON.stringify(body.label) }) as never)),
  updateReasonCode: async (ctx, { params, ifMatch, body }) =>
    showReason(ctx)(await changeWord(ctx, REASONS, params.id, ifMatch, given({ ...body, label: json(body.label) }))),
  deleteReasonCode: async (ctx, { params }) => void (await removeWord(ctx, REASONS, params.id)),

  listProducts: async (ctx, { query }) => {
    const { items, ...rest } = await selectProducts(ctx, query);
    return { ...rest, items: items.map(showProduct(ctx)) };
  },
  createProduct: async (ctx, { body }) =>
    showProduct(ctx)(await addWord(ctx, 'products', productColumns(body) as never)),
  updateProduct: async (ctx, { params, ifMatch, body }) =>
    showProduct(ctx)(await changeWord(ctx, 'products', params.id, ifMatch, productColumns(body))),
  deleteProduct: async (ctx, { params }) => void (await removeWord(ctx, 'products', params.id)),
});
