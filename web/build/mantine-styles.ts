/**
 * Vite plugin: `import 'virtual:mantine-styles'` becomes the stylesheets of the Mantine components that the app uses, found
 * by following imports. All of them would be 42 kB compressed. They stand in a layer, so the app's own rules win over them.
 * While developing, all are loaded, so that a component used for the first time looks right at once.
 */
import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';

const WEB = path.join(import.meta.dirname, '..');
const MANTINE = path.join(WEB, '../node_modules/@mantine');
const CORE = path.join(MANTINE, 'core');
const read = (file: string) => readFileSync(file, 'utf8');

/** Names that a source file imports from `@mantine/core`; types do not count. */
export function namesImported(source: string): string[] {
  const imports = source.matchAll(/import\s*\{([^}]*)\}\s*from\s*['"]@mantine\/core['"]/g);
  return [...imports].flatMap(([, names = '']) =>
    names
      .split(',')
      .map((name) => name.trim().split(/\s+as\s+/)[0]!)
      .filter((name) => /^[A-Z]/.test(name) && !name.startsWith('type ')),
  );
}

/** CSS modules that a file of Mantine's core leads to, by name: `Button`, `UnstyledButton`, `Loader`. */
function modulesOf(file: string, seen = new Set<string>()): string[] {
  if (seen.has(file) || !existsSync(file)) return [];
  seen.add(file);
  const targets = [...read(file).matchAll(/from "(\.[^"]+\.mjs)"/g)].map(([, target]) =>
    path.join(path.dirname(file), target!),
  );
  return targets.flatMap((target) => {
    const name = /([A-Za-z]+)\.module\.mjs$/.exec(target)?.[1];
    return name ? [name] : modulesOf(target, seen);
  });
}

/** Mantine's other packages that the files import; they use components of the core themselves. */
function packagesUsed(files: readonly string[]): string[] {
  const names = files.flatMap((file) => [...read(file).matchAll(/from '@mantine\/(\w+)'/g)].map(([, name]) => name!));
  return [...new Set(names)].filter((name) => !['core', 'hooks', 'form'].includes(name));
}

function fileOf(component: string): string | undefined {
  return globSync(`esm/components/**/${component}.mjs`, { cwd: CORE }).map((file) => path.join(CORE, file))[0];
}

/** Stylesheets that the app needs, in the order in which Mantine's own bundle has them. */
export function stylesheetsNeeded(): string[] {
  const own = globSync('**/*.{ts,tsx}', { cwd: WEB, exclude: ['**/*.test.*', 'gallery/**'] }).map((file) =>
    path.join(WEB, file),
  );
  const theirs = packagesUsed(own).flatMap((name) =>
    globSync('esm/**/*.mjs', { cwd: path.join(MANTINE, name) }).map((file) => path.join(MANTINE, name, file)),
  );
  const components = new Set([...own, ...theirs].flatMap((file) => namesImported(read(file))));
  const seen = new Set<string>();
  const modules = [...components].flatMap((name) => modulesOf(fileOf(name) ?? '', seen));
  const sheets = [...new Set(modules)].filter((name) => existsSync(path.join(CORE, `styles/${name}.css`)));
  return ['baseline', 'default-css-variables', 'global', ...inOrder(sheets)];
}

/** Later rules win among equals, so the order of Mantine's bundle is kept. */
function inOrder(sheets: string[]): string[] {
  const all = read(path.join(CORE, 'styles.css'));
  const place = (name: string) => {
    const marker = /\.(m_[0-9a-f]+)/.exec(read(path.join(CORE, `styles/${name}.css`)))?.[1];
    return marker ? all.indexOf(marker) : -1;
  };
  return sheets
    .map((name) => ({ name, at: place(name) }))
    .sort((a, b) => a.at - b.at)
    .map(({ name }) => name);
}

const NAME = 'virtual:mantine-styles';

export function mantineStyles(): Plugin {
  let building = false;
  return {
    name: 'millrace-mantine-styles',
    configResolved(config) {
      building = config.command === 'build';
    },
    resolveId: (source) => (source === NAME ? `\0${NAME}` : null),
    load(id) {
      if (id !== `\0${NAME}`) return null;
      const sheets = building ? stylesheetsNeeded().map((name) => `styles/${name}.layer.css`) : ['styles.layer.css'];
      return sheets.map((sheet) => `import '@mantine/core/${sheet}';`).join('\n');
    },
  };
}
