import { mount, type Mounted } from '../../../kit/http.ts';
import { timerContract, type Timer } from './contract.ts';
import { selectTimers, type TimerRow } from './queries.ts';

const presentTimer = (row: TimerRow): Timer => ({
  id: row.id,
  kind: row.kind,
  subjectKind: row.subject_kind,
  subjectId: row.subject_id,
  dueAt: row.due_at.toISOString(),
});

export const timers: Mounted = mount(timerContract, {
  listTimers: async (ctx, { query }) => {
    const page = await selectTimers(ctx, query);
    return { ...page, items: page.items.map(presentTimer) };
  },
});
