/**
 * Vite plugin: each page brings its words. A module that names keys of a feature's catalogue (`'deals.console.approve'`)
 * asks for that catalogue when it is loaded, and every dynamic import waits until what was asked for has arrived. So a
 * page never shows a key, and nobody downloads the words of features that they do not open.
 */
import { globSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';
import { ALWAYS, catalogueOf } from '../catalogues.ts';

/**
 * Catalogues that a source names, by the beginning of its string literals, and the one of its own folder. Names are
 * compared from the longest to the shortest, so `deals.console.x` asks for `deals.console` only.
 */
export function cataloguesIn(source: string, file: string, names: readonly string[]): string[] {
  const longest = names.toSorted((a, b) => b.length - a.length);
  const own = longest.find((name) => file.startsWith(`features/${name.replaceAll('.', '/')}/`));
  const literals = [...source.matchAll(/['"`]([a-z][\w]*(?:\.[\w]+)+)/g)].map(([, literal]) => `${literal}.`);
  const named = literals.map((literal) => longest.find((name) => literal.startsWith(`${name}.`)));
  return [...new Set([own, ...named])]
    .filter((name): name is string => name !== undefined && !ALWAYS.includes(name))
    .toSorted((a, b) => (a < b ? -1 : 1));
}

/** Modules that are there before any page; the names of catalogues in their comments ask for nothing. */
const EAGER = /\/(routes\.tsx?|i18n\.ts|catalogues\.ts)$/;

/** A source with its request for words, and its dynamic imports waiting for theirs. */
export function withWords(source: string, file: string, names: readonly string[]): string {
  const waiting = source.replaceAll(/(?<!typeof\s)\bimport\((\s*'[^']+\.tsx?'\s*)\)/g, 'import($1).then(arrived)');
  const wanted = EAGER.test(`/${file}`) ? [] : cataloguesIn(source, file, names);
  if (waiting === source && wanted.length === 0) return source;
  const request = wanted.length > 0 ? `want(${JSON.stringify(wanted)});` : '';
  return `import { arrived, want } from '/i18n.ts';${request}${waiting}`;
}

export function words(webRoot: string): Plugin {
  let names: string[] = [];
  return {
    name: 'millrace-words',
    enforce: 'pre',
    buildStart() {
      names = globSync('**/locale.en.json', { cwd: webRoot }).map((file) => catalogueOf(`./${file}`));
    },
    transform(code, id) {
      const file = path.relative(webRoot, id);
      if (!/^(features|shells|ui|[a-z]+\.tsx?$)/.test(file) || !/\.tsx?$/.test(file) || file === 'i18n.ts') return null;
      return { code: withWords(code, file, names), map: null };
    },
  };
}
