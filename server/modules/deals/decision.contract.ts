import { z } from 'zod';
import { Id, endpoint } from '../../kit/contract.ts';
import { about, dealAnswer } from './deal.contract.ts';
import { Note } from './vocabulary.contract.ts';

const decision = { ...about, ability: 'deal.decide', method: 'POST', answer: dealAnswer } as const;

/** Grounds of an approval. `override` is needed where another partner's registration protects the same customer. */
export const Approval = z
  .strictObject({ note: Note.optional(), override: z.boolean().default(false) })
  .refine(({ override, note }) => !override || note !== undefined, {
    message: 'Say why you approve although the customer is protected',
    path: ['note'],
  })
  .meta({ id: 'DealApproval' });

export const Rejection = z.strictObject({ reasonId: Id, note: Note.optional() }).meta({ id: 'DealRejection' });

export const decisionContract = {
  startReview: endpoint({
    ...decision,
    path: '/api/v1/deals/:dealId/review',
    summary: 'Take a registration into review; the partner cannot change it meanwhile',
    problems: ['illegal_transition'],
  }),
  requestInformation: endpoint({
    ...decision,
    path: '/api/v1/deals/:dealId/information-request',
    summary: 'Return a registration with a question; the response clock stands until the partner answers',
    body: z.strictObject({ note: Note, reasonId: Id.optional() }),
    problems: ['illegal_transition'],
  }),
  approveDeal: endpoint({
    ...decision,
    ability: 'approval.vote',
    path: '/api/v1/deals/:dealId/approval',
    summary: 'Approve: protection starts, discount and days are frozen from the partner’s tier',
    description:
      'In a chain of approvals this is my vote: the registration is approved with the last one. Without a chain anybody who may decide decides.',
    body: Approval,
    problems: ['illegal_transition', 'customer_protected', 'already_voted'],
  }),
  rejectDeal: endpoint({
    ...decision,
    ability: 'approval.vote',
    path: '/api/v1/deals/:dealId/rejection',
    summary: 'Reject for a reason, which says whether the partner may correct and submit again',
    description: 'In a chain of approvals one rejection decides, whoever’s turn it is.',
    body: Rejection,
    problems: ['illegal_transition', 'already_voted'],
  }),
  revokeDeal: endpoint({
    ...decision,
    ability: 'deal.revoke',
    path: '/api/v1/deals/:dealId/revocation',
    summary: 'Take the protection of an approved registration away',
    body: z.strictObject({ reasonId: Id, note: Note }),
    problems: ['illegal_transition'],
  }),
  assignDeal: endpoint({
    ...decision,
    ability: 'deal.assign',
    path: '/api/v1/deals/:dealId/assignment',
    summary: 'Give a registration to a colleague, or to nobody',
    body: z.strictObject({ membershipId: Id.nullable() }),
    problems: ['illegal_transition'],
  }),
};
