import type { Policy, Rule } from '../../kit/authorize.ts';
import type { Actor } from '../../kit/context.ts';

/** The part of a membership or key that rules look at. */
export interface Holder {
  side: string;
  role: string;
  partner_id: string | null;
}

const ownFirm = (actor: Actor, holder: Holder) => actor.side !== 'partner' || holder.partner_id === actor.partnerId;
const mayTouchOwner = (actor: Actor, holder: Holder) =>
  holder.role !== 'owner' || actor.role === 'owner' || actor.kind === 'system';

/** A channel manager answers for the people of their own partners, and for nobody at the vendor. */
function inTerritory(actor: Actor, holder: Holder): boolean {
  if (actor.role !== 'channel_manager') return true;
  return holder.partner_id !== null && actor.partnerIds.includes(holder.partner_id);
}

const rule =
  (ownersOnly: string, firmOnly: string): Rule<Holder> =>
  ({ actor }, holder) => {
    if (!mayTouchOwner(actor, holder)) return ownersOnly;
    if (!ownFirm(actor, holder)) return firmOnly;
    return inTerritory(actor, holder) || 'Channel managers invite people of their own partners';
  };

/** People and roles. `people.invite` judges the membership to be made, `people.manage` the one that is there. */
export const peoplePolicy: Policy<Holder> = {
  'people.invite': rule('Only an owner can make somebody an owner', 'You can invite people into your own firm only'),
  'people.manage': rule('Only an owner can change an owner', 'You can change people of your own firm only'),
};

/** Personal links: who may invite somebody may also give them a link. */
export const linkPolicy: Policy<Holder> = {
  'link.manage': rule('An owner gets no link', 'You can give links to people of your own firm only'),
};

/** API keys: a key acts for its maker's side, and an owner's power comes from an owner. */
export const apiKeyPolicy: Policy<Holder> = {
  'apikey.manage': rule(
    'Only an owner can make a key with the role of an owner',
    'You can make keys of your own firm only',
  ),
};
