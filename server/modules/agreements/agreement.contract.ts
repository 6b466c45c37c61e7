/** Endpoints of agreements: reading, sending, signing and ending. */
import { z } from 'zod';
import { Id, endpoint, line, page } from '../../kit/contract.ts';
import { listQuery } from '../../kit/lists.ts';
import { AGREEMENT_LIST, Agreement, Entry, Reason, Signer, Summary } from './vocabulary.contract.ts';

const about = { tag: 'agreements', scope: 'partner', params: z.strictObject({ agreementId: Id }) } as const;
const reading = { ...about, method: 'GET', ability: 'agreement.read', beforeAgreement: true } as const;
const step = {
  ...about,
  method: 'POST',
  answer: { status: 200, description: 'The agreement as it is now', body: Agreement },
  problems: ['illegal_transition'] as string[],
} as const;
const at = (path: string) => `/api/v1/agreements/:agreementId${path}`;

export const agreementContract = {
  listAgreements: endpoint({
    ...reading,
    params: undefined,
    path: '/api/v1/agreements',
    summary: 'Agreements in view: all of the vendor’s, or the own firm’s',
    query: listQuery(AGREEMENT_LIST, '-updatedAt'),
    answer: { status: 200, description: 'A page of agreements', body: page(Summary) },
  }),
  exportAgreements: endpoint({
    ...about,
    params: undefined,
    method: 'GET',
    ability: 'agreement.export',
    path: '/api/v1/agreements/export',
    summary: 'The same agreements as a CSV file',
    query: listQuery(AGREEMENT_LIST, '-updatedAt'),
    answer: { status: 200, description: 'CSV, UTF-8, one agreement per line', file: 'text/csv' },
    perMinute: 10,
  }),
  sendAgreements: endpoint({
    ...about,
    params: undefined,
    method: 'POST',
    ability: 'agreement.send',
    path: '/api/v1/agreements',
    summary: 'Send the published text to partners, or to all of a programme; who has it waiting already is left out',
    body: z
      .strictObject({
        templateId: Id,
        partnerIds: z.array(Id).min(1).max(500).optional(),
        programmeId: Id.optional(),
        /** Agreements in force from the same template that the new ones replace once signed. */
        amends: z.boolean().default(true),
      })
      .refine((body) => (body.partnerIds === undefined) !== (body.programmeId === undefined), {
        message: 'Name partners or a programme',
        path: ['partnerIds'],
      }),
    answer: {
      status: 201,
      description: 'How many were sent',
      body: z.strictObject({
        sent: z.int().min(0).max(100_000),
        leftOut: z.int().min(0).max(100_000),
        agreementId: Id.nullable(),
      }),
    },
    problems: ['not_published'],
  }),
  readAgreement: endpoint({
    ...reading,
    path: at(''),
    summary: 'An agreement with its text and signatures',
    answer: { status: 200, description: 'The agreement', body: Agreement },
  }),
  readAgreementTimeline: endpoint({
    ...reading,
    path: at('/timeline'),
    summary: 'What happened to an agreement, the latest first',
    answer: { status: 200, description: 'At most 200', body: z.strictObject({ items: z.array(Entry).max(200) }) },
  }),
  downloadAgreement: endpoint({
    ...reading,
    path: at('/document'),
    summary: 'The sealed PDF with its evidence page',
    answer: { status: 200, description: 'PDF', file: 'application/pdf' },
    problems: ['illegal_transition'],
  }),
  signAgreement: endpoint({
    ...step,
    ability: 'agreement.sign',
    beforeAgreement: true,
    path: at('/signatures'),
    summary: 'Sign for the own firm, in person and signed in',
    body: z.strictObject({
      name: line(200),
      jobTitle: line(200).optional(),
      /** The SHA-256 of the text that was read. */
      bodySha256: z
        .string()
        .regex(/^[0-9a-f]{64}$/)
        .max(64),
      /** The typed name. */
      typed: line(200).optional(),
      /** Drawn lines as an SVG path in a box of 600 by 200. */
      drawn: z
        .string()
        .regex(/^[MLml0-9 .,-]{6,20000}$/)
        .max(20_000)
        .optional(),
      consent: z.literal(true),
    }),
    problems: ['illegal_transition', 'already_signed', 'text_changed'],
  }),
  declineAgreement: endpoint({
    ...step,
    ability: 'agreement.sign',
    beforeAgreement: true,
    path: at('/refusal'),
    summary: 'Decline to sign, with a reason',
    body: z.strictObject({ reason: Reason }),
  }),
  countersignAgreement: endpoint({
    ...step,
    ability: 'agreement.countersign',
    path: at('/countersignature'),
    summary: 'Sign for the vendor; the agreement comes into force',
  }),
  remindOfAgreement: endpoint({
    ...step,
    ability: 'agreement.send',
    path: at('/reminder'),
    summary: 'Remind the partner’s signers; at most once a day',
    problems: ['illegal_transition', 'reminded_today'],
  }),
  withdrawAgreement: endpoint({
    ...step,
    ability: 'agreement.send',
    path: at('/withdrawal'),
    summary: 'Take back what is not in force yet',
    body: z.strictObject({ reason: Reason }),
  }),
  renewAgreement: endpoint({
    ...step,
    ability: 'agreement.send',
    path: at('/renewal'),
    summary: 'Send the published text anew; it replaces this agreement once signed',
    answer: { ...step.answer, status: 201 },
    problems: ['illegal_transition', 'already_waiting'],
  }),
  terminateAgreement: endpoint({
    ...step,
    ability: 'agreement.terminate',
    path: at('/termination'),
    summary: 'End an agreement that is in force, at once',
    body: z.strictObject({ reason: Reason }),
  }),
  listAgreementSigners: endpoint({
    ...about,
    params: undefined,
    method: 'GET',
    ability: 'agreement.read',
    beforeAgreement: true,
    path: '/api/v1/agreement-signers',
    summary: 'People who were named to sign for their firm',
    answer: { status: 200, description: 'At most 200', body: z.strictObject({ items: z.array(Signer).max(200) }) },
  }),
  nameAgreementSigner: endpoint({
    ...about,
    params: z.strictObject({ membershipId: Id }),
    method: 'PUT',
    ability: 'agreement.signer',
    beforeAgreement: true,
    path: '/api/v1/agreement-signers/:membershipId',
    summary: 'Name somebody who may sign for the firm',
    answer: { status: 200, description: 'The signer', body: Signer },
  }),
  removeAgreementSigner: endpoint({
    ...about,
    params: z.strictObject({ membershipId: Id }),
    method: 'DELETE',
    ability: 'agreement.signer',
    beforeAgreement: true,
    path: '/api/v1/agreement-signers/:membershipId',
    summary: 'Take the right to sign back',
    answer: { status: 204, description: 'Gone' },
  }),
};
