import type { ParsedRow } from '../../kit/imports/kind.ts';
import { fault, type Resolved } from '../../kit/imports/upsert.ts';
import type { Staff } from './staff-queries.ts';

/** The owner whom a row names by e-mail address. */
export function ownerColumns(row: ParsedRow, staff: ReadonlyMap<string, Staff>): Resolved {
  const email = row.values['ownerEmail'];
  if (email === undefined) return { columns: {}, faults: [] };
  if (email === null) return { columns: { owner_id: null }, faults: [] };
  const owner = staff.get(String(email));
  if (owner) return { columns: { owner_id: owner.id }, faults: [] };
  return { columns: {}, faults: [fault('ownerEmail', 'unknown_owner', 'Nobody of your staff has this address')] };
}
