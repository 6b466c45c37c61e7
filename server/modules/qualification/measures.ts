/** Figures that requirements speak about. Modules that own them register one `Business` in `app.ts`. */
import type { Ctx } from '../../kit/context.ts';
import { moneyOf, sum, type Amount } from '../../kit/money.ts';
import { inBase, type Rates } from '../../kit/rates.ts';
import type { Catalogue, Facts } from '../../kit/rules/catalogue.ts';
import type { Condition } from '../../kit/rules/condition.ts';
import type { Enrolled } from '../partners/index.ts';

/** Lengths of the window that a figure is added up over, in months back from the day that is looked at. */
export const WINDOWS = [3, 6, 12, 24] as const;

export interface Measure {
  name: string;
  type: 'number' | 'money';
  label: { en: string; de: string };
}

/** Figures of one partner in one span: amounts per currency, and counts. What is missing is zero. */
export interface Figures {
  amounts: Record<string, Amount[]>;
  counts: Record<string, number>;
}

interface Span {
  from: Date;
  to: Date;
  partnerId?: string | undefined;
}

/** What a module knows about partners' business; set-based, one answer for all partners in view. */
export interface Business {
  measures: readonly Measure[];
  read(ctx: Ctx, span: Span): Promise<Map<string, Figures>>;
  /** Amounts of registrations approved in a span, by partner and type of deal: what discounts are worked out on. */
  approved(ctx: Ctx, span: Span): Promise<{ partnerId: string; dealType: string; amount: Amount }[]>;
}

const WINDOW_WORDS = {
  en: (months: number) => `last ${months} months`,
  de: (months: number) => `letzte ${months} Monate`,
} as const;

const PARTNER_LABELS = {
  en: { type: 'Type of partner', country: 'Country', months: 'Months as a partner' },
  de: { type: 'Art des Partners', country: 'Land', months: 'Monate als Partner' },
} as const;

const languageOf = (locale: string): 'en' | 'de' => (locale.startsWith('de') ? 'de' : 'en');

/** Every attribute that a requirement may ask about, in words of the reader. */
export function requirementCatalogue({ measures }: Business, locale: string): Catalogue {
  const language = languageOf(locale);
  const words = PARTNER_LABELS[language];
  const windows = measures.flatMap(({ name, type, label }) =>
    WINDOWS.map((months) => {
      const attribute = { type, label: `${label[language]}, ${WINDOW_WORDS[language](months)}` } as const;
      return [`${name}.m${months}`, attribute] as const;
    }),
  );
  return {
    ...Object.fromEntries(windows),
    'partner.type': { type: 'text', label: words.type },
    'partner.country': { type: 'text', label: words.country },
    'partner.months': { type: 'number', label: words.months },
  };
}

/** Names of the attributes that conditions look at. */
export function attributesIn(condition: Condition | null): string[] {
  if (condition === null) return [];
  if ('not' in condition) return attributesIn(condition.not);
  if ('attribute' in condition) return [condition.attribute];
  return ('all' in condition ? condition.all : condition.any).flatMap(attributesIn);
}

/** Windows that some conditions look at, in months. */
export function windowsIn(conditions: readonly (Condition | null)[]): number[] {
  const names = conditions.flatMap(attributesIn);
  return WINDOWS.filter((months) => names.some((name) => name.endsWith(`.m${months}`)));
}

/** The same moment so many months before; the last day of the month where the day does not exist. */
export function monthsBefore(moment: Date, months: number): Date {
  const back = new Date(moment);
  const day = back.getUTCDate();
  back.setUTCDate(1);
  back.setUTCMonth(back.getUTCMonth() - months);
  const last = new Date(Date.UTC(back.getUTCFullYear(), back.getUTCMonth() + 1, 0)).getUTCDate();
  back.setUTCDate(Math.min(day, last));
  return back;
}

const MONTH = 30.436875 * 86_400_000;

function factsOf(partner: Enrolled, at: Date): Record<string, unknown> {
  return {
    'partner.type': partner.type,
    'partner.country': partner.country,
    'partner.months': Math.max(0, Math.floor((at.getTime() - partner.created_at.getTime()) / MONTH)),
  };
}

/** What amounts are worth together in the base; what has no rate yet counts for nothing. */
const worth = (amounts: readonly Amount[], rates: Rates) =>
  moneyOf(
    sum(
      amounts.flatMap((amount) => {
        const { minor, currency } = inBase(amount, rates) ?? { minor: 0n, currency: rates.base };
        return [{ minor, currency }];
      }),
      rates.base,
    ),
  );

/** Facts of partners at a moment, over the given windows: one read of the business per window. */
export async function factsAt(
  ctx: Ctx,
  business: Business,
  asked: { partners: readonly Enrolled[]; at: Date; windows: readonly number[]; rates: Rates; partnerId?: string },
): Promise<Map<string, Facts>> {
  const { partners, at, windows, rates, partnerId } = asked;
  const facts = new Map(partners.map((partner) => [partner.id, factsOf(partner, at)]));
  for (const months of windows) {
    const figures = await business.read(ctx, { from: monthsBefore(at, months), to: at, partnerId });
    for (const [id, own] of facts) {
      const { amounts, counts } = figures.get(id) ?? { amounts: {}, counts: {} };
      for (const { name, type } of business.measures) {
        own[`${name}.m${months}`] = type === 'money' ? worth(amounts[name] ?? [], rates) : (counts[name] ?? 0);
      }
    }
  }
  return facts;
}
