import type { Ctx } from '../context.ts';
import type { PolicyDefinition } from './definition.contract.ts';
import type { ApprovalKind, Subject } from './kind.ts';
import { anonymous } from './present.ts';
import { becauseOf, stagesOf, type Route } from './routing.ts';
import { peopleFor } from './seating.ts';
import type { ApprovalPreview } from './vocabulary.contract.ts';

/** The way of a record in words, for whoever may submit it or tries rules out; names are for the vendor. */
export async function previewOf(
  ctx: Ctx,
  kind: ApprovalKind,
  subject: Subject,
  route: Route,
  more: Pick<ApprovalPreview, 'answerBy' | 'provisional'> & Pick<PolicyDefinition, 'showNames'>,
): Promise<ApprovalPreview> {
  const vendor = ctx.actor.side === 'vendor';
  const stages = stagesOf(route.steps);
  const whose = { partnerId: subject.partnerId, ownerId: subject.ownerId, submittedBy: subject.submittedBy };
  const people = vendor && route.steps.length > 0 ? await peopleFor(ctx, kind, whose, route.steps) : [];
  const namesOf = (index: number) => [...new Set(people[index]?.map(({ name }) => name))];
  return {
    kind: route.kind,
    ruleName: vendor ? route.ruleName : null,
    why: becauseOf(route.trace, vendor ? undefined : kind.isSecret),
    trace: vendor ? route.trace : null,
    steps: route.steps.map(({ name, mode, approvers, slaMinutes }, index) => ({
      name,
      stage: stages[index]!,
      mode,
      approvers: vendor || more.showNames ? approvers : approvers.map(anonymous),
      slaMinutes: vendor ? slaMinutes : 0,
      people: vendor ? namesOf(index) : null,
    })),
    answerBy: more.answerBy,
    provisional: more.provisional,
  };
}
