import { z } from 'zod';
import { Currency, Day, Id, Timestamp, abilitiesOf, endpoint, page } from '../../../kit/contract.ts';
import { listQuery, type ListFields } from '../../../kit/lists.ts';
import { isCurrency } from '../../../kit/money.ts';

const read = { tag: 'exchange rates', ability: 'rate.read', scope: 'tenant' } as const;
const manage = { tag: 'exchange rates', ability: 'rate.manage', scope: 'tenant' } as const;

const KnownCurrency = Currency.refine(isCurrency, 'must be an ISO 4217 currency');

/** Units of the currency that are paid for one unit of the vendor's: a positive decimal number as text, `1.0834`. */
const RateText = z
  .string()
  .max(25)
  .regex(/^\d{1,12}(\.\d{1,12})?$/, 'must be a decimal number with at most 12 digits on either side')
  .refine((rate) => /[1-9]/.test(rate), 'must be above zero')
  .meta({ id: 'ExchangeRateText' });

/** One unit of `base` is worth `rate` units of `currency` from `day` until a later rate. */
const ExchangeRate = z
  .strictObject({
    id: Id,
    base: Currency,
    currency: Currency,
    day: Day,
    rate: RateText,
    updatedBy: z.string().max(200),
    updatedAt: Timestamp,
    abilities: abilitiesOf('rate.manage'),
  })
  .meta({ id: 'ExchangeRate' });
export type ExchangeRate = z.infer<typeof ExchangeRate>;

const RatesOfDay = z
  .strictObject({
    base: Currency,
    day: Day,
    items: z.array(z.strictObject({ currency: Currency, rate: RateText, day: Day })).max(400),
  })
  .meta({ id: 'RatesOfDay' });
export type RatesOfDay = z.infer<typeof RatesOfDay>;

/** A rate as it is entered. */
const RateInput = z.strictObject({ currency: KnownCurrency, day: Day, rate: RateText });
export type RateInput = z.infer<typeof RateInput>;

export const rateFields = {
  currency: { type: 'text', sort: true, nullable: false },
  day: { type: 'date', sort: true, nullable: false },
} as const satisfies ListFields;

export const rateContract = {
  listExchangeRates: endpoint({
    ...read,
    method: 'GET',
    path: '/api/v1/exchange-rates',
    summary: 'Every rate that was entered, the latest day first',
    query: listQuery(rateFields, '-day'),
    answer: { status: 200, description: 'A page of rates', body: page(ExchangeRate) },
  }),
  readRatesOfDay: endpoint({
    ...read,
    method: 'GET',
    path: '/api/v1/exchange-rates/of-day',
    summary: 'What each currency was worth on a day, today unless one is named',
    description: 'For each currency the latest rate of that day or a day before.',
    query: z.strictObject({ day: Day.optional() }),
    answer: { status: 200, description: 'The rates of the day', body: RatesOfDay },
  }),
  saveExchangeRates: endpoint({
    ...manage,
    method: 'PUT',
    path: '/api/v1/exchange-rates',
    summary:
      'Enter rates into the vendor’s currency; a rate of the same currency and day takes the place of the old one',
    body: z.strictObject({ rates: z.array(RateInput).min(1).max(1000) }),
    answer: {
      status: 200,
      description: 'How many rates are different now',
      body: z.strictObject({ changed: z.int().min(0).max(1000) }),
    },
  }),
  deleteExchangeRate: endpoint({
    ...manage,
    method: 'DELETE',
    path: '/api/v1/exchange-rates/:rateId',
    summary: 'Take a rate back; the one before holds again',
    params: z.strictObject({ rateId: Id }),
    answer: { status: 204, description: 'Taken back' },
  }),
};
