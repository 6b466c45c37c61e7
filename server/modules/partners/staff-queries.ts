import type { Ctx } from '../../kit/context.ts';

/** Somebody of the vendor's staff. */
export interface Staff {
  id: string;
  name: string;
  email: string;
}

const activeStaff = (ctx: Ctx) =>
  ctx.db
    .selectFrom('memberships')
    .select(['id', 'name', 'email'])
    .where('tenant_id', '=', ctx.tenantId)
    .where('side', '=', 'vendor')
    .where('status', '=', 'active');

/** One of the vendor's staff who can sign in; undefined otherwise. */
export const selectOptionalStaff = (ctx: Ctx, id: string): Promise<Staff | undefined> =>
  activeStaff(ctx).where('id', '=', id).executeTakeFirst();

/** The vendor's active staff by e-mail address. */
export async function selectStaffByEmail(ctx: Ctx, emails: readonly string[]): Promise<Map<string, Staff>> {
  if (emails.length === 0) return new Map();
  const rows = await activeStaff(ctx)
    .where('email', 'in', [...emails])
    .execute();
  return new Map(rows.map((row) => [row.email, row]));
}
