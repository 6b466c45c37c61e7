import { verdict, type Policy } from '../../kit/authorize.ts';
import type { Ability } from '../../kit/contract.ts';
import type { Ctx } from '../../kit/context.ts';
import { AGREEMENT_ACTIONS, legality, type AgreementAction, type AgreementState } from './states.ts';

/** What a decision about an agreement depends on. */
export interface Standing {
  id: string;
  partner_id: string;
  state: AgreementState;
  /** Who was named to sign for the firm, by membership; empty when nobody was. */
  signers: readonly string[];
  /** Who has signed already. */
  signedBy: readonly (string | null)[];
}

const vendorStaff = ({ actor }: Ctx): true | string => actor.side === 'vendor' || 'Only the vendor can do this';

/** Only people of the firm sign, in person: no key, no link, nobody in another's name. */
function signer({ actor }: Ctx, { partner_id: partnerId, signers, signedBy }: Standing): true | string {
  if (actor.side !== 'partner' || actor.partnerId !== partnerId) return 'Only the partner signs here';
  if (actor.kind !== 'person' || actor.link) return 'Sign in yourself to sign';
  const isNamed = signers.length === 0 ? actor.role === 'partner_administrator' : signers.includes(actor.id);
  if (!isNamed) return 'You are not named to sign for your company';
  return !signedBy.includes(actor.id) || 'You have signed already';
}

function counterSigner(ctx: Ctx): true | string {
  if (ctx.actor.side !== 'vendor') return 'Only the vendor can do this';
  return (ctx.actor.kind === 'person' && !ctx.actor.link) || 'Sign in yourself to sign';
}

/** Abilities of an agreement; what the state allows is in `states.ts`. */
export const agreementPolicy: Policy<Standing> = {
  'agreement.sign': signer,
  'agreement.countersign': counterSigner,
  'agreement.send': vendorStaff,
  'agreement.terminate': vendorStaff,
};

export const vendorPolicy: Policy<null> = {
  'agreement.template': vendorStaff,
  'agreement.send': vendorStaff,
  'agreement.export': () => true,
};

/** Naming signers: the vendor for any firm in view, a firm's administrators for their own. */
export const signerPolicy: Policy<{ partner_id: string }> = {
  'agreement.signer': ({ actor }, { partner_id: partnerId }) =>
    actor.side === 'vendor' || actor.partnerId === partnerId || 'This belongs to another company',
};

export const ABILITY_OF: Readonly<Record<AgreementAction, string>> = {
  sign: 'agreement.sign',
  decline: 'agreement.sign',
  countersign: 'agreement.countersign',
  remind: 'agreement.send',
  withdraw: 'agreement.send',
  renew: 'agreement.send',
  terminate: 'agreement.terminate',
};

/** Each action with whether the actor may take it now, or in words why not. */
export function actionsOn(ctx: Ctx, one: Standing): Record<AgreementAction, Ability> {
  const entries = AGREEMENT_ACTIONS.map((action) => {
    const allowed = verdict(ctx, agreementPolicy, ABILITY_OF[action], one);
    const answer = allowed === true ? legality(action, one.state) : allowed;
    return [action, answer === true ? { allowed: true } : { allowed: false, reason: answer }] as const;
  });
  return Object.fromEntries(entries) as Record<AgreementAction, Ability>;
}
