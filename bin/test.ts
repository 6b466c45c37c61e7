/** `npm test [-- FILES]`: builds the web app when it is stale, then runs the test runner; its summary comes last. */
import { buildWebIfStale } from './build-web.ts';
import { exitCodeOf, passSignalsTo, startNode } from './child.ts';

await buildWebIfStale();
const runner = startNode(['node_modules/vitest/vitest.mjs', 'run', ...process.argv.slice(2)]);
passSignalsTo([runner]);
process.exitCode = await exitCodeOf(runner);
