import { expect, it } from 'vitest';
import { outcomesOf } from './outcome.ts';

const deal = (id: string) => ({ id }) as never;

it('shows what was refused first and leaves out rows that are gone', () => {
  const results = [
    { dealId: 'a', ok: true, problem: null },
    { dealId: 'b', ok: false, problem: { code: 'illegal_transition', title: 'already approved' } },
    { dealId: 'x', ok: true, problem: null },
  ];
  expect(outcomesOf([deal('a'), deal('b')], results)).toEqual([
    { deal: { id: 'b' }, ok: false, code: 'illegal_transition', title: 'already approved' },
    { deal: { id: 'a' }, ok: true, code: null, title: null },
  ]);
});
