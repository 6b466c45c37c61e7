import { mount, type Mounted } from '../../../kit/http.ts';
import { rateContract } from './contract.ts';
import { selectRates } from './queries.ts';
import { presentRate, ratesOfDay, removeRate, saveRates } from './rates.ts';

export const rates: Mounted = mount(rateContract, {
  listExchangeRates: async (ctx, { query }) => {
    const page = await selectRates(ctx, query);
    return { ...page, items: page.items.map((row) => presentRate(ctx, row)) };
  },
  readRatesOfDay: (ctx, { query }) => ratesOfDay(ctx, query.day),
  saveExchangeRates: async (ctx, { body }) => ({ changed: await saveRates(ctx, body.rates) }),
  deleteExchangeRate: async (ctx, { params }) => void (await removeRate(ctx, params.rateId)),
});
