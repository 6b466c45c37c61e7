import { z } from 'zod';
import { Day, Id, endpoint } from '../../kit/contract.ts';
import { about, dealAnswer } from './deal.contract.ts';
import { DealAmount, DealLineInput, Note } from './vocabulary.contract.ts';

const step = { ...about, method: 'POST', answer: dealAnswer } as const;

export const outcomeContract = {
  changeStage: endpoint({
    ...step,
    ability: 'deal.stage',
    path: '/api/v1/deals/:dealId/stage',
    summary: 'Move an open deal to another sales stage; winning and losing are steps of their own',
    body: z.strictObject({ stageId: Id, closeDate: Day.optional() }),
    problems: ['illegal_transition'],
  }),
  winDeal: endpoint({
    ...step,
    ability: 'deal.close',
    path: '/api/v1/deals/:dealId/win',
    summary: 'Report a deal as won, with what was really sold',
    description: 'With product lines the amount is their sum and may be left out. The date is a day of the vendor.',
    body: z.strictObject({
      amount: DealAmount.optional(),
      lines: z.array(DealLineInput).max(200).optional(),
      wonOn: Day.optional(),
      note: Note.optional(),
    }),
    problems: ['illegal_transition'],
  }),
  loseDeal: endpoint({
    ...step,
    ability: 'deal.close',
    path: '/api/v1/deals/:dealId/loss',
    summary: 'Report a deal as lost, with the reason; protection ends',
    body: z.strictObject({ reasonId: Id, note: Note.optional() }),
    problems: ['illegal_transition'],
  }),
  reopenDeal: endpoint({
    ...step,
    ability: 'deal.decide',
    path: '/api/v1/deals/:dealId/reopening',
    summary: 'Open a deal again that was reported won or lost by mistake',
    description: 'Protection goes on as far as its window still runs and nobody else is protected meanwhile.',
    problems: ['illegal_transition', 'customer_protected'],
  }),
};
