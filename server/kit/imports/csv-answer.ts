import type { Ctx } from '../context.ts';
import { writeCsv, type CsvColumn } from '../csv/write.ts';
import type { FileAnswer } from '../http.ts';

/** Rows as a CSV download called `<name>-<day>.csv`; they are pulled while they are sent, a page at a time. */
export function csvAnswer<R>(
  ctx: Ctx,
  name: string,
  rows: AsyncIterable<R>,
  columns: readonly CsvColumn<R>[],
): FileAnswer {
  const day = ctx.clock.now().toISOString().slice(0, 10);
  return {
    stream: writeCsv(rows, columns),
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${name}-${day}.csv"`,
      'cache-control': 'no-store',
    },
  };
}
