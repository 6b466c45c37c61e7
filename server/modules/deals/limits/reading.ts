import type { Ctx } from '../../../kit/context.ts';
import { invalid } from '../../../kit/errors.ts';
import { mount, type Mounted } from '../../../kit/http.ts';
import { selectPartner } from '../../partners/index.ts';
import { allRulesInForce } from '../rules/rules.ts';
import { scopeOfType } from '../scope-of-deal.ts';
import { selectWords } from '../settings-queries.ts';
import { termsOf } from '../terms.ts';
import { countOpen } from './queries.ts';
import { readStanding } from './seat.ts';
import { termsContract, type RegistrationTerms } from './terms.contract.ts';

/** What the vendor's rules mean for a partner before it registers. Throws 404 for a partner out of view. */
export async function readTerms(ctx: Ctx, asked: string | undefined): Promise<RegistrationTerms> {
  const partnerId = asked ?? ctx.actor.partnerId;
  if (!partnerId) throw invalid([{ path: 'query.partnerId', code: 'required', message: 'Name the partner' }]);
  const partner = await selectPartner(ctx, partnerId);
  const { protection, scope, limits } = await allRulesInForce(ctx, ['protection', 'scope', 'limits']);
  const standing = await readStanding(ctx, limits.document, partner);
  const types: RegistrationTerms['types'] = [];
  for (const { id } of await selectWords(ctx, 'deal_types', false)) {
    const terms = await termsOf(ctx, { partner_id: partner.id, deal_type_id: id });
    types.push({
      dealTypeId: id,
      scope: scopeOfType(scope.document, id),
      minimums: limits.document.minimums.filter((one) => one.dealTypeId === id).map(({ amount }) => amount),
      days: terms.protectionDays,
      discountBasisPoints: terms.discountBasisPoints,
    });
  }
  const { extensions, inactivity, milestones } = protection.document;
  return {
    open: {
      used: await countOpen(ctx, partner.id),
      cap: standing.cap,
      throttled: standing.throttled,
      ...standing.record,
    },
    types,
    extensions,
    inactivity,
    milestones: milestones.filter((one) => one.active),
  };
}

export const termsRoutes: Mounted = mount(termsContract, {
  readRegistrationTerms: (ctx, { query }) => readTerms(ctx, query.partnerId),
});
