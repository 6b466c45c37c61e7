/**
 * Money: whole minor units of one ISO 4217 currency. Inside the server an amount is a bigint; at the edge of the API it
 * is `{minor: number, currency}` (contract.ts), which JSON carries exactly. No floating point takes part anywhere:
 * shares are basis points, rates are decimal strings, and both are worked out as fractions.
 *
 * Rounding: half to even ("banker's rounding", ISO 80000-1 B.3 rule A). A figure exactly between two minor units goes to
 * the even one, so that rounding many rows does not drift to one side.
 *
 * This file is shared with the web app: it imports nothing.
 */

/** An amount as the server computes with it. */
export interface Amount {
  minor: bigint;
  currency: string;
}

/** An amount as it stands in an API body or in this file's `Amount`. */
export type AnyMoney = { minor: number | bigint; currency: string };

/** `rate` units of `to` are paid for one unit of `from` on `date` (`YYYY-MM-DD`); `rate` is a positive decimal string. */
export interface Rate {
  from: string;
  to: string;
  rate: string;
  date: string;
}

/**
 * Minor-unit digits that differ from two, from ISO 4217:2015 list one. Not read from Intl: engines ship CLDR's figures,
 * which give e.g. RSD, IQD or LBP no decimals, and two engines may disagree about the same stored number.
 */
const EXPONENTS: Readonly<Record<string, number>> = Object.fromEntries([
  ...'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'.split(' ').map((code) => [code, 0] as const),
  ...'BHD IQD JOD KWD LYD OMR TND'.split(' ').map((code) => [code, 3] as const),
  ...'CLF UYW'.split(' ').map((code) => [code, 4] as const),
]);

let known: Set<string> | undefined;

/** True for a currency code that this platform knows (upper case, e.g. `EUR`). */
export function isCurrency(code: string): boolean {
  known ??= new Set(Intl.supportedValuesOf('currency'));
  return known.has(code);
}

/** Digits after the decimal sign of a currency: 2 for EUR, 0 for JPY, 3 for KWD. */
export function exponentOf(currency: string): number {
  return Object.hasOwn(EXPONENTS, currency) ? EXPONENTS[currency]! : 2;
}

/** API money → amount. Throws RangeError when `minor` is not a whole number that JSON carries exactly. */
export function amountOf(money: AnyMoney): Amount {
  if (typeof money.minor === 'number' && !Number.isSafeInteger(money.minor)) {
    throw new RangeError('minor units must be a whole number within ±9,007,199,254,740,991');
  }
  return { minor: BigInt(money.minor), currency: money.currency };
}

/** Amount → API money. Throws RangeError when the amount does not fit a JSON number exactly. */
export function moneyOf(amount: Amount): { minor: number; currency: string } {
  const minor = Number(amount.minor);
  if (!Number.isSafeInteger(minor)) throw new RangeError('the amount is too large for the interface');
  return { minor, currency: amount.currency };
}

/** Nothing, in a currency. */
export function zero(currency: string): Amount {
  return { minor: 0n, currency };
}

function sameCurrency(a: Amount, b: Amount): string {
  if (a.currency !== b.currency) throw new RangeError(`cannot combine ${a.currency} with ${b.currency}`);
  return a.currency;
}

/** Sum of two amounts of one currency; throws RangeError when the currencies differ. */
export function add(a: Amount, b: Amount): Amount {
  return { currency: sameCurrency(a, b), minor: a.minor + b.minor };
}

/** Difference of two amounts of one currency; throws RangeError when the currencies differ. */
export function subtract(a: Amount, b: Amount): Amount {
  return { currency: sameCurrency(a, b), minor: a.minor - b.minor };
}

/** Sum of any number of amounts of `currency`; the empty sum is zero. */
export function sum(amounts: Iterable<Amount>, currency: string): Amount {
  let total = zero(currency);
  for (const amount of amounts) total = add(total, amount);
  return total;
}

