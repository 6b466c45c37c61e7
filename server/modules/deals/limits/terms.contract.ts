import { z } from 'zod';
import { Id, Money, endpoint } from '../../../kit/contract.ts';
import { MilestoneRule, ProtectionRules, ScopeKindName } from '../rules/documents.contract.ts';

const count = z.int().min(0).max(1_000_000);

/** What the vendor's rules mean for one partner before it registers: seats, smallest amounts, what would be protected. */
export const RegistrationTerms = z
  .strictObject({
    open: z.strictObject({
      used: count,
      /** Null without a cap. */
      cap: count.nullable(),
      /** Whether the cap is lower, or each registration looked at, because few were won. */
      throttled: z.boolean(),
      won: count,
      decided: count,
    }),
    types: z
      .array(
        z.strictObject({
          dealTypeId: Id,
          scope: ScopeKindName,
          minimums: z.array(Money).max(200),
          /** Days of protection and discount that approval would give today; null while the partner is out of view. */
          days: z.int().min(1).max(1095),
          discountBasisPoints: z.int().min(0).max(10_000),
        }),
      )
      .max(500),
    extensions: ProtectionRules.shape.extensions,
    inactivity: ProtectionRules.shape.inactivity,
    milestones: z.array(MilestoneRule).max(20),
  })
  .meta({ id: 'RegistrationTerms' });
export type RegistrationTerms = z.infer<typeof RegistrationTerms>;

export const termsContract = {
  readRegistrationTerms: endpoint({
    tag: 'deals',
    scope: 'partner',
    ability: 'deal.read',
    method: 'GET',
    path: '/api/v1/registration-terms',
    summary: 'What the rules mean for a partner before it registers: seats used, minimum amounts, what is protected',
    description: 'Partners read their own; vendor staff name a partner.',
    query: z.strictObject({ partnerId: Id.optional() }),
    answer: { status: 200, description: 'The terms of today', body: RegistrationTerms },
  }),
};
