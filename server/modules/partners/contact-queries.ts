import { sql, type Insertable, type Selectable, type Updateable } from 'kysely';
import type { PartnerContacts } from '../../../db/types.ts';
import type { Ctx } from '../../kit/context.ts';
import { notFound, stale } from '../../kit/errors.ts';
import { nameContains, startsWith } from '../../kit/imports/name-key.ts';
import { eachRow, selectPage, type ListSource, type Page } from '../../kit/list-page.ts';
import type { ListValues } from '../../kit/lists.ts';
import { CONTACT_LIST } from './contact.contract.ts';

/** A contact with the name of its partner. */
export type ContactRow = Selectable<PartnerContacts> & { partner_name: string };

const visible = (ctx: Ctx) =>
  ctx.db
    .selectFrom('partner_contacts as c')
    .innerJoin('partners as p', (on) => on.onRef('p.tenant_id', '=', 'c.tenant_id').onRef('p.id', '=', 'c.partner_id'))
    .selectAll('c')
    .select('p.name as partner_name')
    .where('c.tenant_id', '=', ctx.tenantId);

const column = (name: string) => sql.ref<string>(name);

const source: ListSource = {
  fields: CONTACT_LIST,
  columns: {
    name: column('c.name_key'),
    email: column('c.email'),
    role: column('c.role'),
    partner: column('c.partner_id'),
    partnerName: column('p.name_key'),
    isPrimary: column('c.is_primary'),
    createdAt: column('c.created_at'),
  },
  id: column('c.id'),
  search: (text) =>
    sql`(${nameContains(column('c.name_key'), text)} or ${startsWith(column('c.email'), text)} or ${nameContains(column('p.name_key'), text)})`,
};

const listed = (ctx: Ctx, partnerId?: string) =>
  partnerId === undefined ? visible(ctx) : visible(ctx).where('c.partner_id', '=', partnerId);

/** A page of contacts in view, of one partner when it is named. */
export const selectContacts = (ctx: Ctx, values: ListValues, partnerId?: string): Promise<Page<ContactRow>> =>
  selectPage<ContactRow>(ctx, listed(ctx, partnerId), source, values);

/** All contacts of a list, one by one. */
export const eachContact = (ctx: Ctx, values: ListValues): AsyncGenerator<ContactRow> =>
  eachRow<ContactRow>(ctx, visible(ctx), source, values);

/** One contact in view; 404 when missing or foreign. */
export async function selectContact(ctx: Ctx, id: string): Promise<ContactRow> {
  const row = await visible(ctx).where('c.id', '=', id).executeTakeFirst();
  if (!row) throw notFound();
  return row;
}

/** The same, locked until the transaction ends. */
export async function lockContact(ctx: Ctx, id: string): Promise<ContactRow> {
  const row = await visible(ctx).where('c.id', '=', id).forUpdate('c').executeTakeFirst();
  if (!row) throw notFound();
  return row;
}

/** A partner's main contact, locked; undefined when it has none. */
export const lockOptionalPrimary = (ctx: Ctx, partnerId: string): Promise<ContactRow | undefined> =>
  visible(ctx).where('c.partner_id', '=', partnerId).where('c.is_primary', '=', true).forUpdate('c').executeTakeFirst();

export async function insertContact(ctx: Ctx, row: Omit<Insertable<PartnerContacts>, 'tenant_id'>): Promise<void> {
  await ctx.db
    .insertInto('partner_contacts')
    .values({ ...row, tenant_id: ctx.tenantId })
    .execute();
}

/** Writes a change on top of `version`; 412 when somebody else was faster. */
export async function updateContact(
  ctx: Ctx,
  id: string,
  version: number,
  change: Updateable<PartnerContacts>,
): Promise<void> {
  const result = await ctx.db
    .updateTable('partner_contacts')
    .set(({ eb }) => ({ ...change, updated_at: ctx.clock.now(), version: eb('version', '+', 1) }))
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (result.numUpdatedRows === 0n) throw stale();
}

export async function deleteContact(ctx: Ctx, id: string): Promise<void> {
  await ctx.db.deleteFrom('partner_contacts').where('tenant_id', '=', ctx.tenantId).where('id', '=', id).execute();
}

/** The membership of a partner's person with this address, so that a contact and their sign-in find each other. */
export async function selectOptionalMembershipOf(ctx: Ctx, partnerId: string, email: string): Promise<string | null> {
  const row = await ctx.db
    .selectFrom('memberships')
    .select('id')
    .where('tenant_id', '=', ctx.tenantId)
    .where('partner_id', '=', partnerId)
    .where('email', '=', email)
    .executeTakeFirst();
  return row?.id ?? null;
}
