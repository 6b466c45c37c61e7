import type { BusinessCalendar } from '../../../server/kit/calendar.ts';

const OFFICE = [{ from: '09:00', to: '17:00' }];

/** Nine to five from Monday to Friday, closed on the given days. */
export const officeCalendar = (timeZone: string, holidays: readonly string[]): BusinessCalendar => ({
  timeZone,
  hours: {
    monday: OFFICE,
    tuesday: OFFICE,
    wednesday: OFFICE,
    thursday: OFFICE,
    friday: OFFICE,
    saturday: [],
    sunday: [],
  },
  holidays: [...holidays],
});

/** Tiers of the standard ladder: protection days and registration discounts (basis points) by deal type. */
export const LADDER = [
  {
    name: 'Registered',
    rank: 1,
    days: 60,
    colour: 'grey',
    discounts: { new_business: 300, expansion: 200, renewal: 0 },
  },
  { name: 'Silver', rank: 2, days: 90, colour: 'blue', discounts: { new_business: 500, expansion: 300, renewal: 100 } },
  { name: 'Gold', rank: 3, days: 90, colour: 'amber', discounts: { new_business: 800, expansion: 500, renewal: 200 } },
  {
    name: 'Platinum',
    rank: 4,
    days: 120,
    colour: 'violet',
    discounts: { new_business: 1200, expansion: 800, renewal: 300 },
  },
] as const;

export type TierName = (typeof LADDER)[number]['name'];

/** Products of a maker of industrial automation software, with list prices in minor units of the vendor's currency. */
export const PRODUCTS = [
  { sku: 'KA-EDGE-10', name: 'Edge Gateway, 10 machines', family: 'Edge', price: 480_000 },
  { sku: 'KA-EDGE-50', name: 'Edge Gateway, 50 machines', family: 'Edge', price: 1_950_000 },
  { sku: 'KA-HIST-S', name: 'Historian Standard, yearly', family: 'Historian', price: 720_000 },
  { sku: 'KA-HIST-E', name: 'Historian Enterprise, yearly', family: 'Historian', price: 2_880_000 },
  { sku: 'KA-PRED-S', name: 'Predict, per production line', family: 'Predict', price: 1_260_000 },
  { sku: 'KA-PRED-P', name: 'Predict, plant licence', family: 'Predict', price: 6_400_000 },
  { sku: 'KA-SAFE', name: 'SafeCell monitoring, yearly', family: 'Safety', price: 540_000 },
  { sku: 'KA-TRAIN', name: 'Operator training, two days', family: 'Services', price: 290_000 },
  { sku: 'KA-INTEG', name: 'Integration day', family: 'Services', price: 148_000 },
] as const;
