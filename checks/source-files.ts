import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';

export const ROOT = path.join(import.meta.dirname, '..');

/** One file of the repository; `path` is relative to its root, with forward slashes. */
export interface SourceFile {
  path: string;
  text: string;
}

/** What a check found: an empty list when all is well. */
export type Findings = string[];

/** TypeScript files of the product, without generated ones. */
export function sourceFiles(): SourceFile[] {
  return globSync('{server,web,db,bin,checks,bench,e2e}/**/*.{ts,tsx,js,mjs}', { cwd: ROOT })
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => !file.includes('node_modules/') && file !== 'db/types.ts')
    .sort()
    .map((file) => ({ path: file, text: readFileSync(path.join(ROOT, file), 'utf8') }));
}

/** Tests and what only tests use: `testing.ts` or a folder `testing/`. */
export const isTest = (file: string): boolean => /\.test\.tsx?$|(^|\/)testing(\.tsx?$|\/)/.test(file);

/** Text without comments, with line breaks kept, so that a comment breaks no rule. */
export const withoutComments = (text: string): string =>
  text
    .replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ''))
    .replace(/(^|[^:'"`\\])\/\/[^\n]*/g, '$1');

/** Line number, from 1, of an offset in a text. */
export const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;
