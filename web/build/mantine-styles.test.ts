import { expect, it } from 'vitest';
import { namesImported, stylesheetsNeeded } from './mantine-styles.ts';

it('follows components to the stylesheets of their parts, general ones first', () => {
  const sheets = stylesheetsNeeded();
  expect(sheets).toEqual(expect.arrayContaining(['global', 'Button', 'UnstyledButton', 'Loader', 'Input']));
  expect(sheets.indexOf('UnstyledButton')).toBeLessThan(sheets.indexOf('Button'));
  expect(sheets).not.toContain('AngleSlider');
  expect(new Set(sheets).size).toBe(sheets.length);
});

it('reads names over several lines, renamed ones, and skips what is no component', () => {
  const source = `import {\n  Button,\n  Text as Words,\n  useMantineTheme,\n} from '@mantine/core';\nimport type { ButtonProps } from '@mantine/core';`;
  expect(namesImported(source)).toEqual(['Button', 'Text']);
});
