/**
 * A form while it is edited: sections and fields that keep an identity of their own (`uid`), whatever happens to their
 * keys and places. Every function answers a new form and leaves the old one as it was.
 */
import type { Field, FieldType, Label, Section } from '../../../../../server/kit/forms/definition.ts';
import { renamed } from '../condition/clauses.ts';
import { slug, unique } from './keys.ts';
import { withType } from './types.ts';

export interface FieldItem {
  uid: string;
  field: Field;
}

export interface SectionItem {
  uid: string;
  section: Omit<Section, 'fields'>;
  fields: FieldItem[];
}

export type Items = readonly SectionItem[];

/** Where a field stands, or would: section and place in it. */
export interface Place {
  section: number;
  field: number;
}

let counted = 0;
const newUid = () => `item-${(counted += 1)}`;

export const itemsOf = (sections: readonly Section[]): Items =>
  sections.map(({ fields, ...section }) => ({
    uid: newUid(),
    section,
    fields: fields.map((field) => ({ uid: newUid(), field })),
  }));

export const sectionsOf = (items: Items): Section[] =>
  items.map(({ section, fields }) => ({ ...section, fields: fields.map(({ field }) => field) }));

const fieldKeys = (items: Items): Set<string> =>
  new Set(items.flatMap(({ fields }) => fields.map(({ field }) => field.key)));

/** Where a field stands; undefined when it is gone. */
export function placeOf(items: Items, uid: string): Place | undefined {
  for (const [section, item] of items.entries()) {
    const field = item.fields.findIndex((one) => one.uid === uid);
    if (field >= 0) return { section, field };
  }
  return undefined;
}

export const withSection = (items: Items, uid: string, section: SectionItem['section']): Items =>
  items.map((item) => (item.uid === uid ? { ...item, section } : item));

export const withField = (items: Items, uid: string, field: Field): Items =>
  items.map((item) => ({ ...item, fields: item.fields.map((one) => (one.uid === uid ? { ...one, field } : one)) }));

export const withoutField = (items: Items, uid: string): Items =>
  items.map((item) => ({ ...item, fields: item.fields.filter((one) => one.uid !== uid) }));

export const withoutSection = (items: Items, uid: string): Items => items.filter((item) => item.uid !== uid);

const inserted = (items: Items, place: Place, added: FieldItem): Items =>
  items.map((item, at) =>
    at === place.section ? { ...item, fields: item.fields.toSpliced(place.field, 0, added) } : item,
  );

/** A new section at the end, under a key that is free. */
export function withNewSection(items: Items, title: Label): { items: Items; uid: string } {
  const taken = new Set(items.map(({ section }) => section.key));
  const item = { uid: newUid(), section: { key: unique('section', taken), title }, fields: [] };
  return { items: [...items, item], uid: item.uid };
}

const wordsOf = (label: Label) => label.en ?? Object.values(label).find(Boolean) ?? '';

/** A new field at the end of a section. */
export function withNewField(
  items: Items,
  section: number,
  type: FieldType,
  label: Label,
): { items: Items; uid: string } {
  const key = unique(slug(wordsOf(label)), fieldKeys(items));
  const item = { uid: newUid(), field: withType({ key, label, required: false }, type) };
  const place = { section, field: items[section]!.fields.length };
  return { items: inserted(items, place, item), uid: item.uid };
}

/** A copy right below the field, under a key of its own. */
export function duplicated(items: Items, uid: string): { items: Items; uid: string } {
  const place = placeOf(items, uid);
  if (!place) return { items, uid };
  const { field } = items[place.section]!.fields[place.field]!;
  const copy = { uid: newUid(), field: { ...field, key: unique(field.key, fieldKeys(items)) } };
  return { items: inserted(items, { ...place, field: place.field + 1 }, copy), uid: copy.uid };
}

/** Moves a field to a place that is counted before it is taken out. */
export function moved(items: Items, uid: string, to: Place): Items {
  const from = placeOf(items, uid);
  if (!from) return items;
  const item = items[from.section]!.fields[from.field]!;
  const shift = from.section === to.section && from.field < to.field ? 1 : 0;
  return inserted(withoutField(items, uid), { ...to, field: to.field - shift }, item);
}

/** One step up or down; beyond the edge of its section into the next one. */
export function stepped(items: Items, uid: string, step: 1 | -1): Items {
  const from = placeOf(items, uid);
  if (!from) return items;
  const { section, field } = from;
  if (step < 0 && field > 0) return moved(items, uid, { section, field: field - 1 });
  if (step > 0 && field < items[section]!.fields.length - 1) return moved(items, uid, { section, field: field + 2 });
  const next = items[section + step];
  if (!next) return items;
  return moved(items, uid, { section: section + step, field: step < 0 ? next.fields.length : 0 });
}

/** A section one step up or down. */
export function sectionStepped(items: Items, uid: string, step: 1 | -1): Items {
  const from = items.findIndex((item) => item.uid === uid);
  const to = from + step;
  if (from < 0 || to < 0 || to >= items.length) return items;
  return items.toSpliced(from, 1).toSpliced(to, 0, items[from]!);
}

/** Gives a field another key; conditions that ask about it follow. */
export function rekeyed(items: Items, uid: string, key: string): Items {
  const place = placeOf(items, uid);
  if (!place) return items;
  const old = items[place.section]!.fields[place.field]!.field;
  const follow = <T extends { visible?: Field['visible']; required?: Field['required'] }>(one: T): T => ({
    ...one,
    ...(one.visible ? { visible: renamed(one.visible, old.key, key) } : {}),
    ...(typeof one.required === 'object' ? { required: renamed(one.required, old.key, key) } : {}),
  });
  return withField(items, uid, { ...old, key }).map((item) => ({
    ...item,
    section: follow(item.section),
    fields: item.fields.map((one) => ({ ...one, field: follow(one.field) })),
  }));
}

/** Gives a field another label; as long as nobody else knows its key, the key follows the words. */
export function relabelled(items: Items, uid: string, label: Label, keyIsNew: boolean): Items {
  const place = placeOf(items, uid);
  if (!place) return items;
  const { field } = items[place.section]!.fields[place.field]!;
  const changed = withField(items, uid, { ...field, label });
  if (!keyIsNew) return changed;
  const others = fieldKeys(items);
  others.delete(field.key);
  const keyFor = (words: Label) => unique(slug(wordsOf(words)), others);
  return keyFor(field.label) === field.key ? rekeyed(changed, uid, keyFor(label)) : changed;
}
