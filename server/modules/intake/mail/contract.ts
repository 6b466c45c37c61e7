import { z } from 'zod';
import { Id, Timestamp, endpoint, line, page } from '../../../kit/contract.ts';
import { listQuery, type ListFields } from '../../../kit/lists.ts';

const admin = { tag: 'inbound mail', ability: 'inbound.manage', scope: 'tenant' } as const;
const open = { tag: 'inbound mail', ability: 'public', scope: 'shared' } as const;

export const INBOUND_STATES = ['received', 'unconfirmed', 'drafted', 'refused', 'ignored'] as const;

/** An address to which partners' people mail what they want to register. */
const InboundAddress = z
  .strictObject({
    id: Id,
    address: z.string().max(320),
    label: z.string().max(120),
    dealTypeId: Id.nullable(),
    /** Only partners of this programme register here; null: partners of any. */
    programmeId: Id.nullable(),
    active: z.boolean(),
    createdBy: z.string().max(200),
    createdAt: Timestamp,
  })
  .meta({ id: 'InboundAddress' });
export type InboundAddress = z.infer<typeof InboundAddress>;

/** A mail that came in and what became of it. Its content is kept for at most 30 days, and shown to nobody. */
const InboundMail = z
  .strictObject({
    id: Id,
    addressId: Id,
    from: z.string().max(320),
    fromName: z.string().max(200).nullable(),
    subject: z.string().max(300).nullable(),
    size: z.int().min(0).max(2_147_483_647),
    state: z.enum(INBOUND_STATES),
    reason: z.string().max(60).nullable(),
    sender: z.strictObject({ id: Id, name: z.string().max(200), partnerId: Id }).nullable(),
    dealId: Id.nullable(),
    missing: z.array(z.string().max(60)).max(50),
    leftOut: z.array(z.strictObject({ name: z.string().max(200), code: z.string().max(80) })).max(50),
    receivedAt: Timestamp,
    finishedAt: Timestamp.nullable(),
  })
  .meta({ id: 'InboundMail' });
export type InboundMail = z.infer<typeof InboundMail>;

export const inboundFields = {
  state: { type: 'enum', values: INBOUND_STATES },
  reason: { type: 'text' },
  receivedAt: { type: 'time', sort: true, nullable: false },
} as const satisfies ListFields;

const Token = z
  .string()
  .min(16)
  .max(200)
  .regex(/^[A-Za-z0-9_-]+$/);

export const inboundContract = {
  listRegistrationAddresses: endpoint({
    tag: 'deals',
    scope: 'self',
    ability: 'deal.create',
    byRegistrationLink: true,
    method: 'GET',
    path: '/api/v1/registration-addresses',
    summary: 'Addresses to which one may mail a deal oneself',
    answer: {
      status: 200,
      description: 'None where this installation receives no mail, or none for one’s programme',
      body: z.strictObject({
        items: z.array(z.strictObject({ address: z.string().max(320), label: z.string().max(120) })).max(100),
      }),
    },
  }),
  listInboundAddresses: endpoint({
    ...admin,
    method: 'GET',
    path: '/api/v1/inbound-addresses',
    summary: 'Addresses to which deals are mailed',
    answer: {
      status: 200,
      description: 'All addresses, and whether this installation receives mail at all',
      body: z.strictObject({ items: z.array(InboundAddress).max(100), receiving: z.boolean() }),
    },
  }),
  createInboundAddress: endpoint({
    ...admin,
    method: 'POST',
    path: '/api/v1/inbound-addresses',
    summary: 'A new address',
    body: z.strictObject({
      label: line(120),
      dealTypeId: Id.nullable().default(null),
      programmeId: Id.nullable().default(null),
    }),
    answer: { status: 201, description: 'The address', body: InboundAddress },
    problems: ['too_many_addresses', 'unknown_reference'],
  }),
  openInboundAddress: endpoint({
    ...admin,
    method: 'PUT',
    path: '/api/v1/inbound-addresses/:addressId/active',
    summary: 'Let an address receive again',
    params: z.strictObject({ addressId: Id }),
    answer: { status: 200, description: 'The address', body: InboundAddress },
  }),
  shutInboundAddress: endpoint({
    ...admin,
    method: 'DELETE',
    path: '/api/v1/inbound-addresses/:addressId/active',
    summary: 'Shut an address: mails to it are refused from now on',
    params: z.strictObject({ addressId: Id }),
    answer: { status: 200, description: 'The address', body: InboundAddress },
  }),
  listInboundMails: endpoint({
    ...admin,
    method: 'GET',
    path: '/api/v1/inbound-mails',
    summary: 'Mails that came in, each with what became of it and why',
    query: listQuery(inboundFields, '-receivedAt'),
    answer: { status: 200, description: 'A page of mails', body: page(InboundMail) },
  }),
  readInboundMail: endpoint({
    ...admin,
    method: 'GET',
    path: '/api/v1/inbound-mails/:mailId',
    summary: 'One mail that came in',
    params: z.strictObject({ mailId: Id }),
    answer: { status: 200, description: 'The mail', body: InboundMail },
  }),
};

export const inboundPublicContract = {
  receiveMail: endpoint({
    ...open,
    method: 'POST',
    path: '/inbound/mail',
    summary: 'Deliver a raw mail, for mail providers',
    description:
      'Body: the raw MIME message. Signed after Standard Webhooks over id, timestamp and body with INBOUND_WEBHOOK_SECRET ' +
      '(headers webhook-id, webhook-timestamp, webhook-signature).',
    query: z.strictObject({ to: z.email().max(320), from: z.union([z.email().max(320), z.literal('')]).default('') }),
    body: z.unknown(),
    bodyKind: 'mail',
    answer: {
      status: 202,
      description: 'Taken; what becomes of it shows later',
      body: z.strictObject({ status: z.enum(['accepted', 'known']) }),
    },
    problems: ['wrong_signature', 'unknown_address', 'too_many_mails'],
    perMinute: 600,
  }),
  confirmInboundMail: endpoint({
    ...open,
    method: 'POST',
    path: '/inbound/confirmations',
    summary: 'Confirm that a mail is one’s own; then it becomes a draft',
    body: z.strictObject({ token: Token }),
    answer: {
      status: 202,
      description: 'Confirmed; an answer with the draft is mailed',
      body: z.strictObject({ status: z.literal('accepted') }),
    },
    problems: ['link_over'],
    perMinute: 30,
  }),
};
