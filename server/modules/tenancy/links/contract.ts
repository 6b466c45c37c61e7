import { z } from 'zod';
import { Id, Timestamp, endpoint, line } from '../../../kit/contract.ts';
import { MailedToken, Slug } from '../vocabulary.contract.ts';

const open = { tag: 'signing in', ability: 'public', scope: 'shared' } as const;
const managing = { tag: 'people', ability: 'link.manage', scope: 'partner' } as const;

/** A personal link as whoever holds it may see it. Looking at it opens and uses up nothing. */
const Door = z
  .strictObject({
    kind: z.enum(['mail', 'registration']),
    tenant: Slug,
    name: z.string().max(200),
    label: z.string().max(120).nullable(),
    path: z.string().max(300),
    works: z.boolean(),
    secondFactor: z.boolean(),
    /** The browser is signed in as that very person already. */
    here: z.boolean(),
    expiresAt: Timestamp,
  })
  .meta({ id: 'PersonalLinkView' });

/** A rep's own link to register deals without a password. */
const RegistrationLink = z
  .strictObject({
    id: Id,
    personId: Id,
    label: z.string().max(120).nullable(),
    createdBy: z.string().max(200),
    createdAt: Timestamp,
    expiresAt: Timestamp,
    uses: z.int().min(0).max(2_147_483_647),
    lastUsedAt: Timestamp.nullable(),
    state: z.enum(['active', 'expired', 'revoked']),
  })
  .meta({ id: 'RegistrationLink' });
export type RegistrationLink = z.infer<typeof RegistrationLink>;

const byPerson = z.strictObject({ personId: Id });

export const linkContract = {
  readPersonalLink: endpoint({
    ...open,
    method: 'GET',
    path: '/auth/links/:token',
    summary: 'Where a personal link leads; nothing is opened',
    params: z.strictObject({ token: MailedToken }),
    answer: { status: 200, description: 'What the holder may know', body: Door },
  }),
  openPersonalLink: endpoint({
    ...open,
    method: 'POST',
    path: '/auth/links/open',
    summary: 'Open a personal link: a session for one purpose',
    description:
      'A link of a mail opens once; the session reads, and does the one thing on the one record that the mail was about. ' +
      'With a second factor the answer asks for its code first.',
    body: z.strictObject({ token: MailedToken, code: line(40).optional() }),
    answer: {
      status: 200,
      description: 'Signed in for this purpose, or one step before',
      body: z.strictObject({ status: z.enum(['signed_in', 'second_factor_required']), path: z.string().max(300) }),
    },
    problems: ['link_over', 'wrong_code', 'too_many_attempts'],
    perMinute: 60,
  }),
  listRegistrationLinks: endpoint({
    ...managing,
    method: 'GET',
    path: '/api/v1/people/:personId/registration-links',
    summary: 'A rep’s personal links to register deals, the latest first',
    params: byPerson,
    answer: {
      status: 200,
      description: 'Up to 50 links',
      body: z.strictObject({ items: z.array(RegistrationLink).max(50) }),
    },
  }),
  createRegistrationLink: endpoint({
    ...managing,
    method: 'POST',
    path: '/api/v1/people/:personId/registration-links',
    summary: 'Make a personal link by which a rep registers deals without a password',
    description: 'The address is shown once. It opens drafts made through this link, and nothing else.',
    params: byPerson,
    body: z.strictObject({
      label: line(120).nullable().default(null),
      days: z.int().min(1).max(365).default(30),
      /** Mails the address to the rep as well. */
      mail: z.boolean().default(false),
    }),
    answer: {
      status: 201,
      description: 'The link with its address',
      body: z.strictObject({ ...RegistrationLink.shape, url: z.string().max(500) }),
    },
    secretAnswer: true,
    problems: ['not_a_seller', 'too_many_links'],
  }),
  revokeRegistrationLink: endpoint({
    ...managing,
    method: 'DELETE',
    path: '/api/v1/registration-links/:linkId',
    summary: 'Revoke a personal link; what it has opened ends at once',
    params: z.strictObject({ linkId: Id }),
    answer: { status: 204, description: 'Revoked; also when it was' },
  }),
};
