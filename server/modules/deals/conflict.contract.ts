import { z } from 'zod';
import { Email, Id, Timestamp, endpoint } from '../../kit/contract.ts';
import { about } from './deal.contract.ts';
import {
  ApprovalStatusName,
  ConflictLevelName,
  CustomerInput,
  PartnerName,
  VerdictName,
} from './vocabulary.contract.ts';

const Said = z.strictObject({ en: z.string().max(500), de: z.string().max(500) });

/** One piece of evidence: `weight` in log odds, above zero for and below zero against a match. */
const Reason = z
  .strictObject({ code: z.string().max(60), weight: z.number().min(-100).max(100), text: Said })
  .meta({ id: 'ConflictReason' });

/** What resembles the customer. For the vendor's eyes only. */
export const Candidate = z
  .strictObject({
    /** Null while nothing is registered yet. */
    id: Id.nullable(),
    kind: z.enum(['account', 'opportunity', 'registration', 'partner']),
    subjectId: Id,
    label: z.string().max(300),
    level: ConflictLevelName,
    /** `related`: of one brand or group, but another country, unit or owner. */
    relation: z.enum(['same', 'related', 'none']),
    /** Probability that both are one organisation. */
    score: z.number().min(0).max(1),
    reasons: z.array(Reason).max(40),
    country: z.string().max(2).nullable(),
    city: z.string().max(100).nullable(),
    domains: z.array(z.string().max(253)).max(20),
    /** The partner whose registration it is. */
    partner: PartnerName.nullable(),
    /** The registration itself; `inView` says whether the reader may open it. */
    registration: z
      .strictObject({
        number: z.string().max(20),
        protectedUntil: Timestamp.nullable(),
        status: ApprovalStatusName.nullable(),
        inView: z.boolean(),
      })
      .nullable(),
    judgement: z
      .strictObject({ verdict: z.enum(['same', 'different']), by: z.string().max(200), at: Timestamp })
      .nullable(),
  })
  .meta({ id: 'ConflictCandidate' });
export type Candidate = z.infer<typeof Candidate>;

/** Evidence of a registration's latest check. */
export const Evidence = z
  .strictObject({ level: ConflictLevelName, verdict: VerdictName, candidates: z.array(Candidate).max(20) })
  .meta({ id: 'ConflictEvidence' });
export type Evidence = z.infer<typeof Evidence>;

/** Who is meant, and what was typed around it so far. */
export const ConflictQuestion = z
  .strictObject({
    customer: CustomerInput,
    contactEmail: Email.optional(),
    /** For vendor staff: on whose behalf. */
    partnerId: Id.optional(),
    /** The draft that is being written, which is not a conflict with itself. */
    dealId: Id.optional(),
  })
  .refine(({ customer }) => Boolean(customer.name ?? customer.domain), {
    message: 'Give a name or a domain',
    path: ['customer', 'name'],
  })
  .meta({ id: 'ConflictQuestion' });
export type ConflictQuestion = z.output<typeof ConflictQuestion>;

export const ConflictAnswer = z
  .strictObject({
    verdict: VerdictName,
    /** Key of the sentence that the web app shows. */
    wording: z.enum(['deals.verdict.clear', 'deals.verdict.needs_review', 'deals.verdict.taken']),
    /** The asking partner's own registration of this customer. */
    own: z.strictObject({ id: Id, number: z.string().max(20), status: ApprovalStatusName }).nullable(),
    /** Null for partners. */
    level: ConflictLevelName.nullable(),
    /** Null for partners. */
    candidates: z.array(Candidate).max(20).nullable(),
  })
  .meta({ id: 'ConflictAnswer' });
export type ConflictAnswer = z.infer<typeof ConflictAnswer>;

const evidenceAnswer = { status: 200, description: 'The evidence as it is now', body: Evidence } as const;

export const conflictContract = {
  checkConflict: endpoint({
    byRegistrationLink: true,
    tag: 'deals',
    scope: 'partner',
    ability: 'conflict.check',
    method: 'POST',
    path: '/api/v1/deals/conflict-check',
    summary: 'Is this customer free? The answer comes before the form is filled in',
    description:
      'Partners learn one word and, where the customer is registered by their own firm, that registration. ' +
      'Vendor staff get the candidates with score and reasons. Every check is recorded.',
    body: ConflictQuestion,
    answer: { status: 200, description: 'The verdict', body: ConflictAnswer },
    perMinute: 60,
  }),
  readConflicts: endpoint({
    ...about,
    ability: 'conflict.evidence',
    method: 'GET',
    path: '/api/v1/deals/:dealId/conflicts',
    summary: 'What resembles a registration’s customer, with score and reasons',
    answer: evidenceAnswer,
  }),
  recheckConflicts: endpoint({
    ...about,
    ability: 'conflict.evidence',
    method: 'POST',
    path: '/api/v1/deals/:dealId/conflicts/recheck',
    summary: 'Check a registration’s customer again',
    answer: evidenceAnswer,
    problems: ['illegal_transition'],
  }),
  judgeCandidate: endpoint({
    ...about,
    ability: 'conflict.evidence',
    method: 'POST',
    path: '/api/v1/deals/:dealId/conflicts/:candidateId/judgement',
    summary: 'Say whether a candidate is the customer or somebody else; the engine remembers',
    params: z.strictObject({ dealId: Id, candidateId: Id }),
    body: z.strictObject({ judgement: z.enum(['same', 'different']) }),
    answer: evidenceAnswer,
    problems: ['illegal_transition'],
  }),
};
