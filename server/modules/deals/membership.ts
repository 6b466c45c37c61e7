import type { Ctx } from '../../kit/context.ts';

/** Membership of the actor, for columns that refer to one; API keys and the system have none. */
export const membershipOf = ({ actor }: Ctx): string | null => (actor.kind === 'person' ? actor.id : null);
