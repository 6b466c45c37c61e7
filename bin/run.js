// The only plain JavaScript of the repository: it must run under any Node, to say which one is needed.
// Usage: node bin/run.js FILE [ARGUMENT …]
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const NEEDED = 24;

if (Number(process.versions.node.split('.')[0]) < NEEDED) {
  console.error(
    `Millrace needs Node ${NEEDED} and this is Node ${process.versions.node} (${process.execPath}).\n` +
      `On Linux x64, "npm ci" brings it and "npm start", "npm test" and the other scripts use it.\n` +
      `Elsewhere, install Node ${NEEDED} or newer and put it first on PATH.`,
  );
  process.exit(1);
}

const file = process.argv.splice(2, 1)[0];
if (file === undefined) {
  console.error('usage: node bin/run.js FILE [ARGUMENT …]');
  process.exit(1);
}
process.argv[1] = path.resolve(file);
await import(pathToFileURL(process.argv[1]).href);
