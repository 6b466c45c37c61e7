/** Made-up registrations for the gallery: deterministic, ten thousand of them, as the API would answer. */
import { z } from 'zod';
import { Money, endpoint, page } from '../../server/kit/contract.ts';

const STATES = [
  'draft',
  'submitted',
  'in_review',
  'approved',
  'conflict',
  'returned',
  'rejected',
  'expired',
  'won',
  'lost',
] as const;

const Deal = z.strictObject({
  id: z.string(),
  number: z.string(),
  customer: z.string(),
  partner: z.string(),
  status: z.enum(STATES),
  amount: Money,
  closeDate: z.string(),
  owner: z.string(),
  dueAt: z.string().nullable(),
  country: z.string(),
  score: z.number(),
});

export type GalleryDeal = z.infer<typeof Deal>;
export const GALLERY_STATES = STATES;

export const listGalleryDeals = endpoint({
  method: 'GET',
  path: '/api/v1/gallery/deals',
  summary: 'Made-up registrations',
  tag: 'gallery',
  ability: 'public',
  scope: 'shared',
  query: z.record(z.string(), z.string()).optional(),
  answer: { status: 200, description: 'A page', body: page(Deal) },
});

const FIRST = [
  'Contoso',
  'Fabrikam',
  'Ostsee',
  'Vandelay',
  'Hooli',
  'Blue Yonder',
  'Łódź Metal',
  'Tailspin',
  'Nordwind',
  'Kern & Söhne',
  'Graphic Design Institute',
  'Wide World',
];
const SECOND = [
  'Logistics',
  'Energie GmbH',
  'Healthcare',
  'Versorgungsbetriebe mbH & Co. KG',
  'Foods',
  'Aerospace',
  'Retail',
  'Bank',
  'Maschinenbau AG',
  'Partners LLP',
];
const PARTNERS = [
  'Northwind Resellers',
  'Alpine IT',
  'Kestrel Systems',
  'Datenhaus Berlin',
  'Solent Cloud',
  'Meridian',
];
const OWNERS = ['Ada Brandt', 'Jonas Weber', 'Priya Nair', 'Tom Okafor'];
const COUNTRIES = ['DE', 'GB', 'FR', 'PL', 'AT', 'CH', 'NL', 'SE'];
const HOUR = 3_600_000;

/** Mulberry32, so that the same row looks the same on every reload. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function deal(index: number): GalleryDeal {
  const random = generator(index + 1);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)]!;
  const status = pick(STATES);
  const waiting = status === 'submitted' || status === 'in_review' || status === 'conflict';
  return {
    id: String(index),
    number: `D-${10_482 - index}`,
    customer: `${pick(FIRST)} ${pick(SECOND)}`,
    partner: pick(PARTNERS),
    status,
    amount: { minor: Math.round(2_400 + random() ** 2 * 480_000) * 100, currency: 'EUR' },
    closeDate: new Date(Date.UTC(2026, 0, 1 + Math.floor(random() * 420))).toISOString().slice(0, 10),
    owner: pick(OWNERS),
    dueAt: waiting ? new Date(Date.now() + (random() * 60 - 4) * HOUR).toISOString() : null,
    country: pick(COUNTRIES),
    score: Math.floor(random() * 100),
  };
}

const ALL = Array.from({ length: 10_000 }, (_, index) => deal(index));

const sortKey = (row: GalleryDeal, field: string) =>
  field === 'amount' ? row.amount.minor : ((row[field as keyof GalleryDeal] as string | number | null) ?? '');

/** Answers the list endpoint: filters, search, sort, cursor. */
export function answerDeals(search: URLSearchParams) {
  const states = search.get('status')?.replace('in:', '').split(',');
  const partner = search.get('partner')?.replace('contains:', '').toLowerCase();
  const text = search.get('q')?.toLowerCase();
  const sort = search.get('sort') ?? 'number';
  const field = sort.replace('-', '');
  const rows = ALL.filter(
    (row) =>
      (!states || states.includes(row.status)) &&
      (!partner || row.partner.toLowerCase().includes(partner)) &&
      (!text || row.customer.toLowerCase().includes(text)),
  ).sort((a, b) => {
    const [x, y] = [sortKey(a, field), sortKey(b, field)];
    return (x < y ? -1 : x > y ? 1 : 0) * (sort.startsWith('-') ? -1 : 1);
  });
  const start = Number(search.get('cursor') ?? 0);
  const next = start + 50;
  return { items: rows.slice(start, next), nextCursor: next < rows.length ? String(next) : null, total: rows.length };
}
