import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { Ctx } from '../../../kit/context.ts';

/** Ids of registrations in whose chain of approvals a vote of the actor is awaited, also as a stand-in. */
const awaited = ({ tenantId, actor, clock }: Ctx) => {
  const me = sql`${actor.kind === 'person' ? actor.id : null}::uuid`;
  return sql`array(
    select s.subject_id from approval_seats s
    where s.tenant_id = ${tenantId} and s.state = 'asked'
      and s.membership_id = any (array_append(array(
        select i.membership_id from approval_stand_ins i
        where i.tenant_id = ${tenantId} and i.stand_in_id = ${me} and i.ended_at is null
          and i.starts_at <= ${clock.now()} and i.ends_at >= ${clock.now()}), ${me}))
      and not exists (select 1 from approval_votes v
        where v.tenant_id = ${tenantId} and v.step_id = s.step_id and v.act in ('approve', 'reject')
          and (v.membership_id = ${me} or s.membership_id = any (v.for_ids))))`;
};

/** Whether a registration `d` waits for the actor's vote. Nobody is asked about what they submitted themselves. */
export const waitsForActor = (ctx: Ctx): RawBuilder<SqlBool> =>
  sql<SqlBool>`(d.id = any (${awaited(ctx)}) and d.approval_status in ('submitted', 'under_review')
    and d.submitted_by is distinct from ${ctx.actor.kind === 'person' ? ctx.actor.id : null}::uuid)`;

/** Whether a registration `d` waits in a chain of approvals at all. */
export const isInChain = sql<SqlBool>`exists (select 1 from approval_requests q
  where q.tenant_id = d.tenant_id and q.subject_id = d.id and q.subject_kind = 'deal' and q.state = 'waiting')`;

/** Names of the steps in which a registration `d` waits. */
export const waitingSteps = sql<string[]>`case when d.approval_status in ('submitted', 'under_review') then array(
  select t.name from approval_requests q
  join approval_steps t on t.tenant_id = q.tenant_id and t.request_id = q.id and t.state = 'active'
  where q.tenant_id = d.tenant_id and q.subject_id = d.id and q.subject_kind = 'deal' and q.state = 'waiting'
  order by t.position) else '{}'::text[] end`;
