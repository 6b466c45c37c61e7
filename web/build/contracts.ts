/**
 * Vite plugin: contracts without their schemas. To call an operation the browser needs its method, path and tag; the
 * schemas (and zod, 30 kB compressed) are needed only to check a form. So what `web/` imports from a `*contract.ts` is its
 * data, and each operation gets `schemas()`, which loads the whole of it when somebody begins to fill in a form.
 * Types are untouched: TypeScript sees the contract itself. A schema that a page imports by name is missing on purpose,
 * and the build says so.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { runnerImport } from 'vite';
import type { Plugin } from 'vite';

const DATA = '\0contract-data:';
const WHOLE = '?whole';
const isContract = (file: string) => /[\\/]server[\\/](modules|kit[\\/]imports)[\\/].*contract\.ts$/.test(file);

type Value = Record<string, unknown>;

const isRecord = (value: unknown): value is Value => typeof value === 'object' && value !== null;
const isSchema = (value: unknown) => isRecord(value) && '_zod' in value;

/** True for what `endpoint()` returns. */
function isEndpoint(value: unknown): value is Value {
  return (
    isRecord(value) && typeof value['method'] === 'string' && typeof value['path'] === 'string' && 'answer' in value
  );
}

const isSet = (value: unknown): value is Record<string, Value> =>
  isRecord(value) && Object.keys(value).length > 0 && Object.values(value).every(isEndpoint);

/** Where a contract passes something on from: `export { roleLabelKey } from './abilities.ts'` → `roleLabelKey: './abilities.ts'`. */
export function originsOf(source: string): Record<string, string> {
  const passedOn = source.matchAll(/export\s*\{([^}]*)\}\s*from\s*'([^']+)'/g);
  return Object.fromEntries(
    [...passedOn].flatMap(([, names = '', from = '']) =>
      names.split(',').map(
        (name) =>
          [
            name
              .trim()
              .split(/\s+as\s+/)
              .at(-1)!,
            from,
          ] as const,
      ),
    ),
  );
}

/** The part of an operation that is plain data. */
function dataOf({ method, path: address, tag, ability, bodyKind, ifMatch }: Value): Value {
  return { method, path: address, tag, ability, bodyKind, ifMatch };
}

/**
 * Source of a module with the contract's exports: operations as data, plain values as they are, functions from where they
 * are declared, schemas not at all. `origins` are absolute.
 */
export function dataModule(file: string, exported: Value, origins: Record<string, string>): string {
  const operation = (value: Value, name: string) =>
    `{...${JSON.stringify(dataOf(value))}, schemas: () => whole().then((all) => all.${name})}`;
  const lines = Object.entries(exported).map(([name, value]) => {
    if (isSchema(value)) return '';
    if (isEndpoint(value)) return `export const ${name} = ${operation(value, name)};`;
    if (isSet(value)) {
      const entries = Object.entries(value).map(([key, one]) => `  ${key}: ${operation(one, `${name}.${key}`)},`);
      return `export const ${name} = {\n${entries.join('\n')}\n};`;
    }
    const origin = origins[name];
    if (origin && !isContract(origin)) return `export { ${name} } from ${JSON.stringify(origin)};`;
    return typeof value === 'function' ? '' : `export const ${name} = ${JSON.stringify(value)};`;
  });
  return [`const whole = () => import(${JSON.stringify(file + WHOLE)});`, ...lines].filter(Boolean).join('\n');
}

export function contracts(webRoot: string): Plugin {
  return {
    name: 'millrace-contracts',
    enforce: 'pre',
    resolveId(source, importer, options) {
      if (options.ssr || !importer || !source.startsWith('.') || !importer.startsWith(webRoot)) return null;
      const file = path.resolve(path.dirname(importer), source);
      return isContract(file) ? DATA + file : null;
    },
    async load(id) {
      if (!id.startsWith(DATA)) return null;
      const file = id.slice(DATA.length);
      // Evaluated afresh each time, unlike an import of Node's own, so that watching sees changes.
      const { module, dependencies } = await runnerImport<Value>(file, { configFile: false, logLevel: 'error' });
      for (const read of [file, ...dependencies]) this.addWatchFile(read);
      const relative = originsOf(readFileSync(file, 'utf8'));
      const origins = Object.entries(relative).map(([name, from]) => [name, path.resolve(path.dirname(file), from)]);
      return dataModule(file, module, Object.fromEntries(origins));
    },
  };
}