/** The amount `times` over, `times` being a whole number (a quantity). */
export function multiply(amount: Amount, times: bigint): Amount {
  return { currency: amount.currency, minor: amount.minor * times };
}

/** -1, 0 or 1; throws RangeError when the currencies differ. */
export function compare(a: Amount, b: Amount): -1 | 0 | 1 {
  sameCurrency(a, b);
  if (a.minor === b.minor) return 0;
  return a.minor < b.minor ? -1 : 1;
}

/** `numerator / denominator` to the nearest whole number, halves to the even one. The denominator is positive. */
export function divideHalfEven(numerator: bigint, denominator: bigint): bigint {
  if (denominator <= 0n) throw new RangeError('the denominator must be positive');
  const negative = numerator < 0n;
  const size = negative ? -numerator : numerator;
  const whole = size / denominator;
  const twiceRest = (size % denominator) * 2n;
  const up = twiceRest > denominator || (twiceRest === denominator && whole % 2n === 1n);
  const rounded = up ? whole + 1n : whole;
  return negative ? -rounded : rounded;
}

/** A share of an amount in basis points (1/100 of a percent; 800 = 8 %), rounded half to even. */
export function basisPoints(amount: Amount, points: number | bigint): Amount {
  if (typeof points === 'number' && !Number.isSafeInteger(points)) {
    throw new RangeError('basis points are a whole number');
  }
  return { currency: amount.currency, minor: divideHalfEven(amount.minor * BigInt(points), 10_000n) };
}

/**
 * Splits an amount by whole, non-negative weights so that the parts add up to it exactly. Largest remainder method
 * (Hamilton): each part is rounded towards zero, then the units left over go one by one to the largest remainders, to
 * the earlier part on a tie. A part of weight zero gets nothing. Throws RangeError when no weight is positive.
 */
export function allocate(amount: Amount, weights: readonly (number | bigint)[]): Amount[] {
  const shares = weights.map((weight) => BigInt(weight));
  const total = shares.reduce((left, right) => left + right, 0n);
  if (shares.some((share) => share < 0n) || total === 0n) {
    throw new RangeError('weights must not be negative and one must be positive');
  }
  const sign = amount.minor < 0n ? -1n : 1n;
  const size = amount.minor * sign;
  const parts = shares.map((share) => (size * share) / total);
  const rests = shares.map((share, index) => ({ index, rest: (size * share) % total }));
  rests.sort((a, b) => (a.rest === b.rest ? a.index - b.index : a.rest > b.rest ? -1 : 1));
  const left = Number(size - parts.reduce((sumSoFar, part) => sumSoFar + part, 0n));
  for (const { index } of rests.slice(0, left)) parts[index]! += 1n;
  return parts.map((part) => ({ currency: amount.currency, minor: part * sign }));
}

/** A positive decimal string such as `1.0834` as the fraction 10834 / 10000. Throws RangeError for anything else. */
function fractionOf(decimal: string): { numerator: bigint; denominator: bigint } {
  const match = /^(\d{1,18})(?:\.(\d{1,18}))?$/.exec(decimal);
  const digits = match?.[2] ?? '';
  const numerator = match ? BigInt(match[1]! + digits) : 0n;
  if (numerator === 0n) throw new RangeError('a rate is a positive decimal number');
  return { numerator, denominator: 10n ** BigInt(digits.length) };
}

/**
 * Converts with a dated rate, in either direction: an amount in `rate.from` becomes `rate.to` by multiplication, one in
 * `rate.to` becomes `rate.from` by division. One rounding at the end (half to even). The date of the rate comes back with
 * the amount, because a converted figure means nothing without it. Throws RangeError when the rate does not fit.
 */
