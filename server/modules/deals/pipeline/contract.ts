/** What the pipeline comes to: by stage, by partner, by month of the expected close. */
import { z } from 'zod';
import { Currency, Money, endpoint } from '../../../kit/contract.ts';
import { listQuery } from '../../../kit/lists.ts';
import { DEAL_LIST } from '../list.contract.ts';
import { PartnerName, StageName } from '../vocabulary.contract.ts';

const count = z.int().min(0).max(2_147_483_647);

/** Registrations of one currency: how many, what they come to, and that weighed by the probability of their stages. */
const Sum = z.strictObject({ deals: count, amount: Money, weighted: Money }).meta({ id: 'PipelineSum' });
export type PipelineSum = z.infer<typeof Sum>;

/** One sum per currency, the largest first; registrations without an amount are among `deals` only. */
const sums = { deals: count, sums: z.array(Sum).max(200) };

const AllTogether = z.strictObject(sums).meta({ id: 'PipelineTotal' });

const StageSums = z.strictObject({ stage: StageName, ...sums }).meta({ id: 'PipelineStage' });
export type PipelineStage = z.infer<typeof StageSums>;

export const Pipeline = z
  .strictObject({
    total: AllTogether,
    /** In the vendor's order; open stages without registrations are among them. */
    stages: z.array(StageSums).max(500),
    /** `sums`: read from sums that are kept; `rows`: these filters had the rows themselves counted. Both are exact. */
    countedFrom: z.enum(['sums', 'rows']),
  })
  .meta({ id: 'Pipeline' });
export type Pipeline = z.infer<typeof Pipeline>;

const PartnerSums = z
  .strictObject({
    partner: PartnerName,
    ...sums,
    stages: z.array(z.strictObject({ stage: StageName, deals: count })).max(500),
  })
  .meta({ id: 'PipelinePartner' });

const MonthSums = z
  .strictObject({
    month: z
      .string()
      .max(7)
      .regex(/^\d{4}-\d{2}$/)
      .nullable()
      .meta({ description: '`YYYY-MM`; null for registrations without a day' }),
    ...sums,
  })
  .meta({ id: 'PipelineMonth' });

/** The filters of the list of registrations. Without `status` and `outcome` it is the open pipeline. */
const filters = listQuery(DEAL_LIST, '-updatedAt').omit({ sort: true, cursor: true, limit: true, total: true });

const rolledUp = filters
  .pick({ status: true, outcome: true, partnerId: true, stageId: true, currency: true })
  .meta({ description: 'Filters that sums are kept for' });

const pipeline = { tag: 'deals', scope: 'partner', method: 'GET', ability: 'deal.read' } as const;
const OPEN =
  'Without `status` and `outcome` it is the open pipeline: submitted, in review, returned, approved or expired, neither won nor lost.';

export const pipelineContract = {
  readPipeline: endpoint({
    ...pipeline,
    path: '/api/v1/pipeline',
    summary: 'What registrations in view come to, by sales stage',
    description: `Takes the filters of the list. ${OPEN}`,
    query: filters,
    answer: { status: 200, description: 'Counts and sums, exact as of now', body: Pipeline },
  }),
  readPipelineByPartner: endpoint({
    ...pipeline,
    path: '/api/v1/pipeline/partners',
    summary: 'What registrations in view come to, by partner, the largest first',
    description: `\`currency\` is the one that partners are put in order by; the tenant’s when left out. ${OPEN}`,
    query: rolledUp.extend({
      orderBy: Currency.optional(),
      limit: z.coerce.number().int().min(1).max(200).default(20),
    }),
    answer: {
      status: 200,
      description: 'The largest partners',
      body: z.strictObject({ items: z.array(PartnerSums).max(200), partners: count }),
    },
  }),
  readPipelineByMonth: endpoint({
    ...pipeline,
    path: '/api/v1/pipeline/months',
    summary: 'What registrations in view come to, by month of the expected close',
    description: OPEN,
    query: rolledUp,
    answer: {
      status: 200,
      description: 'At most ten years of months, the earliest first; without a day last',
      body: z.strictObject({ items: z.array(MonthSums).max(121) }),
    },
  }),
};
