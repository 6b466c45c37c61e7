import type { Readable } from 'node:stream';
import type { Ctx } from '../../../kit/context.ts';
import { writeCsv, type CsvColumn } from '../../../kit/csv/write.ts';
import type { ListValues } from '../../../kit/lists.ts';
import { eachEvent, type EventRow } from './queries.ts';

const json = (value: unknown): string => (value === null || value === undefined ? '' : JSON.stringify(value));

const COLUMNS: readonly CsvColumn<EventRow>[] = [
  { header: 'occurred_at', value: (row) => row.occurred_at },
  { header: 'type', value: (row) => row.type },
  { header: 'actor_name', value: (row) => row.actor_name },
  { header: 'actor_kind', value: (row) => row.actor_kind },
  { header: 'actor_side', value: (row) => row.actor_side },
  { header: 'actor_id', value: (row) => row.actor_id },
  { header: 'subject_kind', value: (row) => row.subject_kind },
  { header: 'subject_id', value: (row) => row.subject_id },
  { header: 'partner_id', value: (row) => row.partner_id },
  { header: 'visibility', value: (row) => row.visibility },
  { header: 'before', value: (row) => json(row.before) },
  { header: 'after', value: (row) => json(row.after) },
  { header: 'data', value: (row) => json(row.data) },
  { header: 'request_id', value: (row) => row.request_id },
  { header: 'event_id', value: (row) => row.id },
  { header: 'seal', value: (row) => row.sealed },
];

/** The chosen events as CSV with a heading line. Streams: never more than a page is in memory. */
export const exportEvents = (ctx: Ctx, values: ListValues): Readable => writeCsv(eachEvent(ctx, values), COLUMNS);
