/**
 * Prints what a browser loads before the first page can be used, compressed, and fails above the budget: 250 kB for the
 * console's and the portal's start page, scripts and styles together. Reads the build in `dist/web`; run after `vite build`.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

interface Chunk {
  file: string;
  name?: string;
  isEntry?: boolean;
  imports?: string[];
  css?: string[];
}

const BUDGET = 250_000;
const dist = process.argv[2] ?? path.join(import.meta.dirname, '../dist/web');
const manifest = JSON.parse(readFileSync(path.join(dist, '.vite/manifest.json'), 'utf8')) as Record<string, Chunk>;

/** A chunk, what it imports statically, and their styles. */
function filesOf(key: string, found = new Set<string>()): Set<string> {
  const chunk = manifest[key];
  if (!chunk || found.has(chunk.file)) return found;
  found.add(chunk.file);
  for (const sheet of chunk.css ?? []) found.add(sheet);
  for (const next of chunk.imports ?? []) filesOf(next, found);
  return found;
}

const sizeOf = (file: string) => gzipSync(readFileSync(path.join(dist, file))).length;
const entry = Object.keys(manifest).find((key) => manifest[key]!.isEntry)!;
const words = Object.keys(manifest).find((key) => manifest[key]!.name === 'words-en');

/** English catalogues that a file asks for when it is loaded (`build/words.ts`), as keys of the manifest. */
function cataloguesOf(file: string): string[] {
  if (!file.endsWith('.js')) return [];
  const lists = readFileSync(path.join(dist, file), 'utf8').matchAll(/\(\[((?:[`'"][\w.]+[`'"],?)+)\]\)/g);
  return [...lists]
    .flatMap(([, list = '']) => list.split(','))
    .map((name) => `features/${name.slice(1, -1).replaceAll('.', '/')}/locale.en.json`)
    .filter((key) => key in manifest);
}

const STARTS: Record<string, string[]> = {
  'sign-in': ['features/session/SignInPage.tsx'],
  console: ['shells/console/ConsoleShell.tsx', 'shells/console/HomePage.tsx'],
  portal: ['shells/portal/PortalShell.tsx', 'shells/portal/HomePage.tsx'],
};

let over = false;
for (const [name, pages] of Object.entries(STARTS)) {
  const found = new Set<string>();
  for (const key of [entry, words, ...pages]) filesOf(key ?? '', found);
  for (const key of [...found].flatMap(cataloguesOf)) filesOf(key, found);
  const files = [...found];
  const sum = (ending: string) =>
    files.filter((file) => file.endsWith(ending)).reduce((size, file) => size + sizeOf(file), 0);
  const [scripts, styles] = [sum('.js'), sum('.css')];
  const kb = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
  console.log(
    `${name.padEnd(8)} ${kb(scripts + styles).padStart(9)} gzip  (${kb(scripts)} scripts, ${kb(styles)} styles, ${files.length} files)`,
  );
  over ||= scripts + styles > BUDGET;
}
/**
 * Files that import each other in a circle: their order of running would be left to chance. Each is a mistake in the
 * groups of `build/chunks.ts`.
 */
function circles(): string[] {
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (key: string, way: readonly string[]): void => {
    if (way.includes(key))
      found.push([...way.slice(way.indexOf(key)), key].map((one) => manifest[one]!.file).join(' > '));
    if (way.includes(key) || done.has(key)) return;
    for (const next of manifest[key]?.imports ?? []) visit(next, [...way, key]);
    done.add(key);
  };
  for (const key of Object.keys(manifest)) visit(key, []);
  return found;
}

const inCircles = circles();
if (inCircles.length > 0) {
  console.error(`Files import each other in a circle:\n${inCircles.join('\n')}`);
  process.exitCode = 1;
}
if (over) {
  console.error(`The first load is over its budget of ${BUDGET / 1000} kB.`);
  process.exitCode = 1;
}
