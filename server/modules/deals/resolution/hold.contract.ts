import { z } from 'zod';
import { Day, endpoint, text } from '../../../kit/contract.ts';
import { about, dealAnswer } from '../deal.contract.ts';

/** Why a registration waits, for the vendor's staff. */
export const HOLD_REASONS = ['conflict', 'dispute', 'incumbency', 'customer_check', 'internal_check', 'other'] as const;
export type HoldReason = (typeof HOLD_REASONS)[number];

/** Reasons that a reviewer may choose; the others belong to procedures that hold and release by themselves. */
export const CHOSEN_HOLD_REASONS = ['conflict', 'customer_check', 'internal_check', 'other'] as const;

const Said = text(500).trim().min(1);

export const Hold = z
  .strictObject({
    reason: z.enum(CHOSEN_HOLD_REASONS),
    /** Stays among the vendor's staff. */
    internalNote: Said.optional(),
    /** The next step, in words for the partner. */
    note: Said.optional(),
    /** Last day of the hold; without one it lasts until somebody releases it. */
    until: Day.optional(),
  })
  .refine(({ note, until }) => note !== undefined || until !== undefined, {
    message: 'Say until when, or what happens next',
    path: ['note'],
  })
  .meta({ id: 'DealHold' });

const step = { ...about, ability: 'deal.decide', method: 'POST', answer: dealAnswer } as const;

export const holdContract = {
  holdDeal: endpoint({
    ...step,
    path: '/api/v1/deals/:dealId/hold',
    summary: 'Put a registration on hold; the response clock stands meanwhile',
    description: 'The partner sees the day and the note. The reason and the internal note stay with vendor staff.',
    body: Hold,
    problems: ['illegal_transition'],
  }),
  resumeDeal: endpoint({
    ...step,
    path: '/api/v1/deals/:dealId/hold/release',
    summary: 'Release a registration from its hold; the response clock goes on with what was left',
    problems: ['illegal_transition'],
  }),
};
