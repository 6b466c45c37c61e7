/** What tests of imports do over and over again. */
import { withTransaction } from '../database.ts';
import { newId } from '../id.ts';
import type { Ctx } from '../context.ts';
import type { Answer, Client, TestServer } from '../testing/server.ts';
import { systemActor } from '../worker.ts';

type Content = string | Uint8Array<ArrayBuffer>;
type Known = { id: string };

/** Somebody who imports files on a test server. */
export class ImportBench {
  readonly #server: TestServer;
  readonly #client: Client;
  constructor(server: TestServer, client: Client) {
    this.#server = server;
    this.#client = client;
  }

  at = (one: Known, rest = ''): string => `/api/v1/imports/${one.id}${rest}`;

  /** Sends a file and answers whatever comes back. */
  upload(content: Content, kind: string): Promise<Answer> {
    const form = new FormData();
    form.append('file', new Blob([content], { type: 'text/csv' }), `${kind}.csv`);
    return this.#client.post(`/api/v1/imports?kind=${kind}`, form);
  }

  read = async (one: Known) => (await this.#client.get(this.at(one))).body;

  change = (one: Known & { version: number }, body: object): Promise<Answer> =>
    this.#client.patch(this.at(one), body, { headers: { 'if-match': `"${one.version}"` } });

  start = (one: Known, how: 'run' | 'check', body: object | undefined = how === 'run' ? {} : undefined) =>
    this.#client.post(this.at(one, `/${how}`), body);

  /** Uploads and runs a file to its end, with some options. */
  async run(content: Content, kind: string, options?: object) {
    const { body } = await this.upload(content, kind);
    if (options) await this.change(body, { options });
    const started = await this.start(body, 'run');
    if (started.status !== 202) throw new Error(`did not start: ${JSON.stringify(started.body)}`);
    await this.#server.settle();
    return this.read(body);
  }

  /** Rows that were not taken, each with the codes of what is wrong. */
  async refusals(one: Known): Promise<[row: number, codes: string[]][]> {
    const { items } = (await this.#client.get(this.at(one, '/refusals?limit=200'))).body;
    return items.map(({ row, faults }: { row: number; faults: { code: string }[] }) => [
      row,
      faults.map((fault) => fault.code),
    ]);
  }

  /** Records that a list finds. */
  found = async (q: string, list: string) =>
    (await this.#client.get(`/api/v1/${list}?q=${encodeURIComponent(q)}`)).body.items;

  /** Runs work in a transaction of a tenant, as a job does. */
  inTenant<T>(tenantId: string, work: (ctx: Ctx) => Promise<T>): Promise<T> {
    const { runtime } = this.#server;
    return withTransaction(runtime.database, { tenantId, side: 'vendor', sees: 'all', partnerIds: [] }, (db) =>
      work({
        ...runtime.services,
        db,
        tenantId,
        actor: systemActor('test'),
        requestId: newId(),
        log: runtime.log,
      }),
    );
  }
}
