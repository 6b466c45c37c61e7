import { createRequire } from 'node:module';
import path from 'node:path';
import { expect, it } from 'vitest';
import { styleImport } from './mantine-styles.ts';

// The package exports no package.json; its entry lies one folder below its root.
const core = path.join(path.dirname(createRequire(import.meta.url).resolve('@mantine/core')), '..');

it('knows the stylesheet of a component and of its parts', () => {
  const file = (name: string) => path.join(core, 'esm/components', name);
  expect(styleImport(file('Button/Button.module.mjs'))).toBe("import '@mantine/core/styles/Button.layer.css';");
  expect(styleImport(file('Checkbox/CheckboxCard/CheckboxCard.module.mjs'))).toContain('CheckboxCard.layer.css');
});

it('adds nothing to code and to other packages', () => {
  expect(styleImport(path.join(core, 'esm/components/Button/Button.mjs'))).toBe('');
  expect(styleImport('/node_modules/@mantine/dates/esm/components/Day/Day.module.mjs')).toBe('');
});
