/** Amounts as people write them in English and German: `€48,000`, `48.000 EUR`, `EUR 48k`, `1,2 Mio. €`, `50 TEUR`. */
import { exponentOf, isCurrency } from '../../../kit/money.ts';

export interface FoundAmount {
  minor: number;
  currency: string;
}

const SIGNS: Readonly<Record<string, string>> = { '€': 'EUR', $: 'USD', '£': 'GBP', us$: 'USD' };
const UNIT = '(?:k|tsd\\.?|t|m|mio\\.?|mn|million(?:en)?|thousand|tausend)';
const NUMBER = "\\d{1,3}(?:[.,'’\\u00a0 ]\\d{3})+(?:[.,]\\d{1,2})?|\\d+(?:[.,]\\d{1,2})?";
const MONEY = '€|\\$|£|us\\$|euros?|dollars?|t€|teur|keur|[a-z]{3}';
const BEFORE = new RegExp(`(?<![\\p{L}\\d])(${MONEY})\\s?(${NUMBER})\\s?(${UNIT})?(?![\\p{L}\\d])`, 'giu');
const AFTER = new RegExp(`(?<![\\p{L}\\d.,])(${NUMBER})\\s?(${UNIT})?\\s?(${MONEY})(?![\\p{L}\\d])`, 'giu');

function currencyOf(word: string): { currency: string; thousands: boolean } | undefined {
  const sign = word.toLowerCase();
  if (sign === 't€' || sign === 'teur' || sign === 'keur') return { currency: 'EUR', thousands: true };
  if (sign.startsWith('euro')) return { currency: 'EUR', thousands: false };
  if (sign.startsWith('dollar')) return { currency: 'USD', thousands: false };
  const code = SIGNS[sign] ?? word.toUpperCase();
  return isCurrency(code) ? { currency: code, thousands: false } : undefined;
}

function factorOf(unit: string | undefined): number {
  const word = unit?.toLowerCase().replace('.', '') ?? '';
  if (word === '') return 1;
  return /^(m|mio|mn|million)/.test(word) ? 1_000_000 : 1_000;
}

/** The last sign parts the cents when one or two figures follow it; everything else is grouping. */
function numberOf(text: string): number {
  const bare = text.replace(/['’\u00a0 ]/g, '');
  const parted = /^(.*?)[.,](\d{1,2})$/.exec(bare);
  const whole = (parted?.[1] ?? bare).replace(/[.,]/g, '');
  return Number(parted ? `${whole}.${parted[2]}` : whole);
}

function amountOf(number: string, unit: string | undefined, word: string): FoundAmount | undefined {
  const found = currencyOf(word);
  if (!found) return undefined;
  const value = numberOf(number) * factorOf(unit) * (found.thousands ? 1_000 : 1);
  const minor = Math.round(value * 10 ** exponentOf(found.currency));
  return Number.isSafeInteger(minor) && minor > 0 ? { minor, currency: found.currency } : undefined;
}

/** All amounts in a text, in their order. `usual` is taken for a number alone, as after a label. */
export function findAmounts(text: string, usual?: string): FoundAmount[] {
  const found = [
    ...[...text.matchAll(BEFORE)].map((match) => ({
      at: match.index,
      amount: amountOf(match[2]!, match[3], match[1]!),
    })),
    ...[...text.matchAll(AFTER)].map((match) => ({
      at: match.index,
      amount: amountOf(match[1]!, match[2], match[3]!),
    })),
  ];
  const sure = found.flatMap(({ at, amount }) => (amount ? [{ at, amount }] : [])).sort((a, b) => a.at - b.at);
  if (sure.length > 0 || usual === undefined) return sure.map(({ amount }) => amount);
  const bare = new RegExp(`^\\s*(${NUMBER})\\s?(${UNIT})?\\s*$`, 'iu').exec(text);
  const amount = bare && amountOf(bare[1]!, bare[2], usual);
  return amount ? [amount] : [];
}
