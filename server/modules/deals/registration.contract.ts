import { z } from 'zod';
import { Day, Id, endpoint, line, text } from '../../kit/contract.ts';
import { about, Deal, dealAnswer } from './deal.contract.ts';
import { ContactInput, CustomerInput, CustomValues, DealAmount, DealLineInput, Note } from './vocabulary.contract.ts';

const content = {
  dealTypeId: Id,
  customer: CustomerInput,
  contact: ContactInput,
  description: text(10_000).nullable(),
  existingRelationship: text(2000).nullable(),
  incumbent: line(200).nullable(),
  competitors: line(500).nullable(),
  rfp: z.boolean(),
  /** With product lines the amount is their sum and is not given. */
  amount: DealAmount.nullable(),
  lines: z.array(DealLineInput).max(200),
  closeDate: Day.nullable(),
  /** One of those that the partner buys from. */
  distributorId: Id.nullable(),
  distributorHidden: z.boolean(),
  /** The customer’s division or site, where the vendor protects such. */
  division: line(200).nullable(),
  custom: CustomValues,
};

/** What somebody typed so far; what is left out stays. Groups such as `customer` change field by field. */
export const DealChange = z.strictObject(content).partial().meta({ id: 'DealChange' });
export type DealChange = z.infer<typeof DealChange>;

export const registrationContract = {
  createDeal: endpoint({
    byRegistrationLink: true,
    tag: 'deals',
    scope: 'partner',
    ability: 'deal.create',
    method: 'POST',
    path: '/api/v1/deals',
    summary: 'Begin a registration; it stays a private draft until it is submitted',
    description: 'Vendor staff name the partner on whose behalf they register.',
    body: z
      .strictObject({ partnerId: Id, ...content })
      .partial()
      .meta({ id: 'NewDeal' }),
    answer: { status: 201, description: 'The draft', body: Deal },
    problems: ['partner_not_active', 'no_deal_type'],
  }),
  updateDeal: endpoint({
    byRegistrationLink: true,
    ...about,
    ability: 'deal.update',
    method: 'PATCH',
    path: '/api/v1/deals/:dealId',
    summary: 'Save what was typed, in a draft or where the vendor asked for more',
    body: DealChange,
    ifMatch: true,
    answer: dealAnswer,
    problems: ['illegal_transition'],
  }),
  deleteDraft: endpoint({
    byRegistrationLink: true,
    ...about,
    ability: 'deal.delete',
    method: 'DELETE',
    path: '/api/v1/deals/:dealId',
    summary: 'Throw a draft away',
    answer: { status: 204, description: 'Gone' },
    problems: ['illegal_transition'],
  }),
  submitDeal: endpoint({
    byRegistrationLink: true,
    ...about,
    ability: 'deal.submit',
    method: 'POST',
    path: '/api/v1/deals/:dealId/submission',
    summary: 'Submit a registration, for the first time or again',
    description: 'The customer is checked once more; who submits a customer first is first. The response clock starts.',
    answer: dealAnswer,
    problems: ['illegal_transition', 'partner_not_active'],
  }),
  withdrawDeal: endpoint({
    ...about,
    ability: 'deal.withdraw',
    method: 'POST',
    path: '/api/v1/deals/:dealId/withdrawal',
    summary: 'Take a registration back before it is decided',
    body: z.strictObject({ reasonId: Id.optional(), note: Note.optional() }),
    answer: dealAnswer,
    problems: ['illegal_transition'],
  }),
};