export function convert(amount: Amount, rate: Rate): Amount & { rateDate: string } {
  const forward = amount.currency === rate.from;
  if (!forward && amount.currency !== rate.to) {
    throw new RangeError(`no rate for ${amount.currency} in ${rate.from}/${rate.to}`);
  }
  const { numerator, denominator } = fractionOf(rate.rate);
  const currency = forward ? rate.to : rate.from;
  const scale = (code: string) => 10n ** BigInt(exponentOf(code));
  const times = (forward ? numerator : denominator) * scale(currency);
  const by = (forward ? denominator : numerator) * scale(amount.currency);
  return { currency, minor: divideHalfEven(amount.minor * times, by), rateDate: rate.date };
}

/** Plain decimal text in major units: 123456 EUR → `1234.56`, -5 JPY → `-5`. */
export function toDecimal(money: AnyMoney): string {
  const digits = exponentOf(money.currency);
  const minor = BigInt(money.minor);
  const text = (minor < 0n ? -minor : minor).toString().padStart(digits + 1, '0');
  const whole = text.slice(0, text.length - digits);
  return (minor < 0n ? '-' : '') + (digits === 0 ? whole : `${whole}.${text.slice(-digits)}`);
}

/**
 * Decimal text in major units → amount. Takes `1234.5`, `-12`, and trailing zeros beyond the currency's digits; throws
 * RangeError for anything that is not a number or is finer than the currency's minor unit.
 */
export function fromDecimal(text: string, currency: string): Amount {
  const match = /^([-+]?)(\d{1,40})(?:\.(\d{0,20}))?$/.exec(text.trim());
  if (!match) throw new RangeError('not an amount');
  const digits = exponentOf(currency);
  const fraction = (match[3] ?? '').replace(/0+$/, '');
  if (fraction.length > digits) throw new RangeError(`${currency} has ${digits} decimals`);
  const minor = BigInt(match[2]! + fraction.padEnd(digits, '0'));
  return { currency, minor: match[1] === '-' ? -minor : minor };
}

/**
 * What a person typed → amount, with the grouping and decimal signs of their locale (`1.234,50` in German). Spaces and
 * apostrophes are taken as grouping everywhere. Throws RangeError like `fromDecimal`.
 */
export function parseMoney(text: string, currency: string, locale: string): Amount {
  const parts = new Intl.NumberFormat(locale, { numberingSystem: 'latn' }).formatToParts(1234567.5);
  const sign = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
  const decimal = sign('decimal') || '.';
  const group = sign('group');
  const bare = text
    .trim()
    .replace(/\u2212/g, '-')
    .replace(/[\s'’]/g, '');
  const [whole = '', ...fractions] = bare.split(decimal);
  if (fractions.length > 1) throw new RangeError('not an amount');
  const ungrouped = group.trim() === '' ? whole : withoutGroups(whole, group);
  return fromDecimal(fractions.length === 1 ? `${ungrouped}.${fractions[0]}` : ungrouped, currency);
}

/** Removes grouping signs, but only where they stand before three digits (two in Indian lakhs): `1,5` is no number. */
function withoutGroups(whole: string, group: string): string {
  const pieces = whole.split(group);
  const wellFormed = pieces.every((piece, index) => {
    if (index === 0) return /^[-+]?\d{1,40}$/.test(piece);
    return index === pieces.length - 1 ? /^\d{3}$/.test(piece) : /^\d{2,3}$/.test(piece);
  });
  if (!wellFormed) throw new RangeError('not an amount');
  return pieces.join('');
}

const formatters = new Map<string, Intl.NumberFormat>();

/** An amount for people, in their locale: `€1,234.56`, `1.234,56 €`, `￥500`. Exact for amounts of any size. */
export function formatMoney(money: AnyMoney, locale: string): string {
  const key = `${locale} ${money.currency}`;
  let formatter = formatters.get(key);
  if (!formatter) {
    const digits = exponentOf(money.currency);
    formatter = new Intl.NumberFormat(locale, {
      style: 'currency',
      currency: money.currency,
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    });
    formatters.set(key, formatter);
  }
  return formatter.format(toDecimal(money) as Intl.StringNumericLiteral);
}
