import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { connectPatiently } from '../../server/kit/owner-connection.ts';
import { SeedWriter, type SeedTarget, type TableRows } from './writer.ts';

type Row = Record<string, unknown>;

const element = (item: unknown): string => `"${String(item).replace(/["\\]/g, '\\$&')}"`;

const SPECIAL: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

/** A value in the text format of COPY. JSON comes as text already. */
export function copyText(value: unknown): string {
  if (value === null || value === undefined) return '\\N';
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return copyText(`{${value.map(element).join(',')}}`);
  return String(value).replace(/[\\\t\n\r]/g, (character) => SPECIAL[character]!);
}

function* copyLines(rows: readonly Row[], columns: readonly string[]): Generator<string> {
  for (const row of rows) yield `${columns.map((column) => copyText(row[column])).join('\t')}\n`;
}

/**
 * Writes a world by COPY, as the owner, who alone may step over row-level security: for worlds so large that inserting
 * takes too long. What refers to what is still checked.
 */
export class BulkWriter extends SeedWriter {
  #owner: pg.Client;
  /** Rows copied so far. */
  copied = 0;
  private constructor(target: SeedTarget, owner: pg.Client) {
    super(target);
    this.#owner = owner;
  }

  static async open(target: SeedTarget): Promise<BulkWriter> {
    const owner = await connectPatiently(target.ownerUrl);
    // A world that is cut off is loaded anew, so no chunk needs to wait for the disk.
    await owner.query('SET synchronous_commit = off');
    return new BulkWriter(target, owner);
  }

  override async write(_tenantId: string, tables: TableRows): Promise<void> {
    await this.#owner.query('BEGIN; SET LOCAL row_security = off');
    try {
      for (const [table, rows] of Object.entries(tables)) await this.#copy(table, rows as unknown as Row[]);
      await this.#owner.query('COMMIT');
    } catch (error) {
      await this.#owner.query('ROLLBACK').catch(() => undefined);
      throw error;
    }
  }

  override async close(): Promise<void> {
    await this.#owner.end();
    await super.close();
  }

  async #copy(table: string, rows: readonly Row[]): Promise<void> {
    if (rows.length === 0) return;
    const columns = Object.keys(rows[0]!);
    const names = columns.map((column) => pg.escapeIdentifier(column)).join(', ');
    const copy = this.#owner.query(copyFrom(`COPY ${pg.escapeIdentifier(table)} (${names}) FROM STDIN`));
    await pipeline(Readable.from(copyLines(rows, columns)), copy);
    if (copy.rowCount !== rows.length) throw new Error(`${table}: ${copy.rowCount} of ${rows.length} rows arrived`);
    this.copied += rows.length;
  }
}
