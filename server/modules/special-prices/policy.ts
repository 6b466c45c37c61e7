import { verdict, type Policy } from '../../kit/authorize.ts';
import type { Ability } from '../../kit/contract.ts';
import type { Ctx } from '../../kit/context.ts';
import type { SpecialPrice } from './queries.ts';
import { legality, SPECIAL_PRICE_ACTIONS, type SpecialPriceAction } from './states.ts';

type Owned = Pick<SpecialPrice, 'partner_id'>;

const vendorStaff: Policy<Owned>[string] = ({ actor }) => actor.side === 'vendor' || 'Only the vendor can do this';

const ownFirm: Policy<Owned>[string] = ({ actor }, { partner_id }) =>
  (actor.side === 'partner' && actor.partnerId === partner_id) || 'Only the partner that asks can do this';

/** The partner asks, the vendor answers. What the state allows is in `states.ts`. */
export const specialPricePolicy: Policy<Owned> = {
  'special_price.read': () => true,
  'special_price.export': () => true,
  'special_price.request': ownFirm,
  'special_price.decide': vendorStaff,
  'special_price.consume': vendorStaff,
};

/** The ability of the role table that each action needs. */
export const ACTION_ABILITY: Readonly<Record<SpecialPriceAction, string>> = {
  update: 'special_price.request',
  delete: 'special_price.request',
  submit: 'special_price.request',
  accept: 'special_price.request',
  askAgain: 'special_price.request',
  refuse: 'special_price.request',
  withdraw: 'special_price.request',
  counter: 'special_price.decide',
  approve: 'special_price.decide',
  decline: 'special_price.decide',
  consume: 'special_price.consume',
};

/** Each action on a request with whether the actor may take it now, or in words why not. */
export function actionsOn(ctx: Ctx, request: SpecialPrice): Record<SpecialPriceAction, Ability> {
  const entries = SPECIAL_PRICE_ACTIONS.map((action) => {
    const allowed = verdict(ctx, specialPricePolicy, ACTION_ABILITY[action], request);
    const answer = allowed === true ? legality(action, request.state) : allowed;
    return [action, answer === true ? { allowed: true } : { allowed: false, reason: answer }] as const;
  });
  return Object.fromEntries(entries) as Record<SpecialPriceAction, Ability>;
}
