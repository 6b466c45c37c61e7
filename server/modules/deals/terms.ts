import type { Ctx } from '../../kit/context.ts';
import { registrationTerms, type RegistrationTerms } from '../partners/index.ts';
import type { Deal } from './deal.ts';
import { allRulesInForce } from './rules/rules.ts';
import { selectTypeKey } from './settings-queries.ts';
import { daysOfWindow } from './window.ts';

/** Terms of a registration by today's rules, and the version of the rules that they come from; 0 for the usual ones. */
export type Terms = RegistrationTerms & { rulesVersion: number };

/**
 * What a registration would be promised now: days and discount of the partner's tier, unless the vendor's own windows or
 * its share for a second registrant say otherwise.
 */
export async function termsOf(
  ctx: Ctx,
  deal: Pick<Deal, 'partner_id' | 'deal_type_id'>,
  { rivals = 0 }: { rivals?: number } = {},
): Promise<Terms> {
  const terms = await registrationTerms(ctx, deal.partner_id, await selectTypeKey(ctx, deal.deal_type_id));
  const { protection, limits } = await allRulesInForce(ctx, ['protection', 'limits']);
  const { secondPercent } = limits.document;
  const shared = rivals > 0 && secondPercent !== null;
  return {
    ...terms,
    protectionDays: daysOfWindow(protection.document.windows, {
      tierId: terms.tierId,
      dealTypeId: deal.deal_type_id,
      usual: terms.protectionDays,
    }),
    discountBasisPoints: shared
      ? Math.round((terms.discountBasisPoints * secondPercent) / 100)
      : terms.discountBasisPoints,
    rulesVersion: protection.number,
  };
}
