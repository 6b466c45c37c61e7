/** Files that are made from others and committed: they must be what they would be if made now. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { format } from 'prettier';
import { generateRowTypes } from './row-types.ts';
import { describeStructure } from './schema-snapshot.ts';
import { ROOT, type Findings } from './source-files.ts';
import { withStructure } from './structure-database.ts';

const SCHEMA = 'db/schema.sql';
const OPENAPI = 'docs/openapi.json';

const read = (file: string): string =>
  existsSync(path.join(ROOT, file)) ? readFileSync(path.join(ROOT, file), 'utf8') : '';

const write = (file: string, text: string): void => writeFileSync(path.join(ROOT, file), text);

/** First line in which two texts differ, for the reader of a finding. */
function firstDifference(file: string, present: string, right: string, remedy: string): Findings {
  if (present === right) return [];
  const [old, made] = [present.split('\n'), right.split('\n')];
  const index = made.findIndex((line, at) => line !== old[at]);
  const at = index === -1 ? made.length : index;
  return [`${file}:${at + 1}: stale; run ${remedy}\n  is:     ${old[at] ?? '(end)'}\n  should: ${made[at] ?? '(end)'}`];
}

/** Compares `db/schema.sql` and `db/types.ts` with a freshly migrated database. */
export async function checkStructure(): Promise<Findings> {
  return withStructure(async (ownerUrl) => {
    const schema = await describeStructure(ownerUrl);
    const stale = await generateRowTypes(ownerUrl, true).then(
      () => [],
      (error: Error) => [error.message],
    );
    return [...firstDifference(SCHEMA, read(SCHEMA), schema, 'npm run schema:update'), ...stale];
  });
}

async function contractDocument(): Promise<string> {
  const { openApiDocument } = await import('../server/app.ts');
  return format(JSON.stringify(openApiDocument()), { parser: 'json', printWidth: 120 });
}

/** Compares `docs/openapi.json` with the document that the contracts make. */
export async function checkContract(): Promise<Findings> {
  return firstDifference(OPENAPI, read(OPENAPI), await contractDocument(), 'npm run openapi:update');
}

/** Makes the committed files anew, by name. */
export const updates: Record<string, () => Promise<void>> = {
  schema: () => withStructure(async (ownerUrl) => write(SCHEMA, await describeStructure(ownerUrl))),
  types: () => withStructure((ownerUrl) => generateRowTypes(ownerUrl, false)),
  openapi: async () => write(OPENAPI, await contractDocument()),
};
