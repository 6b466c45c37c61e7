import { expect, it } from 'vitest';
import { valuesOf } from '../register/values.ts';
import { filledBy, filledWith } from './fill.ts';

const empty = valuesOf(null, { country: 'DE', dealTypeId: null, byProducts: true });

it('fills what the text says and leaves the rest as it is', () => {
  const said = { customer: { name: 'Nordwind' }, contact: {}, amount: { minor: 100, currency: 'EUR' }, rfp: true };
  const filled = filledWith({ ...empty, description: 'mine' }, said);
  expect(filled.customer).toMatchObject({ name: 'Nordwind', country: 'DE' });
  expect(filled).toMatchObject({ amount: { minor: 100 }, valuedBy: 'amount', rfp: true, description: 'mine' });
  expect(filledBy(said)).toEqual(['customer.name', 'amount', 'rfp']);
});
