import type { Insertable, Kysely } from 'kysely';
import type { DB, DealStages, DealTypes, ReasonCodes } from '../../../db/types.ts';

/** A new tenant's words, ready to be written. */
export interface StandardWords {
  types: Insertable<DealTypes>[];
  stages: Insertable<DealStages>[];
  reasons: Insertable<ReasonCodes>[];
}

/** Writes a tenant's first words and settings; rows that exist stay. */
export async function insertStandardWords(
  db: Kysely<DB>,
  tenantId: string,
  at: Date,
  { types, stages, reasons }: StandardWords,
): Promise<void> {
  await db
    .insertInto('deal_types')
    .values(types)
    .onConflict((clash) => clash.doNothing())
    .execute();
  await db
    .insertInto('deal_stages')
    .values(stages)
    .onConflict((clash) => clash.doNothing())
    .execute();
  await db
    .insertInto('reason_codes')
    .values(reasons)
    .onConflict((clash) => clash.doNothing())
    .execute();
  await db
    .insertInto('deal_settings')
    .values({ tenant_id: tenantId, updated_at: at })
    .onConflict((clash) => clash.column('tenant_id').doNothing())
    .execute();
}
