/** The catalogues agree with each other and with the code. */
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { catalogueOf } from './catalogues.ts';

type Tree = { [key: string]: string | Tree };

const web = import.meta.dirname;
const files = globSync('**/locale.en.json', { cwd: web });
const readTree = (file: string) => JSON.parse(readFileSync(path.join(web, file), 'utf8')) as Tree;

/** `{a: {b: 'x'}}` → `[['a.b', 'x']]`. */
function leaves(tree: Tree, prefix = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[prefix + key, value] as [string, string]] : leaves(value, `${prefix}${key}.`),
  );
}

const gaps = (text: string) => [...text.matchAll(/\{\{\s*(\w+)/g)].map(([, name]) => name!).toSorted();

describe.each(files)('%s', (file) => {
  const english = new Map(leaves(readTree(file)));
  const german = new Map(leaves(readTree(file.replace('.en.', '.de.'))));

  it('has the same keys in German', () => {
    expect([...german.keys()].toSorted()).toEqual([...english.keys()].toSorted());
  });

  it('fills the same gaps in German', () => {
    for (const [key, text] of english) expect([key, gaps(german.get(key) ?? '')]).toEqual([key, gaps(text)]);
  });

  it('says something under every key, in every plural form', () => {
    for (const [key, text] of [...english, ...german]) expect([key, text.trim()]).not.toEqual([key, '']);
    for (const key of english.keys()) {
      if (key.endsWith('_one')) expect(english.has(key.replace(/_one$/, '_other'))).toBe(true);
    }
  });
});

/** Texts of the development gallery are written in place. */
const sources = globSync('**/*.{ts,tsx}', { cwd: web, exclude: ['**/*.test.*', 'gallery/**'] });

it('has words for every key that the code names', () => {
  const known = new Set(
    files.flatMap((file) => leaves(readTree(file)).map(([key]) => `${catalogueOf(`./${file}`)}.${key}`)),
  );
  const exists = (key: string) => known.has(key) || known.has(`${key}_one`);
  const leadsOn = (prefix: string) => [...known].some((key) => key.startsWith(prefix));
  const missing = sources.flatMap((file) => {
    const code = readFileSync(path.join(web, file), 'utf8').replaceAll(/\/\*[\s\S]*?\*\//g, '');
    const keys = [...code.matchAll(/\bt\(\s*'([^']+)'/g)].map(([, key]) => key!);
    const chosen = [...code.matchAll(/\bt\([^()]*\?\s*'([\w.]+)'\s*:\s*'([\w.]+)'/g)].flatMap(([, a, b]) => [a!, b!]);
    const begun = [...code.matchAll(/\bt\(\s*`([\w.]+\.)\$\{/g)].map(([, prefix]) => prefix!);
    const wrong = [
      ...[...keys, ...chosen].filter((key) => !exists(key)),
      ...begun.filter((prefix) => !leadsOn(prefix)),
    ];
    return wrong.map((key) => `${file}: ${key}`);
  });
  expect(missing).toEqual([]);
});

it('gives each catalogue a name of its own, because the name is the first part of the key', () => {
  const names = files.map((file) => catalogueOf(`./${file}`));
  expect(new Set(names).size).toBe(names.length);
});
