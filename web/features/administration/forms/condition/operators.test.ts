import { expect, it } from 'vitest';
import { OPERATORS_OF } from '../../../../../server/kit/rules/condition.ts';
import { OPERATORS, operatorsFor } from './operators.ts';

it('offers what the server understands, all of it', () => {
  expect(OPERATORS).toEqual(OPERATORS_OF);
});

it('offers no parts of words where there are options', () => {
  expect(operatorsFor('text', true)).not.toContain('contains');
  expect(operatorsFor('text', false)).toContain('contains');
});
