import { createReadStream, createWriteStream, type WriteStream } from 'node:fs';
import { parse } from 'csv-parse';
import type { Outcome } from './conflict-report.ts';
import type { AccountLine, QueryLine } from './conflict-set.ts';

type Line = Record<string, string | undefined>;

function lines(file: string): AsyncIterable<Line> {
  const options = { columns: true, bom: true, trim: true, skip_empty_lines: true, max_record_size: 100_000 };
  return createReadStream(file).pipe(
    parse({ ...options, relax_quotes: true, relax_column_count: true }),
  ) as AsyncIterable<Line>;
}

function need(line: Line, file: string, ...columns: string[]): void {
  const missing = columns.filter((column) => line[column] === undefined);
  if (missing.length > 0) throw new Error(`${file}: column ${missing.join(', ')} is missing`);
}

/** Accounts of a CSV file (`id,name,domain,city,country`), one by one; throws when a column is missing. */
export async function* readAccounts(file: string): AsyncGenerator<AccountLine> {
  for await (const line of lines(file)) {
    need(line, file, 'id', 'name');
    const { id = '', name = '', domain = '', city = '', country = '' } = line;
    yield { id, name, domain, city, country };
  }
}

/** Queries of a CSV file (`qid,name,domain,city,country,match_id`); throws when a column is missing. */
export async function readQueries(file: string): Promise<QueryLine[]> {
  const queries: QueryLine[] = [];
  for await (const line of lines(file)) {
    need(line, file, 'qid', 'name', 'match_id');
    const { qid = '', name = '', domain = '', city = '', country = '', match_id = '' } = line;
    queries.push({ qid, name, domain, city, country, match_id });
  }
  return queries;
}

/** Writes one JSON line per query and mode. */
export class ResultWriter {
  #stream: WriteStream;
  constructor(file: string) {
    this.#stream = createWriteStream(file);
  }
  write({ qid, best, level, score, relation, reasons, ms }: Outcome, mode: string): void {
    this.#stream.write(`${JSON.stringify({ qid, mode, best, level, score, relation, reasons, ms })}\n`);
  }
  close(): Promise<void> {
    return new Promise((resolve, reject) =>
      this.#stream.end((error?: Error | null) => (error ? reject(error) : resolve())),
    );
  }
}
