import type { Ctx } from '../../kit/context.ts';

/** Domains of the actor's own firm, and of the address under which they work: nobody's customer. */
export async function selectOwnDomains(ctx: Ctx): Promise<string[]> {
  const member = await ctx.db
    .selectFrom('memberships')
    .select('email')
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', '=', ctx.actor.id)
    .executeTakeFirst();
  const partner =
    ctx.actor.partnerId === null
      ? undefined
      : await ctx.db
          .selectFrom('partners')
          .select('domains')
          .where('tenant_id', '=', ctx.tenantId)
          .where('id', '=', ctx.actor.partnerId)
          .executeTakeFirst();
  return [...(member ? [member.email] : []), ...(partner?.domains ?? [])];
}
