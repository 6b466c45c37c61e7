import type { Ctx } from '../../kit/context.ts';
import { indexSubjects, type Subject } from '../matching/index.ts';
import type { PartnerRow } from './partner.ts';

type Indexed = Pick<
  PartnerRow,
  | 'id'
  | 'name'
  | 'legal_name'
  | 'domains'
  | 'registry_id'
  | 'phone'
  | 'city'
  | 'postal_code'
  | 'country'
  | 'parent_name'
  | 'status'
>;

const given = (value: string | null) => (value === null ? [] : [value]);

const subjectOf = (row: Indexed): Subject => ({
  id: row.id,
  kind: 'partner',
  organisation: {
    name: row.name,
    aliases: given(row.legal_name),
    domains: row.domains,
    registryIds: given(row.registry_id),
    phones: given(row.phone),
    city: row.city,
    postalCode: row.postal_code,
    country: row.country,
    parentName: row.parent_name,
  },
  live: row.status !== 'terminated',
});

/** Lets prospects be compared with these partners; a terminated one is found no longer. */
export const indexPartners = (ctx: Ctx, rows: readonly Indexed[]): Promise<void> =>
  indexSubjects(ctx, rows.map(subjectOf));
