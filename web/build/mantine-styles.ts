/**
 * Vite plugin: each component of Mantine brings its own stylesheet, so a page loads the styles of what it shows (all of
 * them would be 42 kB compressed). They stand in a layer, and the app's own rules win over them. While developing, all are
 * loaded at once with `virtual:mantine-styles`, because Vite bundles the library beforehand then.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';

const NAME = 'virtual:mantine-styles';
const STYLES = path.join(import.meta.dirname, '../../node_modules/@mantine/core/styles');
/** Styles that belong to no component. */
const COMMON = ['baseline', 'default-css-variables', 'global'];

const importOf = (sheet: string) => `import '@mantine/core/${sheet}';`;

/** Import of the stylesheet that belongs to a file of class names (`…/Button/Button.module.mjs`); nothing for others. */
export function styleImport(id: string): string {
  const name = /\/@mantine\/core\/esm\/.*\/([A-Za-z]+)\.module\.mjs$/.exec(id)?.[1];
  return name && existsSync(path.join(STYLES, `${name}.layer.css`)) ? importOf(`styles/${name}.layer.css`) : '';
}

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
      return building
        ? COMMON.map((name) => importOf(`styles/${name}.layer.css`)).join('')
        : importOf('styles.layer.css');
    },
    transform(code, id) {
      const style = building ? styleImport(id) : '';
      return style ? { code: style + code, map: null } : null;
    },
  };
}
