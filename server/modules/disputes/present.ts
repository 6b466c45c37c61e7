import type { Ctx } from '../../kit/context.ts';
import type { FileRow } from '../../kit/files/queries.ts';
import { presentFile } from '../../kit/files/resource.ts';
import type { DisputeSummary } from './dispute.contract.ts';
import { selectPartnerNames, type CaseLine } from './list-queries.ts';
import type { selectEventsOf } from './reading-queries.ts';
import type { RequestRow, StatementRow } from './rows.ts';
import type { DisputeEvent, DisputeRequest, DisputeStatement } from './vocabulary.contract.ts';

export const at = (moment: Date | null): string | null => moment?.toISOString() ?? null;

export const presentRequest = (row: RequestRow): DisputeRequest => ({
  id: row.id,
  question: row.question,
  askedBy: row.asked_by_name,
  askedAt: row.asked_at.toISOString(),
  dueAt: row.due_at.toISOString(),
  state: row.state,
  answeredAt: at(row.answered_at),
});

export const presentStatement = (row: StatementRow, files: readonly FileRow[]): DisputeStatement => ({
  id: row.id,
  kind: row.kind,
  requestId: row.request_id,
  late: row.late,
  body: row.body,
  author: row.author_name,
  createdAt: row.created_at.toISOString(),
  files: files.map(presentFile),
});

type EventRow = Awaited<ReturnType<typeof selectEventsOf>>[number];

export const presentEvent = (row: EventRow): DisputeEvent => ({
  id: row.id,
  type: row.type,
  at: row.occurred_at.toISOString(),
  actor: { kind: row.actor_kind as DisputeEvent['actor']['kind'], name: row.actor_name },
  data: row.data,
});

/** Cases as a list shows them, with their partners' names. */
export async function presentLines(ctx: Ctx, rows: readonly CaseLine[]): Promise<DisputeSummary[]> {
  const names = await selectPartnerNames(
    ctx,
    rows.flatMap((row) => row.partner_ids),
  );
  return rows.map((row) => presentLine(row, names));
}

export const presentLine = (row: CaseLine, names: ReadonlyMap<string, string>): DisputeSummary => ({
  id: row.id,
  number: row.number,
  version: row.version,
  status: row.status,
  origin: row.origin,
  customer: row.customer_name,
  partners: row.partner_ids.map((id) => ({ id, name: names.get(id) ?? '' })),
  assignedTo:
    row.assigned_to === null || row.assignee_name === null ? null : { id: row.assigned_to, name: row.assignee_name },
  openedBy: row.opened_by_name,
  openedAt: row.opened_at.toISOString(),
  dueAt: at(row.due_at),
  updatedAt: row.updated_at.toISOString(),
});
