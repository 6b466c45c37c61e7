/** A form of every field type, for the tests of this folder. */
import { FormDefinition } from './definition.ts';

export const label = (en: string) => ({ en });
export const option = (value: string) => ({ value, label: label(value) });
export const ID = '0198c0de-0000-7000-8000-000000000001';

export const definition = FormDefinition.parse({
  version: 3,
  sections: [
    {
      key: 'buyer',
      title: { en: 'Buyer', de: 'Käufer' },
      fields: [
        {
          key: 'industry',
          type: 'pick_list',
          label: label('Industry'),
          required: true,
          options: [option('bank'), option('retail')],
        },
        {
          key: 'licence',
          type: 'text',
          label: label('Licence number'),
          maxLength: 10,
          visible: { attribute: 'fields.industry', operator: 'equals', value: 'bank' },
          required: true,
        },
        {
          key: 'regulator',
          type: 'text',
          label: label('Regulator'),
          visible: { attribute: 'fields.licence', operator: 'known' },
          required: { attribute: 'total', operator: 'more', value: { minor: 100_000, currency: 'EUR' } },
        },
      ],
    },
    {
      key: 'more',
      title: label('More'),
      visible: { attribute: 'total', operator: 'known' },
      fields: [
        { key: 'notes', type: 'long_text', label: label('Notes'), maxLength: 20 },
        { key: 'seats', type: 'number', label: label('Seats'), min: 1, max: 500, decimals: 1 },
        { key: 'budget', type: 'money', label: label('Budget'), currencies: ['EUR', 'USD'] },
        { key: 'start', type: 'date', label: label('Start') },
        { key: 'tags', type: 'multi_select', label: label('Tags'), options: [option('a'), option('b')] },
        { key: 'contact', type: 'lookup', label: label('Contact'), kind: 'contact' },
        { key: 'proof', type: 'file', label: label('Proof'), maxFiles: 2 },
        { key: 'mail', type: 'email', label: label('Mail') },
        { key: 'phone', type: 'phone', label: label('Phone') },
        { key: 'country', type: 'country', label: label('Country') },
        { key: 'site', type: 'url', label: label('Site') },
      ],
    },
  ],
});
export const catalogue = { total: { type: 'money', label: 'Total' } } as const;
const now = new Date('2026-03-01T00:00:00Z');
export const rich = { catalogue, facts: { total: { minor: 200_000, currency: 'EUR' } }, now };
export const bare = { catalogue, facts: {}, now };
