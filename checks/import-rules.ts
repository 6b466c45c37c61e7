/** Keeps the import rules of ARCHITECTURE.md; the levels are read from its table. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { isTest, lineAt, ROOT, withoutComments, type Findings, type SourceFile } from './source-files.ts';

/** Level of each module, from the table rows `| 2 | `partners`: … · `accounts`: … |` of the architecture page. */
export function readLevels(page: string): Map<string, number> {
  const levels = new Map<string, number>();
  for (const [, level, modules] of page.matchAll(/^\|\s*(\d+)\s*\|(.+)\|\s*$/gm)) {
    for (const [, name] of modules!.matchAll(/`([a-z-]+)`/g)) levels.set(name!, Number(level));
  }
  return levels;
}

interface Import {
  line: number;
  /** Path of the imported file, relative to the root. */
  target: string;
}

const IMPORT = /(?:\bfrom\s*|\bimport\s*\(\s*|\bimport\s+)(['"])(\.{1,2}\/[^'"]+)\1/g;

/** Relative imports of a file, static and dynamic. */
export function importsOf(file: SourceFile): Import[] {
  const text = withoutComments(file.text);
  return [...text.matchAll(IMPORT)].map((match) => ({
    line: lineAt(text, match.index),
    target: path.posix.join(path.posix.dirname(file.path), match[2]!),
  }));
}

const moduleOf = (file: string): string | undefined => /^server\/modules\/([^/]+)\//.exec(file)?.[1];

const isContract = (file: string): boolean => /(^|[/.])contract\.ts$/.test(file);

function checkModuleImport(from: string, target: string, levels: Map<string, number>): string | undefined {
  const own = moduleOf(from)!;
  if (/^server\/[^/]+\.ts$/.test(target)) return 'a module imports no file above the modules';
  if (target.startsWith('web/')) return 'the server imports nothing of web/';
  const other = moduleOf(target);
  if (other === undefined || other === own) return undefined;
  const [ownLevel, otherLevel] = [levels.get(own), levels.get(other)];
  if (ownLevel === undefined || otherLevel === undefined) return undefined;
  if (otherLevel >= ownLevel) return `${own} (level ${ownLevel}) imports no module of level ${otherLevel}: ${other}`;
  if (target === `server/modules/${other}/index.ts`) return undefined;
  if (isContract(from) && isContract(target)) return undefined;
  return `only the index.ts of ${other} may be imported`;
}

/** Kit files that run in a browser as well: data, arithmetic and judgements without I/O. */
const RUNS_IN_A_BROWSER = /^server\/kit\/(contract|money|calendar|lists)\.ts$|^server\/kit\/forms\//;

function checkImport(from: string, target: string, levels: Map<string, number>): string | undefined {
  if (from.startsWith('server/kit/')) {
    return /^server\/modules\/|^server\/[^/]+\.ts$|^web\//.test(target) ? 'the kit imports no module' : undefined;
  }
  if (from.startsWith('web/')) {
    const allowed =
      !/^(server|db|bin|checks|bench)\//.test(target) || RUNS_IN_A_BROWSER.test(target) || isContract(target);
    return allowed
      ? undefined
      : 'web/ imports of the server only contract files and the kit files that run in a browser';
  }
  return moduleOf(from) === undefined ? undefined : checkModuleImport(from, target, levels);
}

/** Findings for all files; tests are free to import what they test against. */
export function checkImports(files: readonly SourceFile[]): Findings {
  const levels = readLevels(readFileSync(path.join(ROOT, 'ARCHITECTURE.md'), 'utf8'));
  const unknown = new Set(files.map((file) => moduleOf(file.path)).filter((name) => name && !levels.has(name)));
  return [
    ...[...unknown].map((name) => `server/modules/${name}: this module has no level in the table of ARCHITECTURE.md`),
    ...files
      .filter((file) => !isTest(file.path))
      .flatMap((file) =>
        importsOf(file).flatMap(({ line, target }) => {
          const complaint = checkImport(file.path, target, levels);
          return complaint ? [`${file.path}:${line}: ${complaint} (${target})`] : [];
        }),
      ),
  ];
}
