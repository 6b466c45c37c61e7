import { expect, it } from 'vitest';
import type { FormDefinition } from '../../../server/kit/forms/definition.ts';
import { knownValues, ownErrors, shownSections, textSurroundings } from './ownFields.ts';

const definition: FormDefinition = {
  version: 1,
  sections: [
    {
      key: 'business',
      title: { en: 'Business' },
      fields: [
        { key: 'seats', type: 'number', label: { en: 'Seats' }, required: true, decimals: 0 },
        { key: 'note', type: 'text', label: { en: 'Note' }, required: false, maxLength: 10 },
      ],
    },
    {
      key: 'distribution',
      title: { en: 'Distribution' },
      visible: { attribute: 'partner.type', operator: 'equals', value: 'distributor' },
      fields: [{ key: 'stock', type: 'text', label: { en: 'Stock' }, required: false, maxLength: 10 }],
    },
  ] as FormDefinition['sections'],
};

it('shows a section only while its condition holds', () => {
  const keys = (type: string) =>
    shownSections(definition, {}, textSurroundings({ 'partner.type': type })).map(({ section }) => section.key);
  expect(keys('reseller')).toEqual(['business']);
  expect(keys('distributor')).toEqual(['business', 'distribution']);
});

it('names what is missing and what is wrong', () => {
  const errors = ownErrors(definition, { note: 'far too long for it' }, textSurroundings({ 'partner.type': 'msp' }));
  expect(Object.keys(errors).toSorted()).toEqual(['custom.note', 'custom.seats']);
});

it('forgets values of fields that are no longer there', () => {
  expect(knownValues(definition, { seats: 4, gone: 'x' })).toEqual({ seats: 4 });
});
