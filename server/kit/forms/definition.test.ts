import countries from 'i18n-iso-countries';
import { describe, expect, it } from 'vitest';
import { COUNTRIES } from './countries.ts';
import { checkDefinition, FormDefinition, inLocale } from './definition.ts';
import { fieldStates } from './state.ts';
import { bare, catalogue, definition, label, option, rich } from './testing.ts';

describe('visibility and requirement', () => {
  const states = (values: Record<string, unknown>, surroundings = rich) =>
    Object.fromEntries(
      [...fieldStates(definition, values, surroundings)].map(([key, { visible, required }]) => [
        key,
        [visible, required],
      ]),
    );

  it('follow the values further up and the surroundings', () => {
    expect(states({})).toMatchObject({ industry: [true, true], licence: [false, false], seats: [true, false] });
    expect(states({ industry: 'bank', licence: 'x' })).toMatchObject({
      licence: [true, true],
      regulator: [true, true],
    });
    expect(states({ industry: 'bank', licence: 'x' }, bare as typeof rich)).toMatchObject({
      regulator: [true, false],
      seats: [false, false],
    });
  });

  it('count a hidden field as empty, so that what hangs on it hides too', () => {
    expect(states({ industry: 'retail', licence: 'stale', regulator: 'stale' })).toMatchObject({
      licence: [false, false],
      regulator: [false, false],
    });
  });
});

describe('definitions', () => {
  it('have defaults and a label for each locale', () => {
    const { sections } = definition;
    expect(sections[0]!.fields[1]).toMatchObject({ key: 'licence', maxLength: 10 });
    expect(['de-AT', 'fr', 'en'].map((locale) => inLocale(sections[0]!.title, locale))).toEqual([
      'Käufer',
      'Buyer',
      'Buyer',
    ]);
    expect(checkDefinition(definition, catalogue)).toEqual([]);
  });

  it('are refused for duplicate keys, reserved names, contradictions and conditions that look down or nowhere', () => {
    const wrong = FormDefinition.parse({
      version: 1,
      sections: [
        {
          key: 'a',
          title: label('A'),
          fields: [
            { key: 'one', type: 'text', label: label('One'), visible: { attribute: 'fields.two', operator: 'known' } },
            { key: 'two', type: 'number', label: label('Two'), min: 5, max: 1 },
            {
              key: 'two',
              type: 'date',
              label: label('Two'),
              required: { attribute: 'fields.two', operator: 'contains', value: 'x' },
            },
            { key: 'in', type: 'date', label: label('In') },
            { key: 'pick', type: 'pick_list', label: label('Pick'), options: [option('a'), option('a')] },
          ],
        },
        { key: 'a', title: label('A'), visible: { attribute: 'nowhere', operator: 'known' }, fields: [] },
      ],
    });
    expect(checkDefinition(wrong, catalogue).map(({ path, code }) => [path, code])).toEqual([
      ['sections.0.fields.0.visible.attribute', 'unknown_attribute'],
      ['sections.0.fields.1.max', 'contradiction'],
      ['sections.0.fields.2.key', 'duplicate'],
      ['sections.0.fields.2.required.operator', 'wrong_operator'],
      ['sections.0.fields.3.key', 'reserved'],
      ['sections.0.fields.4.options', 'duplicate'],
      ['sections.1.key', 'duplicate'],
      ['sections.1.visible.attribute', 'unknown_attribute'],
    ]);
  });

  it('are refused when their shape is wrong', () => {
    const shape = (field: object) =>
      FormDefinition.safeParse({ version: 1, sections: [{ key: 'a', title: label('A'), fields: [field] }] }).success;
    expect(shape({ key: 'x', type: 'text', label: label('X') })).toBe(true);
    expect(shape({ key: 'x', type: 'text', label: {} })).toBe(false);
    expect(shape({ key: 'X!', type: 'text', label: label('X') })).toBe(false);
    expect(shape({ key: 'x', type: 'script', label: label('X') })).toBe(false);
    expect(shape({ key: 'x', type: 'text', label: label('X'), options: [] })).toBe(false);
    expect(shape({ key: 'x', type: 'pick_list', label: label('X'), options: [] })).toBe(false);
  });

  it('know every country of ISO 3166', () => {
    expect([...COUNTRIES]).toEqual(Object.keys(countries.getAlpha2Codes()).sort());
  });
});
