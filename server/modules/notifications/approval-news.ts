/** From an event of a chain of approvals to what the people it asks are told. */
import type { Ctx } from '../../kit/context.ts';
import type { StoredEvent, Subscriber } from '../../kit/events.ts';
import { excerpt } from './deal-news.ts';
import type { KindName } from './kinds.ts';
import { selectMembers, selectOptionalDealFacts } from './people-queries.ts';
import { NOTHING, tell } from './tell.ts';

const KIND_OF: Readonly<Record<string, KindName>> = {
  'approval.asked': 'approval_asked',
  'approval.delegated': 'approval_handed',
  'approval.reassigned': 'approval_handed',
  'approval.escalated': 'approval_escalated',
};

const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
const idsOf = ({ ids }: Record<string, unknown>): string[] =>
  Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : [];

/** Whoever is asked in a step learns where it waits; what was decided meanwhile is not told any more. */
async function tellAboutStep(ctx: Ctx, event: StoredEvent): Promise<void> {
  const kind = KIND_OF[event.type];
  const deal = event.subjectKind === 'deal' ? await selectOptionalDealFacts(ctx, event.subjectId) : undefined;
  if (!kind || !deal || !['submitted', 'under_review'].includes(deal.approval_status)) return;
  const people = idsOf(event.data).filter((id) => id !== event.actor.id);
  const note = textOf(event.data['note']);
  await tell(ctx, event, {
    kind,
    params: {
      ...NOTHING,
      number: deal.number,
      customer: deal.customer_name,
      partner: deal.partner_name,
      actor: event.actor.kind === 'system' ? null : excerpt(event.actor.name, 200),
      note: note && excerpt(note),
      step: textOf(event.data['step']),
    },
    members: (await selectMembers(ctx, people)).filter(({ side }) => side === 'vendor'),
    linkOf: () => `/console/deals/${event.subjectId}/decision`,
  });
}

export const approvalSubscriber: Subscriber = {
  name: 'notifications.approvals',
  types: Object.keys(KIND_OF),
  run: tellAboutStep,
};
