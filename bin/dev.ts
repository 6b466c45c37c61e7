/** `npm run dev`: the product with reload. The server restarts when its files change, the web app is built anew. */
import { loadConfig } from '../server/kit/config.ts';
import { startEmbeddedPostgres } from '../server/kit/embedded-postgres.ts';
import { buildWebIfStale } from './build-web.ts';
import { exitCodeOf, passSignalsTo, startNode } from './child.ts';

const config = loadConfig();
await buildWebIfStale();
// Held here as well, so that a restart of the server does not restart the database.
const database = config.databaseUrl ? undefined : await startEmbeddedPostgres({ home: config.home });
const web = startNode(['node_modules/vite/bin/vite.js', 'build', 'web', '--watch', '--logLevel', 'warn']);
const server = startNode(['--watch', '--watch-preserve-output', 'server/main.ts', ...process.argv.slice(2)], {
  MILLRACE_WEB_BUILD: 'off',
});
passSignalsTo([web, server]);
const code = await Promise.race([exitCodeOf(web), exitCodeOf(server)]);
web.kill('SIGTERM');
server.kill('SIGTERM');
await Promise.all(
  [exitCodeOf(web), exitCodeOf(server)].map((ended) =>
    Promise.race([ended, new Promise((done) => setTimeout(done, 10_000))]),
  ),
);
await database?.stop();
process.exit(code);
