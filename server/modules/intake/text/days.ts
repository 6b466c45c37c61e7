/** Days as people write them in English and German; months and quarters mean their last day. */
const MONTHS: Readonly<Record<string, number>> = {
  jan: 1,
  feb: 2,
  mar: 3,
  mär: 3,
  mrz: 3,
  apr: 4,
  may: 5,
  mai: 5,
  jun: 6,
  jul: 7,
  aug: 8,
  sep: 9,
  oct: 10,
  okt: 10,
  nov: 11,
  dec: 12,
  dez: 12,
};
const MONTH = '(jan|feb|mar|mär|mrz|apr|may|mai|jun|jul|aug|sep|oct|okt|nov|dec|dez)\\p{L}*\\.?';

type Parts = readonly [year: number, month: number, day: number];

const lastDay = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();
const monthOf = (word: string): number => MONTHS[word.toLowerCase().slice(0, 3)]!;
const yearOf = (text: string): number => (text.length === 2 ? 2000 + Number(text) : Number(text));
const endOf = (year: number, month: number): Parts => [year, month, lastDay(year, month)];

const SHAPES: readonly [RegExp, (match: RegExpExecArray) => Parts][] = [
  [/(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/u, (m) => [Number(m[1]), Number(m[2]), Number(m[3])]],
  [/(?<!\d)(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2})(?!\d)/u, (m) => [yearOf(m[3]!), Number(m[2]), Number(m[1])]],
  [
    new RegExp(`(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|\\.)?\\s+(?:of\\s+)?${MONTH}\\s*,?\\s*(\\d{4})`, 'iu'),
    (m) => [Number(m[3]), monthOf(m[2]!), Number(m[1])],
  ],
  [
    new RegExp(`(?<!\\p{L})${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})`, 'iu'),
    (m) => [Number(m[3]), monthOf(m[1]!), Number(m[2])],
  ],
  [/(?<!\d)(\d{1,2})\/(\d{1,2})\/(\d{4})(?!\d)/u, (m) => [Number(m[3]), Number(m[2]), Number(m[1])]],
  [/(?<!\p{L})q([1-4])[\s/-]*(\d{4}|\d{2})(?!\d)/iu, (m) => endOf(yearOf(m[2]!), Number(m[1]) * 3)],
  [new RegExp(`(?<!\\p{L})${MONTH}\\s+(\\d{4})`, 'iu'), (m) => endOf(Number(m[2]), monthOf(m[1]!))],
];

/** The first day in a text as `YYYY-MM-DD`; undefined without one that exists. */
export function findDay(text: string): string | undefined {
  for (const [shape, parts] of SHAPES) {
    const match = shape.exec(text);
    if (!match) continue;
    const [year, month, day] = parts(match);
    if (month < 1 || month > 12 || day < 1 || day > lastDay(year, month) || year < 2000 || year > 2100) continue;
    return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  }
  return undefined;
}
