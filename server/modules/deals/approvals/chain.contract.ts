import { z } from 'zod';
import { ApprovalPreview, ApprovalRequest } from '../../../kit/approvals/vocabulary.contract.ts';
import { endpoint } from '../../../kit/contract.ts';
import { about } from '../deal.contract.ts';
import { VerdictName } from '../vocabulary.contract.ts';

const reading = { ...about, ability: 'deal.read', method: 'GET' } as const;

export const dealChainContract = {
  readApprovalChain: endpoint({
    ...reading,
    path: '/api/v1/deals/:dealId/approval-chain',
    summary: 'The chain of approvals that a registration passes through, or passed through last',
    description: 'Partners see steps and how far it is; names only where the vendor shows them.',
    answer: {
      status: 200,
      description: 'The chain; null where one decision is enough',
      body: z.strictObject({ request: ApprovalRequest.nullable() }),
    },
  }),
  previewApprovalChain: endpoint({
    ...reading,
    path: '/api/v1/deals/:dealId/approval-preview',
    summary: 'Who would decide about a registration if it were submitted now, and until when an answer is promised',
    description: 'Before submission the customer has not been checked; `verdict` takes a check’s answer into account.',
    query: z.strictObject({ verdict: VerdictName.optional() }),
    answer: { status: 200, description: 'The way', body: ApprovalPreview },
  }),
};
