import type { Ctx } from '../../../kit/context.ts';
import { emit } from '../../../kit/events.ts';
import type { Deal } from '../deal.ts';
import type { Shares } from './split.ts';

/** What happens to the parties of a deal, with what each event tells beside number and customer. */
export interface PartyEvents {
  /** Told to the distributor that a deal names it. */
  'deal.distributor_named': Record<never, never>;
  /** Told to one party: its own part has changed. */
  'deal.party_joined': { role: string } & Shares;
  'deal.party_changed': { role: string } & Shares;
  'deal.party_left': Record<never, never>;
  'deal.party_invited': { role: string };
  /** Among the vendor's staff: everybody's part before and after. */
  'deal.parties_changed': Record<never, never>;
  'deal.splits_frozen': Record<never, never>;
  'deal.splits_released': Record<never, never>;
  /** Between registrant and vendor. */
  'deal.party_proposed': { company: string; role: string; note: string | null };
  'deal.party_proposal_withdrawn': { company: string };
  'deal.party_proposal_refused': { company: string; note: string | null };
  'deal.party_proposal_approved': { company: string };
  'deal.party_proposal_accepted': { company: string };
  'deal.party_proposal_declined': { company: string };
}
export type PartyEventType = keyof PartyEvents;

const INTERNAL: ReadonlySet<PartyEventType> = new Set([
  'deal.parties_changed',
  'deal.splits_frozen',
  'deal.splits_released',
] satisfies PartyEventType[]);

/** Tells something about the parties of a deal, to the partner that it concerns. */
export async function emitParty<T extends PartyEventType>(
  ctx: Ctx,
  type: T,
  about: { deal: Pick<Deal, 'id' | 'number' | 'customer_name'>; partnerId: string; before?: object; after?: object },
  data: PartyEvents[T],
): Promise<void> {
  const { deal, partnerId, before, after } = about;
  await emit(ctx, {
    type,
    subject: { kind: 'deal', id: deal.id },
    partnerId,
    visibility: INTERNAL.has(type) ? 'internal' : 'shared',
    ...(before ? { before } : {}),
    ...(after ? { after } : {}),
    data: { number: deal.number, customer: deal.customer_name, ...data },
  });
}
