import { sql } from 'kysely';
import type { Actor, Ctx } from '../../kit/context.ts';
import { rolesWith } from './abilities.ts';

/** Somebody who may register deals for a partner, as the actor of what they ask for by mail. */
export interface Seller {
  actor: Actor;
  email: string;
}

/** The active seller of an active partner with an address; the oldest membership where somebody has several. */
export async function selectOptionalSeller(ctx: Ctx, email: string): Promise<Seller | undefined> {
  const row = await ctx.db
    .selectFrom('memberships as m')
    .innerJoin('partners as p', (on) => on.onRef('p.tenant_id', '=', 'm.tenant_id').onRef('p.id', '=', 'm.partner_id'))
    .select(['m.id', 'm.person_id', 'm.name', 'm.email', 'm.role', 'm.partner_id'])
    .select(sql<string | null>`auth.locale_of(m.person_id)`.as('locale'))
    .where('m.tenant_id', '=', ctx.tenantId)
    .where('m.email', '=', email)
    .where('m.side', '=', 'partner')
    .where('m.status', '=', 'active')
    .where('m.role', 'in', [...rolesWith('deal.create')])
    .where('p.status', '<>', 'terminated')
    .orderBy('m.created_at')
    .orderBy('m.id')
    .executeTakeFirst();
  if (!row?.partner_id) return undefined;
  const actor: Actor = {
    kind: 'person',
    id: row.id,
    personId: row.person_id,
    name: row.name,
    side: 'partner',
    role: row.role,
    partnerId: row.partner_id,
    sees: 'listed',
    partnerIds: [row.partner_id],
    scopes: null,
    locale: row.locale ?? 'en',
  };
  return { actor, email: row.email };
}
