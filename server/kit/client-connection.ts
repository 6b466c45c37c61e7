import { createHash } from 'node:crypto';
import type { Socket } from 'node:net';
import {
  type CompiledQuery,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type Compilable,
  type DatabaseConnection,
  type Driver,
  type QueryResult,
} from 'kysely';
import type pg from 'pg';
import type { DB } from '../../db/types.ts';

/** Most statements that get a name; more shapes than this (long IN lists) must not fill the server's memory. */
const MOST_NAMED = 400;
const WORTH_NAMING = 3;
const timesSeen = new Map<string, number>();
const names = new Map<string, string>();

/**
 * A name for a statement that recurs: PostgreSQL then plans it once per connection instead of each time, and planning
 * behind row-level security is the dearer half of a small query. Rare statements get none.
 */
function statementName(text: string): string | undefined {
  // Settings of a fence come several in one text, which only an unnamed statement may hold.
  if (text.startsWith('SET ')) return undefined;
  const known = names.get(text);
  if (known !== undefined || names.size >= MOST_NAMED) return known;
  const times = (timesSeen.get(text) ?? 0) + 1;
  if (timesSeen.size > 5_000) timesSeen.clear();
  timesSeen.set(text, times);
  if (times < WORTH_NAMING) return undefined;
  const name = createHash('sha1').update(text).digest('base64url');
  timesSeen.delete(text);
  names.set(text, name);
  return name;
}

/** Writes held back until commit: the tables they touch, and the statements, made when it is time. */
interface HeldBack {
  tables: readonly string[];
  statements(): readonly CompiledQuery[];
}

const wireOf = (client: pg.ClientBase) => (client as unknown as { connection: { stream: Socket } }).connection.stream;

const BOUNDARY = /^\s*(savepoint|release|rollback)\b|^\s*set local app\.(?!purpose)/i;

/** Waits for all, so that nothing is still under way when the first refusal is thrown. */
async function allDone<T>(asked: readonly Promise<T>[]): Promise<T[]> {
  const outcomes = await Promise.allSettled(asked);
  return outcomes.map((outcome) => {
    if (outcome.status === 'rejected') throw outcome.reason;
    return outcome.value;
  });
}

/**
 * One checked-out client as Kysely sees it. What is asked in one turn of the event loop leaves in one packet: a system
 * call costs more than most statements. Writes that nobody waits for are held back and go out together with COMMIT.
 */
class ClientConnection implements DatabaseConnection {
  #client: pg.ClientBase;
  #heldBack: HeldBack[] = [];
  #corked = false;
  constructor(client: pg.ClientBase) {
    this.#client = client;
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    if (this.#heldBack.length > 0 && this.#isConcerned(query.sql)) await this.#flush();
    const result = await this.#ask(query);
    return {
      rows: result.rows as R[],
      ...(result.command === 'SELECT' ? {} : { numAffectedRows: BigInt(result.rowCount ?? 0) }),
    };
  }

  streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('Read long lists in pages: a cursor would hold up the connection');
  }

  holdBack(writes: HeldBack): void {
    this.#heldBack.push(writes);
  }

  /** Sends BEGIN without waiting: it travels with the first query, which the server takes up after it. */
  begin(statements: string): Promise<unknown> {
    this.#cork();
    return this.#client.query(statements);
  }

  /** Sends what was held back together with COMMIT. Throws what the database refused. */
  async commit(): Promise<void> {
    const asked = this.#takeHeldBack().map((statement) => this.#ask(statement));
    this.#cork();
    const committed = this.#client.query('COMMIT');
    const results = await allDone([...asked, committed]);
    // A statement failed and its error was caught: the server has rolled back, and nothing may be acknowledged.
    if (results.at(-1)!.command !== 'COMMIT') throw new Error('The transaction was aborted and could not be committed');
  }

  /** Written first for whoever looks at it, sets or leaves a savepoint, or moves the fence: it was written behind the old one. */
  #isConcerned(text: string): boolean {
    return BOUNDARY.test(text) || this.#heldBack.some(({ tables }) => tables.some((table) => text.includes(table)));
  }

  #takeHeldBack(): CompiledQuery[] {
    const taken = this.#heldBack;
    this.#heldBack = [];
    return taken.flatMap((writes) => writes.statements());
  }

  async #flush(): Promise<void> {
    await allDone(this.#takeHeldBack().map((statement) => this.#ask(statement)));
  }

  #ask({ sql: text, parameters }: CompiledQuery): Promise<pg.QueryResult> {
    this.#cork();
    return this.#client.query({ name: statementName(text), text, values: parameters as unknown[] });
  }

  #cork(): void {
    if (this.#corked) return;
    this.#corked = true;
    const wire = wireOf(this.#client);
    wire.cork();
    // Runs after all promises that are ready now, that is, before anything can be waited for.
    process.nextTick(() => {
      this.#corked = false;
      wire.uncork();
    });
  }
}

function refuseOwnTransaction(): never {
  throw new Error('One request or job is one transaction: code inside it neither begins nor commits');
}

class ClientDriver implements Driver {
  #connection: ClientConnection;
  constructor(connection: ClientConnection) {
    this.#connection = connection;
  }
  init = async () => undefined;
  acquireConnection = async () => this.#connection;
  beginTransaction = async (): Promise<void> => refuseOwnTransaction();
  commitTransaction = async (): Promise<void> => refuseOwnTransaction();
  rollbackTransaction = async (): Promise<void> => refuseOwnTransaction();
  releaseConnection = async () => undefined;
  destroy = async () => undefined;
}

const connections = new WeakMap<Kysely<DB>, ClientConnection>();

function connect(connection: ClientConnection): Kysely<DB> {
  const db = new Kysely<DB>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new ClientDriver(connection),
      createIntrospector: (inner) => new PostgresIntrospector(inner),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  });
  connections.set(db, connection);
  return db;
}

/** A Kysely bound to one checked-out client; it cannot begin, commit or reach another connection. */
export const kyselyOn = (client: pg.ClientBase): Kysely<DB> => connect(new ClientConnection(client));

/**
 * Holds writes back until commit, in the order given: for what nobody in the transaction waits for (events, timers, the
 * saved answer). A query that names one of `tables` gets them written first. What the database refuses fails the commit.
 */
export function atCommit(db: Kysely<DB>, tables: readonly string[], statements: () => readonly Compilable[]): void {
  const connection = connections.get(db);
  if (!connection) throw new Error('not the Kysely of a transaction');
  connection.holdBack({ tables, statements: () => statements().map((statement) => statement.compile()) });
}

/** Runs `work` between BEGIN and COMMIT on a client; rolls back and throws when it throws. */
export async function transact<T>(
  client: pg.PoolClient,
  begin: string,
  work: (db: Kysely<DB>, client: pg.PoolClient) => Promise<T>,
): Promise<T> {
  const connection = new ClientConnection(client);
  const begun = connection.begin(begin);
  begun.catch(() => undefined);
  const result = await work(connect(connection), client);
  await begun;
  await connection.commit();
  return result;
}
