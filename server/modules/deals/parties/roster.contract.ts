import { z } from 'zod';
import { Id, Timestamp, abilitiesOf, endpoint, line } from '../../../kit/contract.ts';
import { about } from '../deal.contract.ts';
import { Note, PartnerName, Version } from '../vocabulary.contract.ts';
import { MOST_PARTIES } from './states.ts';
import {
  Attributed,
  OrganisationName,
  PartyStateName,
  ProposalStateName,
  RoleKey,
  RoleName,
  SharesSchema,
} from './vocabulary.contract.ts';

const Party = z
  .strictObject({
    partner: PartnerName,
    role: RoleName.nullable(),
    registrant: z.boolean(),
    distributor: z.boolean(),
    state: PartyStateName,
    /** Whether it is the reader's own firm. */
    mine: z.boolean(),
    /** Null where it is not the reader's business. */
    shares: SharesSchema.nullable(),
    attributed: Attributed.nullable(),
  })
  .meta({ id: 'DealParty' });
export type PartyView = z.infer<typeof Party>;

const Proposal = z
  .strictObject({
    id: Id,
    company: z.string().max(200),
    role: RoleName,
    note: z.string().max(2000).nullable(),
    state: ProposalStateName,
    proposedBy: z.string().max(200),
    proposedAt: Timestamp,
    answerNote: z.string().max(2000).nullable(),
    answeredAt: Timestamp.nullable(),
  })
  .meta({ id: 'PartyProposal' });
export type ProposalView = z.infer<typeof Proposal>;

/** Everybody who takes part in a deal, as far as the reader may know. `version` is the deal's. */
export const DealPartiesSchema = z
  .strictObject({
    version: Version,
    distributor: OrganisationName.nullable(),
    distributorHidden: z.boolean(),
    parties: z.array(Party).max(50),
    proposals: z.array(Proposal).max(50),
    /** When the shares were fixed by the win; null while they may change, and for partners. */
    frozenAt: Timestamp.nullable(),
    abilities: abilitiesOf('manage', 'propose', 'nameDistributor'),
  })
  .meta({ id: 'DealParties' });
export type DealPartiesView = z.infer<typeof DealPartiesSchema>;

const answer = { status: 200, description: 'The parties as they are now', body: DealPartiesSchema } as const;
const oneProposal = z.strictObject({ dealId: Id, proposalId: Id });

export const rosterContract = {
  readParties: endpoint({
    ...about,
    ability: 'deal.read',
    method: 'GET',
    path: '/api/v1/deals/:dealId/parties',
    summary: 'Who takes part in a deal: distributor, partners with roles and shares, proposals',
    description:
      'A partner sees its own role and share; the others only where the vendor lets parties know each other.',
    answer,
  }),
  setParties: endpoint({
    ...about,
    ability: 'deal.decide',
    method: 'PUT',
    path: '/api/v1/deals/:dealId/parties',
    summary: 'Say who takes part in a deal, in which role and with which shares; replaces what was said before',
    description: 'The registrant is among them. Shares of a kind are 10,000 basis points together, or all null.',
    body: z.strictObject({
      parties: z
        .array(z.strictObject({ partnerId: Id, role: RoleKey.nullable(), shares: SharesSchema }))
        .min(1)
        .max(MOST_PARTIES),
    }),
    ifMatch: true,
    answer,
    problems: ['illegal_transition', 'splits_frozen'],
  }),
  setDistributor: endpoint({
    ...about,
    ability: 'deal.update',
    method: 'PUT',
    path: '/api/v1/deals/:dealId/distributor',
    summary: 'Name the distributor of a deal, or none',
    description: 'One of those that the registrant buys from. `hidden` keeps the deal from it.',
    body: z.strictObject({ distributorId: Id.nullable(), hidden: z.boolean().default(false) }),
    ifMatch: true,
    answer,
    problems: ['illegal_transition'],
  }),
  proposeParty: endpoint({
    ...about,
    ability: 'deal.submit',
    method: 'POST',
    path: '/api/v1/deals/:dealId/party-proposals',
    summary: 'Propose another partner for a deal, by the name under which you know it',
    body: z.strictObject({ company: line(200), role: RoleKey, note: Note.optional() }),
    answer: { ...answer, status: 201 },
    problems: ['illegal_transition', 'duplicate'],
  }),
  withdrawPartyProposal: endpoint({
    ...about,
    params: oneProposal,
    ability: 'deal.submit',
    method: 'POST',
    path: '/api/v1/deals/:dealId/party-proposals/:proposalId/withdrawal',
    summary: 'Take a proposal back that is not answered yet',
    answer,
    problems: ['illegal_transition'],
  }),
  refusePartyProposal: endpoint({
    ...about,
    params: oneProposal,
    ability: 'deal.decide',
    method: 'POST',
    path: '/api/v1/deals/:dealId/party-proposals/:proposalId/refusal',
    summary: 'Turn a proposal down',
    body: z.strictObject({ note: Note.optional() }),
    answer,
    problems: ['illegal_transition'],
  }),
  approvePartyProposal: endpoint({
    ...about,
    params: oneProposal,
    ability: 'deal.decide',
    method: 'POST',
    path: '/api/v1/deals/:dealId/party-proposals/:proposalId/approval',
    summary: 'Agree to a proposal and ask the partner that is meant; it takes part once it agrees',
    body: z.strictObject({ partnerId: Id }),
    answer,
    problems: ['illegal_transition', 'already_party'],
  }),
};
