import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { Email, line } from '../../../server/kit/contract.ts';
import { withoutEmpty, wordsFor } from './issues.ts';

const first = (schema: z.ZodType, value: unknown) => {
  const { error } = schema.safeParse(value, { reportInput: true });
  return wordsFor(error!.issues[0]!);
};

describe('wordsFor', () => {
  it('asks for what is missing, however it is missing', () => {
    expect(first(line(), '')).toEqual({ key: 'required' });
    expect(first(z.object({ name: line() }), {})).toEqual({ key: 'required' });
    expect(first(z.enum(['a', 'b']), null)).toEqual({ key: 'required' });
  });

  it('names the limit that was passed', () => {
    expect(first(z.string().min(10), 'abc')).toEqual({ key: 'shorter', values: { count: 10 } });
    expect(first(z.string().max(3), 'abcd')).toEqual({ key: 'longer', values: { count: 3 } });
    expect(first(z.number().max(5), 6)).toEqual({ key: 'higher', values: { limit: 5 } });
    expect(first(z.array(z.string()).min(1), [])).toEqual({ key: 'fewer', values: { count: 1 } });
  });

  it('knows addresses, dates and choices', () => {
    expect(first(Email, 'nobody')).toEqual({ key: 'email' });
    expect(first(z.iso.date(), '2026-13-01')).toEqual({ key: 'date' });
    expect(first(z.enum(['a', 'b']), 'c')).toEqual({ key: 'choice' });
  });
});

it('leaves empty fields out of a body, also inside lists', () => {
  expect(
    withoutEmpty({ name: 'A', note: '', lines: [{ quantity: 0, text: '' }], gone: undefined, none: null }),
  ).toEqual({
    name: 'A',
    lines: [{ quantity: 0 }],
    none: null,
  });
});
