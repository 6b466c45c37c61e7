import type { Kysely } from 'kysely';
import type { DB } from '../../types.ts';
import type { Story } from './deal-story.ts';
import type { Random } from './random.ts';

/** Words of the tenant that deals refer to, as they stand in the database. */
export interface Vocabulary {
  types: { id: string; key: string }[];
  stages: { id: string; kind: string; probability: number }[];
  reasons: { id: string; purpose: string; label: { en: string } }[];
}

/** Reads the words of a tenant. */
export async function vocabularyOf(db: Kysely<DB>, tenantId: string): Promise<Vocabulary> {
  const types = await db.selectFrom('deal_types').select(['id', 'key']).where('tenant_id', '=', tenantId).execute();
  const stages = await db
    .selectFrom('deal_stages')
    .select(['id', 'kind', 'probability'])
    .where('tenant_id', '=', tenantId)
    .orderBy('probability')
    .execute();
  const reasons = await db
    .selectFrom('reason_codes')
    .select(['id', 'purpose', 'label'])
    .where('tenant_id', '=', tenantId)
    .execute();
  return { types, stages, reasons: reasons as unknown as Vocabulary['reasons'] };
}

/** A stage that fits how far a registration has come. */
export function stageOf(random: Random, words: Vocabulary, story: Story): string {
  const kind = story.outcome;
  const fitting = words.stages.filter((stage) => stage.kind === kind);
  if (kind !== 'open') return fitting[0]!.id;
  return story.status === 'approved' ? random.pick(fitting).id : fitting[0]!.id;
}
