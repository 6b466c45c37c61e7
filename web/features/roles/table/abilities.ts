/** The table of roles and abilities, as it is searched and shown. Pure. */
import type { AnswerOf } from '../../../../server/kit/contract.ts';
import { tenancyContract } from '../../../../server/modules/tenancy/contract.ts';
import { queryFor } from '../../../api/queries.ts';

export type RoleTable = AnswerOf<typeof tenancyContract.listRoles>;
export type RoleName = RoleTable['roles'][number]['name'];
export type AbilityRow = RoleTable['abilities'][number];

export const rolesQuery = queryFor(tenancyContract.listRoles, {});

export interface AbilityGroup {
  noun: string;
  rows: AbilityRow[];
}

/** Key of a noun's name: `saved-view` → `roles.table.nouns.saved_view`. */
export const nounKey = (noun: string) => `roles.table.nouns.${noun.replaceAll('-', '_')}`;

/** Key of an ability's name: `deal.comment.internal` → `roles.abilities.deal_comment_internal`. */
export const abilityKey = (name: AbilityRow['name']) => `roles.abilities.${name.replaceAll(/[.-]/g, '_')}`;

const fold = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** Abilities under their nouns in the order of the table; every word of the query must be in the texts of a row. */
export function grouped(
  rows: readonly AbilityRow[],
  query: string,
  words: (row: AbilityRow) => string,
): AbilityGroup[] {
  const wanted = fold(query).split(/\s+/).filter(Boolean);
  const fits = (row: AbilityRow) => wanted.every((word) => fold(`${words(row)} ${row.name}`).includes(word));
  const groups = new Map<string, AbilityRow[]>();
  for (const row of rows.filter(fits)) groups.set(row.noun, [...(groups.get(row.noun) ?? []), row]);
  return [...groups].map(([noun, ofNoun]) => ({ noun, rows: ofNoun }));
}
