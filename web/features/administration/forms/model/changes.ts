/** What a new version of a form does to the one that is in use. Pure. */
import type { Field, Section } from '../../../../../server/kit/forms/definition.ts';

export interface Changes {
  added: Field[];
  removed: Field[];
  /** Same key, but something about it is different. */
  changed: Field[];
  /** Optional before, required always or sometimes now. */
  demanded: Field[];
  /** Nothing is different, not even the order or a section. */
  none: boolean;
}

const fieldsIn = (sections: readonly Section[]) => sections.flatMap(({ fields }) => fields);
const differ = (a: unknown, b: unknown) => JSON.stringify(a) !== JSON.stringify(b);

/** Fields by what becomes of them, told apart by their keys. */
export function changesBetween(before: readonly Section[], after: readonly Section[]): Changes {
  const old = new Map(fieldsIn(before).map((field) => [field.key, field]));
  const now = fieldsIn(after);
  const keys = new Set(now.map(({ key }) => key));
  return {
    added: now.filter(({ key }) => !old.has(key)),
    removed: [...old.values()].filter(({ key }) => !keys.has(key)),
    changed: now.filter((field) => old.has(field.key) && differ(old.get(field.key), field)),
    demanded: now.filter((field) => field.required !== false && old.get(field.key)?.required === false),
    none: !differ(before, after),
  };
}
