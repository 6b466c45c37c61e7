import { describe, expect, it } from 'vitest';
import { DealChange } from '../../../../../server/modules/deals/contract.ts';
import { bodyOf, changedPart, hostOf, soundPart, valuesOf, worthSaving } from './values.ts';
import { missingIn } from './missing.ts';

const ID = '0199a000-0000-7000-8000-000000000001';
const empty = () => valuesOf(null, { country: 'DE', dealTypeId: ID, byProducts: false });

describe('hostOf', () => {
  it('reads what people paste', () => {
    expect(hostOf(' https://www.Contoso.com/en?x=1 ')).toBe('contoso.com');
    expect(hostOf('contoso.co.uk:8080')).toBe('contoso.co.uk');
    expect(hostOf('contoso.com.')).toBe('contoso.com');
  });
});

describe('bodyOf', () => {
  it('clears what was emptied instead of leaving it out', () => {
    const body = bodyOf({ ...empty(), customer: { ...empty().customer, name: '  Contoso ', city: ' ' } });
    expect(body.customer).toMatchObject({ name: 'Contoso', city: null, country: 'DE' });
    expect(body.amount).toBeNull();
  });

  it('sends no amount beside product lines and leaves unfinished lines out', () => {
    const line = { id: '1', productId: ID, label: 'A', quantity: 3, unitPrice: null } as const;
    const body = bodyOf({
      ...empty(),
      valuedBy: 'products',
      amount: { minor: 5, currency: 'EUR' },
      lines: [line, { ...line, productId: '' }, { ...line, quantity: '' }],
    });
    expect(body.lines).toEqual([{ productId: ID, quantity: 3 }]);
    expect(body).not.toHaveProperty('amount');
  });
});

describe('soundPart', () => {
  it('saves the rest while an address is half typed', () => {
    const values = { ...empty(), contact: { ...empty().contact, name: 'Ann', email: 'ann@' } };
    const { sound, unsound } = soundPart(DealChange, bodyOf(values));
    expect(unsound).toEqual(['contact.email']);
    expect(sound.contact).toMatchObject({ name: 'Ann' });
    expect(sound.contact).not.toHaveProperty('email');
  });

  it('takes out nothing that is right', () => {
    expect(soundPart(DealChange, bodyOf(empty()))).toEqual({ sound: bodyOf(empty()), unsound: [] });
  });
});

describe('changedPart', () => {
  it('names only what differs', () => {
    const before = bodyOf(empty());
    expect(changedPart(before, bodyOf(empty()))).toBeUndefined();
    expect(changedPart(before, { ...before, rfp: true })).toEqual({ rfp: true });
  });
});

it('makes a draft only once there is a customer', () => {
  expect(worthSaving(empty())).toBe(false);
  expect(worthSaving({ ...empty(), customer: { ...empty().customer, domain: 'contoso.com' } })).toBe(true);
});

describe('missingIn', () => {
  it('asks for the minimum evidence', () => {
    expect(Object.keys(missingIn(empty(), '2026-11-23'))).toEqual([
      'customer.name',
      'amount',
      'closeDate',
      'contact.name',
      'contact.email',
    ]);
  });

  it('refuses a close date that has passed', () => {
    expect(missingIn({ ...empty(), closeDate: '2026-11-22' }, '2026-11-23')['closeDate']).toBe('close_date_past');
    expect(missingIn({ ...empty(), closeDate: '2026-11-23' }, '2026-11-23')).not.toHaveProperty('closeDate');
  });
});
