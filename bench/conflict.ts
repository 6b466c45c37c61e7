/**
 * `npm run bench:conflict -- [--accounts A.csv --queries Q.csv] [--out results.jsonl]`: how well and how fast the product
 * recognises organisations. Loads the accounts into a fresh database, checks every query as the product does and prints
 * recall@1, precision, recall and F1 for names only and for names with domains. Without files it uses its own set.
 */
import { parseArgs } from 'node:util';
import { buildConflictSet } from './conflict-set.ts';
import { openConflictWorld } from './conflict-world.ts';
import { readAccounts, readQueries, ResultWriter } from './conflict-files.ts';
import { report, type Outcome } from './conflict-report.ts';

const { values } = parseArgs({
  options: { accounts: { type: 'string' }, queries: { type: 'string' }, out: { type: 'string' } },
});
if ((values.accounts === undefined) !== (values.queries === undefined)) {
  console.error('Give both --accounts and --queries, or neither.');
  process.exit(1);
}

const own = values.accounts === undefined ? buildConflictSet() : undefined;
const accounts = own?.accounts ?? readAccounts(values.accounts!);
const queries = own?.queries ?? (await readQueries(values.queries!));

const world = await openConflictWorld();
const out = values.out === undefined ? undefined : new ResultWriter(values.out);
try {
  const started = performance.now();
  const loaded = await world.load(accounts);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${loaded.created} of ${loaded.rows} accounts imported in ${seconds} s, ${loaded.refused} rows refused`);
  if (loaded.emptied > 0) console.log(`${loaded.emptied} cells that are no domain or no country were left empty`);
  for (const mode of ['name', 'name+domain'] as const) {
    const outcomes: Outcome[] = [];
    for (const query of queries) {
      const outcome = await world.check(query, mode);
      outcomes.push(outcome);
      out?.write(outcome, mode);
      if (outcomes.length % 1000 === 0) console.error(`  ${mode}: ${outcomes.length} of ${queries.length} queries`);
    }
    console.log(`\n${report(mode, outcomes)}`);
  }
} finally {
  await out?.close();
  await world.close();
}
