/** Order of a tenant's words. Pure. */

export interface Ordered {
  id: string;
  position: number;
}

/** Positions are ten apart, so that a word can be put between two from elsewhere. */
const STEP = 10;

/** What changes when the item at `from` is put at `to`: new positions of those that do not have theirs yet. */
export function moved<T extends Ordered>(
  items: readonly T[],
  from: number,
  to: number,
): { item: T; position: number }[] {
  const taken = items[from];
  if (!taken || to < 0 || to >= items.length) return [];
  const rest = items.filter((_item, index) => index !== from);
  const next = [...rest.slice(0, to), taken, ...rest.slice(to)];
  return next
    .map((item, index) => ({ item, position: (index + 1) * STEP }))
    .filter(({ item, position }) => item.position !== position);
}

/** Position of a word that is added at the end. */
export const lastPosition = (items: readonly Ordered[]): number =>
  Math.min(10_000, Math.max(0, ...items.map(({ position }) => position)) + STEP);

/** A key that people can read, made from the English word: "New business" → `new_business`. */
export const keyFrom = (label: string): string =>
  label
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[\d_]+|_+$/g, '')
    .slice(0, 40);
