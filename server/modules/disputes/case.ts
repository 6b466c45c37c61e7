import type { Ctx } from '../../kit/context.ts';
import { conflict, stale } from '../../kit/errors.ts';
import type { CaseStanding } from './policy.ts';
import type { CaseState } from './rows.ts';
import { disputeSettings } from './settings.ts';
import { caseLegality, type CaseStep } from './states.ts';
import { selectDecisions } from './thread-queries.ts';

/** Membership of the actor, for columns that refer to one. */
export const membershipOf = ({ actor }: Ctx): string | null => (actor.kind === 'person' ? actor.id : null);

/** Throws 412 when the caller has read another version of the case. */
export function assertCaseFresh(one: Pick<CaseState, 'version'>, version: number | null): void {
  if (version !== null && version !== one.version) throw stale();
}

/** Throws 409 unless the case allows the step. */
export function assertStep(one: Pick<CaseState, 'status'>, step: CaseStep): void {
  const answer = caseLegality(step, one.status);
  if (answer !== true) throw conflict('illegal_transition', answer);
}

/** What may be done with a case hangs on the tenant's settings and on who decided before. */
export async function standingOf(ctx: Ctx, one: Pick<CaseState, 'id' | 'status'>): Promise<CaseStanding> {
  const [first] = await selectDecisions(ctx, one.id);
  return {
    status: one.status,
    decidedBy: (await disputeSettings(ctx)).decided_by,
    firstDecider: first?.decided_by ?? null,
  };
}
