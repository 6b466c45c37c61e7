/** Endpoints of special prices. `web/` imports this file only. */
import { z } from 'zod';
import { Day, Id, endpoint, line, page } from '../../kit/contract.ts';
import { listQuery } from '../../kit/lists.ts';
import { DealTimelineEntry } from '../deals/contract.ts';
import {
  LinePrice,
  Note,
  quantity,
  SPECIAL_PRICE_LIST,
  SpecialPrice,
  SpecialPriceContent,
  SpecialPriceSummary,
  Use,
} from './vocabulary.contract.ts';

export { SPECIAL_PRICE_STATES } from './states.ts';
export type { SpecialPriceAction, SpecialPriceState } from './states.ts';
export {
  SPECIAL_PRICE_LIST,
  SpecialPrice,
  SpecialPriceContent,
  SpecialPriceLineInput,
  SpecialPriceSummary,
} from './vocabulary.contract.ts';
export type { SpecialPriceLineView, SpecialPriceUse } from './vocabulary.contract.ts';

const about = { tag: 'special prices', scope: 'partner', params: z.strictObject({ requestId: Id }) } as const;
const one = { status: 200, description: 'The request as it is now', body: SpecialPrice } as const;
const step = { ...about, method: 'POST', answer: one, problems: ['illegal_transition'] as string[] } as const;
const asking = { ...step, ability: 'special_price.request' } as const;
const deciding = { ...step, ability: 'special_price.decide' } as const;
const reading = { ...about, ability: 'special_price.read', method: 'GET' } as const;
const note = z.strictObject({ note: Note.optional() });
const at = (path: string) => `/api/v1/special-prices/:requestId${path}`;

export const specialPricesContract = {
  listSpecialPrices: endpoint({
    tag: 'special prices',
    scope: 'partner',
    ability: 'special_price.read',
    method: 'GET',
    path: '/api/v1/special-prices',
    summary: 'Requests for special prices in view: all of the tenant’s, or the own firm’s',
    query: listQuery(SPECIAL_PRICE_LIST, '-updatedAt'),
    answer: { status: 200, description: 'A page of requests', body: page(SpecialPriceSummary) },
  }),
  exportSpecialPrices: endpoint({
    tag: 'special prices',
    scope: 'partner',
    ability: 'special_price.export',
    method: 'GET',
    path: '/api/v1/special-prices/export',
    summary: 'The same requests as a CSV file',
    query: listQuery(SPECIAL_PRICE_LIST, '-updatedAt'),
    answer: { status: 200, description: 'CSV, UTF-8, one request per line', file: 'text/csv' },
    perMinute: 10,
  }),
  createSpecialPrice: endpoint({
    tag: 'special prices',
    scope: 'partner',
    ability: 'special_price.request',
    method: 'POST',
    path: '/api/v1/special-prices',
    summary: 'Begin to ask for a special price on a deal; a private draft until it is submitted',
    body: z.strictObject({ dealId: Id, ...SpecialPriceContent.shape }).meta({ id: 'NewSpecialPrice' }),
    answer: { status: 201, description: 'The draft', body: SpecialPrice },
    problems: ['deal_not_open', 'deal_without_amount'],
  }),
  readSpecialPrice: endpoint({
    ...reading,
    path: at(''),
    summary: 'A request with its lines; for vendor staff with the effect on the margin',
    answer: one,
  }),
  updateSpecialPrice: endpoint({
    ...about,
    ability: 'special_price.request',
    method: 'PATCH',
    path: at(''),
    summary: 'Save what was typed in a draft',
    body: SpecialPriceContent,
    ifMatch: true,
    answer: one,
    problems: ['illegal_transition'],
  }),
  deleteSpecialPrice: endpoint({
    ...about,
    ability: 'special_price.request',
    method: 'DELETE',
    path: at(''),
    summary: 'Throw a draft away',
    answer: { status: 204, description: 'Gone' },
    problems: ['illegal_transition'],
  }),
  submitSpecialPrice: endpoint({
    ...asking,
    path: at('/submission'),
    summary: 'Submit a request to the vendor',
    problems: ['illegal_transition', 'deal_not_open'],
  }),
  counterSpecialPrice: endpoint({
    ...deciding,
    path: at('/counter'),
    summary: 'Offer other prices or dates; lines that are left out are offered as they were asked for',
    body: z.strictObject({
      lines: z.array(LinePrice).max(200),
      validFrom: Day.optional(),
      validTo: Day.optional(),
      note: Note.optional(),
    }),
  }),
  acceptSpecialPrice: endpoint({
    ...asking,
    path: at('/acceptance'),
    summary: 'Agree to the vendor’s offer; the vendor confirms it by its approval',
  }),
  askSpecialPriceAgain: endpoint({
    ...asking,
    path: at('/counter-request'),
    summary: 'Ask again with other prices; lines that are left out are asked for as they were offered',
    body: z.strictObject({ lines: z.array(LinePrice).max(200), note: Note.optional() }),
  }),
  refuseSpecialPrice: endpoint({
    ...asking,
    path: at('/refusal'),
    summary: 'Turn the vendor’s offer down',
    body: note,
  }),
  withdrawSpecialPrice: endpoint({
    ...asking,
    path: at('/withdrawal'),
    summary: 'Take a request back before it is decided',
    body: note,
  }),
  approveSpecialPrice: endpoint({
    ...deciding,
    path: at('/approval'),
    summary: 'Approve the price on the table; it gets a number and holds for its dates and quantities',
    body: note,
    problems: ['illegal_transition', 'dates_over'],
  }),
  declineSpecialPrice: endpoint({
    ...deciding,
    path: at('/rejection'),
    summary: 'Turn a request down',
    body: note,
  }),
  listSpecialPriceUses: endpoint({
    ...reading,
    path: at('/uses'),
    summary: 'Order lines that were sold at the price, the latest first',
    answer: { status: 200, description: 'At most 200', body: z.strictObject({ items: z.array(Use).max(200) }) },
  }),
  recordSpecialPriceUse: endpoint({
    ...step,
    ability: 'special_price.consume',
    path: at('/uses'),
    summary: 'Record an order line that was sold at the price; never more than was approved',
    body: z.strictObject({
      position: z.int().min(0).max(199),
      orderReference: line(100),
      orderLine: line(40),
      quantity,
      usedOn: Day.optional(),
    }),
    answer: { ...one, status: 201 },
    problems: ['illegal_transition', 'over_approved', 'duplicate'],
  }),
  takeSpecialPriceUseBack: endpoint({
    ...step,
    params: z.strictObject({ requestId: Id, useId: Id }),
    ability: 'special_price.consume',
    path: at('/uses/:useId/reversal'),
    summary: 'Take a use back that was recorded by mistake',
  }),
  readSpecialPriceTimeline: endpoint({
    ...reading,
    path: at('/timeline'),
    summary: 'What happened to a request, the latest first',
    query: z.strictObject({
      cursor: z.string().max(500).optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    answer: { status: 200, description: 'A page of events', body: page(DealTimelineEntry) },
  }),
  downloadSpecialPriceQuote: endpoint({
    ...reading,
    path: at('/quote'),
    summary: 'The price as a quote to pass on: a CSV file with a line per product',
    answer: { status: 200, description: 'CSV, UTF-8', file: 'text/csv' },
    problems: ['illegal_transition'],
    perMinute: 30,
  }),
};
