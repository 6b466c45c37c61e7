import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const ROOT = path.join(import.meta.dirname, '..');

/**
 * Writes `db/types.ts` from the database's catalogue, or with `verify` compares it and throws when it is stale. Days
 * stay strings, numeric and bigint too: none of them fits a JavaScript number or Date without loss.
 */
export async function generateRowTypes(ownerUrl: string, verify: boolean): Promise<void> {
  const options = ['--dialect=postgres', '--date-parser=string', '--numeric-parser=string', '--log-level=error'];
  const tables = ['--default-schema=public', '--include-pattern={public,auth}.*', '--out-file=db/types.ts'];
  const target = [`--url=${ownerUrl}`, ...(verify ? ['--verify'] : [])];
  try {
    await run(
      process.execPath,
      [path.join(ROOT, 'node_modules/.bin/kysely-codegen'), ...options, ...tables, ...target],
      {
        cwd: ROOT,
      },
    );
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    throw new Error(`db/types.ts is not what the migrations make; run: npm run types:update\n${stdout}${stderr}`, {
      cause: error,
    });
  }
}
