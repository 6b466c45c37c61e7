import { expect, it } from 'vitest';
import type { Section } from '../../../../../server/kit/forms/definition.ts';
import { inLanguage } from './inLanguage.ts';

const sections: Section[] = [
  {
    key: 's',
    title: { en: 'Plant', de: 'Werk' },
    fields: [
      {
        key: 'size',
        type: 'pick_list',
        label: { en: 'Size', de: 'Größe' },
        help: { en: 'Only in English' },
        required: false,
        options: [{ value: 's', label: { en: 'Small', de: 'Klein' } }],
      },
    ],
  },
];

it('puts the words of a language where the page looks for its own', () => {
  const [section] = inLanguage(sections, 'de', 'en');
  const [field] = section!.fields;
  expect(section!.title.en).toBe('Werk');
  expect(field).toMatchObject({ label: { en: 'Größe' }, options: [{ label: { en: 'Klein' } }] });
  expect(field!.help).toEqual({ en: 'Only in English' });
});

it('changes nothing for the language of the page', () => {
  expect(inLanguage(sections, 'en', 'en')).toEqual(sections);
});
