/** The endpoint behind the command palette. `web/` imports this file only. */
import { z } from 'zod';
import { Id, endpoint, line } from '../../kit/contract.ts';

/** Nouns that can be found, in the order in which equally good hits are told. */
export const HIT_KINDS = ['deal', 'partner', 'account', 'opportunity', 'contact', 'person'] as const;
export type HitKind = (typeof HIT_KINDS)[number];

/** Hits of one kind at most. */
export const MOST_PER_KIND = 8;

/** A record that was found. `subtitle` tells it from others of its name; `state` is a word of its noun. */
export const SearchHit = z
  .strictObject({
    kind: z.enum(HIT_KINDS),
    id: Id,
    title: z.string().max(200),
    subtitle: z.string().max(500).nullable(),
    state: z.string().max(40).nullable(),
    /** The partner that the record is, or belongs to. */
    partnerId: Id.nullable(),
  })
  .meta({ id: 'SearchHit' });
export type SearchHit = z.infer<typeof SearchHit>;

export const searchContract = {
  search: endpoint({
    tag: 'search',
    ability: 'search.use',
    scope: 'partner',
    method: 'GET',
    path: '/api/v1/search',
    summary: 'Find records by what somebody types',
    description:
      'Registrations by number or customer, partners, contacts, people, accounts and opportunities, as far as the ' +
      'caller may read them. Accents and capitals do not matter; vendor staff find accounts in spite of small typos.',
    query: z.strictObject({
      q: line(100).min(2).meta({ description: 'A number, or the beginning of words of a name' }),
      limit: z.coerce
        .number()
        .int()
        .min(1)
        .max(MOST_PER_KIND)
        .default(MOST_PER_KIND)
        .meta({ description: 'Hits of one kind at most' }),
    }),
    answer: {
      status: 200,
      description: 'What was found, the best first',
      body: z.strictObject({ items: z.array(SearchHit).max(HIT_KINDS.length * MOST_PER_KIND) }),
    },
  }),
};
