import { mayAtAll, type Policy } from '../../kit/authorize.ts';
import type { Ctx } from '../../kit/context.ts';
import type { HitKind } from './contract.ts';

/** What may be searched at all. Which rows of it, row-level security decides. */
export const searchPolicy: Policy<null> = { 'search.use': () => true };

/** The ability that reads each kind of record; who may not read it does not find it. */
const READS: Record<HitKind, string> = {
  deal: 'deal.read',
  partner: 'partner.read',
  account: 'account.read',
  opportunity: 'account.read',
  contact: 'contact.read',
  person: 'people.read',
};

/** Kinds that are the vendor's alone, whatever a role table says one day. */
const VENDOR_ONLY: readonly HitKind[] = ['account', 'opportunity'];

/** Whether the actor may find records of a kind. */
export const mayFind = ({ actor }: Pick<Ctx, 'actor'>, kind: HitKind): boolean =>
  mayAtAll(actor, READS[kind]) && (actor.side === 'vendor' || !VENDOR_ONLY.includes(kind));
