import { expect, it } from 'vitest';
import { onTop } from './backup.ts';

const base = {
  name: 'Contoso',
  rfp: false,
  amount: null as object | null,
  contact: { name: '', email: '' },
  lines: ['a'],
};

it('puts what was typed on top of what somebody else has saved meanwhile', () => {
  const typed = { ...base, rfp: true, contact: { name: 'Ann', email: '' } };
  const saved = { ...base, name: 'Contoso Ltd', contact: { name: '', email: 'ann@contoso.example' } };
  expect(onTop(saved, base, typed)).toEqual({
    ...base,
    name: 'Contoso Ltd',
    rfp: true,
    contact: { name: 'Ann', email: 'ann@contoso.example' },
  });
});

it('takes amounts and lists as a whole', () => {
  const typed = { ...base, amount: { minor: 5, currency: 'EUR' }, lines: ['a', 'b'] };
  expect(onTop(base, base, typed)).toEqual(typed);
});

it('keeps own fields that were answered for the first time', () => {
  expect(onTop({ custom: {} }, { custom: {} }, { custom: { seats: 4 } })).toEqual({ custom: { seats: 4 } });
});

it('leaves what is saved alone when nothing was typed', () => {
  const saved = { ...base, name: 'Somebody else' };
  expect(onTop(saved, base, base)).toEqual(saved);
});
