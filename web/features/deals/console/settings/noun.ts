/** What the small tables of a tenant's words have in common, as types. */
import type { ReactNode } from 'react';
import type { Ability } from '../../../../../server/kit/contract.ts';
import type { RuleKindName, Wording } from '../../../../../server/modules/deals/contract.ts';

/** A row of the tenant's words: a stage, a kind of business, a reason. */
export interface WordItem {
  id: string;
  position: number;
  active: boolean;
  version: number;
}

/** What is typed into a row; `extra` is what the noun has beside its words. */
export interface WordDraft<Extra> {
  en: string;
  de: string;
  extra: Extra;
}

/** One noun for the table. Commands resolve with undefined when the server refused; it has told why. */
export interface WordNoun<Item extends WordItem, Extra> {
  items: readonly Item[];
  /** The rules that these are, and all rows of them; items may be a part. */
  kind: RuleKindName;
  all: readonly Item[];
  /** A row of those rules as a change would make it. */
  rowWith: (item: Item, change: WordChange<Extra>) => object;
  wordingOf: (item: Item) => Wording;
  abilityOf: (item: Item) => Ability;
  /** What a new row (null) or an existing one begins with. */
  extraOf: (item: Item | null) => Extra;
  /** Fields beside the words. */
  fields: (draft: WordDraft<Extra>, change: (extra: Extra) => void, item: Item | null) => ReactNode;
  /** What is shown of them in the row. */
  facts: (item: Item) => ReactNode;
  create: (wording: Wording, draft: WordDraft<Extra>, position: number) => Promise<unknown>;
  update: (item: Item, change: WordChange<Extra>) => Promise<unknown>;
  remove: (item: Item) => Promise<unknown>;
}

export interface WordChange<Extra> {
  wording?: Wording;
  extra?: Extra;
  position?: number;
  active?: boolean;
}

/** The words as the interface takes them; German is left out where there is none. */
export const wordingFrom = ({ en, de }: { en: string; de: string }): Wording => ({
  en: en.trim(),
  ...(de.trim() ? { de: de.trim() } : {}),
});

/** All rows of a noun's rules, as the change of one item would leave them. */
export const rowsAfter = <Item extends WordItem, Extra>(
  { all, rowWith }: WordNoun<Item, Extra>,
  item: Item,
  change: WordChange<Extra>,
) => all.map((one) => rowWith(one, one.id === item.id ? change : {}));

/** What every row of rules has. */
export const placeWith = ({ id, position, active }: WordItem, change: WordChange<unknown>) => ({
  id,
  position: change.position ?? position,
  active: change.active ?? active,
});
