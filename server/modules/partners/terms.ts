import type { Ctx } from '../../kit/context.ts';
import { notFound } from '../../kit/errors.ts';
import { selectOptionalPartner } from './partner-queries.ts';
import { selectOptionalTerms } from './programme-queries.ts';

/** Terms of a registration as the partner's tier gives them now. Null tier: none, and the vendor's default window. */
export interface RegistrationTerms {
  /** Days of protection from approval. */
  protectionDays: number;
  /** Registration discount; 800 are 8 %. */
  discountBasisPoints: number;
  tierId: string | null;
  tierName: string | null;
}

/** Window of a partner without a tier: what most published programmes give. */
const DEFAULT_PROTECTION_DAYS = 90;

/**
 * What a partner gets for registering a deal of one type: protection window and discount of its tier. To be frozen when
 * a registration is approved, because tiers change. Throws 404 for a partner out of view.
 */
export async function registrationTerms(ctx: Ctx, partnerId: string, dealType: string): Promise<RegistrationTerms> {
  const terms = await selectOptionalTerms(ctx, partnerId, dealType);
  if (terms) {
    return {
      protectionDays: terms.protection_days,
      discountBasisPoints: terms.basis_points ?? 0,
      tierId: terms.tier_id,
      tierName: terms.tier_name,
    };
  }
  if (!(await selectOptionalPartner(ctx, partnerId))) throw notFound();
  return { protectionDays: DEFAULT_PROTECTION_DAYS, discountBasisPoints: 0, tierId: null, tierName: null };
}
