/** `npm run schema:update`, `types:update`, `openapi:update`: makes a committed file anew. */
import { updates } from './generated-files.ts';

for (const name of process.argv.slice(2)) {
  const update = updates[name];
  if (!update) throw new Error(`unknown file ${name}; one of: ${Object.keys(updates).join(', ')}`);
  await update();
}
