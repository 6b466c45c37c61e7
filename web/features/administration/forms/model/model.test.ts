import { describe, expect, it } from 'vitest';
import type { Section } from '../../../../../server/kit/forms/definition.ts';
import { changesBetween } from './changes.ts';
import {
  duplicated,
  itemsOf,
  moved,
  placeOf,
  rekeyed,
  relabelled,
  sectionStepped,
  sectionsOf,
  stepped,
  withNewField,
  withNewSection,
  withoutField,
} from './items.ts';
import type { Items } from './items.ts';
import { slug, unique } from './keys.ts';
import { retyped, withType } from './types.ts';

const text = (key: string) => withType({ key, label: { en: key }, required: false }, 'text');
const sections: Section[] = [
  { key: 'one', title: { en: 'One' }, fields: [text('a'), text('b')] },
  {
    key: 'two',
    title: { en: 'Two' },
    visible: { attribute: 'fields.a', operator: 'known' },
    fields: [{ ...text('c'), required: { attribute: 'fields.a', operator: 'equals', value: 'x' } }],
  },
];
const keys = (items: Items) => items.map(({ fields }) => fields.map(({ field }) => field.key).join());
const uidOf = (items: Items, key: string) =>
  items.flatMap(({ fields }) => fields).find(({ field }) => field.key === key)!.uid;

describe('items', () => {
  const items = itemsOf(sections);

  it('go there and back unchanged', () => {
    expect(sectionsOf(items)).toEqual(sections);
  });

  it('move within a section, to its end and into another one', () => {
    expect(keys(moved(items, uidOf(items, 'a'), { section: 0, field: 2 }))).toEqual(['b,a', 'c']);
    expect(keys(moved(items, uidOf(items, 'b'), { section: 0, field: 0 }))).toEqual(['b,a', 'c']);
    expect(keys(moved(items, uidOf(items, 'a'), { section: 1, field: 1 }))).toEqual(['b', 'c,a']);
    expect(keys(moved(items, uidOf(items, 'a'), { section: 0, field: 1 }))).toEqual(['a,b', 'c']);
  });

  it('step beyond the edge into the next section, and stop at the ends', () => {
    expect(keys(stepped(items, uidOf(items, 'b'), 1))).toEqual(['a', 'b,c']);
    expect(keys(stepped(items, uidOf(items, 'c'), -1))).toEqual(['a,b,c', '']);
    expect(keys(stepped(items, uidOf(items, 'a'), -1))).toEqual(['a,b', 'c']);
    expect(keys(sectionStepped(items, items[1]!.uid, -1))).toEqual(['c', 'a,b']);
    expect(sectionStepped(items, items[1]!.uid, 1)).toBe(items);
  });

  it('get free keys when they are added or copied', () => {
    const { items: more, uid } = withNewField(items, 0, 'money', { en: 'A' });
    expect(placeOf(more, uid)).toEqual({ section: 0, field: 2 });
    expect(keys(more)).toEqual(['a,b,a_2', 'c']);
    expect(keys(duplicated(items, uidOf(items, 'a')).items)).toEqual(['a,a_2,b', 'c']);
    expect(withNewSection(items, { en: 'x' }).items.at(-1)!.section.key).toBe('section');
  });

  it('take conditions along when a key changes', () => {
    const changed = sectionsOf(rekeyed(items, uidOf(items, 'a'), 'plant'));
    expect(changed[1]!.visible).toEqual({ attribute: 'fields.plant', operator: 'known' });
    expect(changed[1]!.fields[0]!.required).toMatchObject({ attribute: 'fields.plant' });
  });

  it('let a new key follow its label, but never one that is in use or was chosen', () => {
    const uid = uidOf(items, 'a');
    expect(keys(relabelled(items, uid, { en: 'Number of sites' }, true))).toEqual(['number_of_sites,b', 'c']);
    expect(keys(relabelled(items, uid, { en: 'Number of sites' }, false))).toEqual(['a,b', 'c']);
    const chosen = rekeyed(items, uid, 'own_key');
    expect(keys(relabelled(chosen, uid, { en: 'Sites' }, true))).toEqual(['own_key,b', 'c']);
  });

  it('leave the old form as it was', () => {
    withoutField(items, uidOf(items, 'a'));
    expect(keys(items)).toEqual(['a,b', 'c']);
  });
});

describe('keys', () => {
  it.each([
    ['Number of sites', 'number_of_sites'],
    ['Größe (m²)', 'grosse_m2'],
    ['2nd contact', 'nd_contact'],
    ['true', 'true_field'],
    ['日本', 'field'],
  ])('%s → %s', (label, key) => {
    expect(slug(label)).toBe(key);
  });

  it('count on when taken', () => {
    expect(unique('a', new Set(['a', 'a_2']))).toBe('a_3');
  });
});

describe('retyped', () => {
  it('keeps what both types know', () => {
    const options = [{ value: 'x', label: { en: 'X' } }];
    const pick = withType({ key: 'k', label: { en: 'K' }, required: true }, 'pick_list', options);
    expect(retyped(pick, 'multi_select')).toMatchObject({ key: 'k', required: true, options });
    expect(retyped(pick, 'date')).toEqual({ key: 'k', label: { en: 'K' }, required: true, type: 'date' });
  });
});

describe('changesBetween', () => {
  const after: Section[] = [
    { key: 'one', title: { en: 'One' }, fields: [{ ...text('a'), required: true }, text('d')] },
    sections[1]!,
  ];

  it('tells fields apart by their keys', () => {
    const { added, removed, changed, demanded, none } = changesBetween(sections, after);
    expect([added, removed, changed, demanded].map((fields) => fields.map(({ key }) => key))).toEqual([
      ['d'],
      ['b'],
      ['a'],
      ['a'],
    ]);
    expect(none).toBe(false);
  });

  it('finds another order different, and the same the same', () => {
    expect(changesBetween(sections, sections.toReversed())).toMatchObject({ added: [], removed: [], none: false });
    expect(changesBetween(sections, structuredClone(sections)).none).toBe(true);
  });
});
