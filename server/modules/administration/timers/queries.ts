import { sql } from 'kysely';
import type { Ctx } from '../../../kit/context.ts';
import { selectPage, type ListSource, type Page } from '../../../kit/list-page.ts';
import type { ListValues } from '../../../kit/lists.ts';
import { timerFields } from './contract.ts';

export interface TimerRow {
  id: string;
  kind: string;
  subject_kind: string;
  subject_id: string;
  due_at: Date;
}

const source: ListSource = {
  fields: timerFields,
  columns: { kind: sql`kind`, subjectKind: sql`subject_kind`, subjectId: sql`subject_id`, dueAt: sql`due_at` },
  id: sql`id`,
  search: (text) => sql<boolean>`strpos(lower(kind), lower(${text})) > 0`,
};

/** Pending timers of this vendor. */
export function selectTimers(ctx: Ctx, values: ListValues): Promise<Page<TimerRow>> {
  const pending = ctx.db
    .selectFrom('timers')
    .select(['id', 'kind', 'subject_kind', 'subject_id', 'due_at'])
    .where('tenant_id', '=', ctx.tenantId)
    .where('state', '=', 'pending');
  return selectPage<TimerRow>(ctx, pending, source, values);
}
