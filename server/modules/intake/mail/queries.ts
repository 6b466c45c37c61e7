import { sql, type Insertable, type Selectable, type Updateable } from 'kysely';
import type { InboundAddresses, InboundMails } from '../../../../db/types.ts';
import type { Ctx } from '../../../kit/context.ts';
import { notFound } from '../../../kit/errors.ts';
import { selectPage, type ListSource, type Page } from '../../../kit/list-page.ts';
import type { ListValues } from '../../../kit/lists.ts';
import { inboundFields } from './contract.ts';

export type AddressRow = Selectable<InboundAddresses>;
export type MailRow = Selectable<InboundMails>;
type Tx = Pick<Ctx, 'db' | 'tenantId'>;

export const selectAddresses = (ctx: Tx): Promise<AddressRow[]> =>
  ctx.db
    .selectFrom('inbound_addresses')
    .selectAll()
    .where('tenant_id', '=', ctx.tenantId)
    .orderBy('created_at')
    .orderBy('id')
    .limit(100)
    .execute();

export const selectOptionalAddress = (ctx: Tx, code: string): Promise<AddressRow | undefined> =>
  ctx.db
    .selectFrom('inbound_addresses')
    .selectAll()
    .where('tenant_id', '=', ctx.tenantId)
    .where('code', '=', code)
    .where('active', '=', true)
    .executeTakeFirst();

export const insertAddress = (ctx: Tx, row: Omit<Insertable<InboundAddresses>, 'tenant_id'>): Promise<AddressRow> =>
  ctx.db
    .insertInto('inbound_addresses')
    .values({ ...row, tenant_id: ctx.tenantId })
    .returningAll()
    .executeTakeFirstOrThrow();

/** Opens or shuts an address. Throws 404. */
export async function updateAddress(ctx: Tx, id: string, active: boolean): Promise<AddressRow> {
  const row = await ctx.db
    .updateTable('inbound_addresses')
    .set({ active })
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirst();
  if (!row) throw notFound();
  return row;
}

/** Mails that came since a moment: from one sender, and altogether. */
export async function countSince(ctx: Tx, sender: string, since: Date): Promise<{ own: number; all: number }> {
  const { rows } = await sql<{ own: string; all: string }>`
    select (select count(*) from inbound_mails where tenant_id = ${ctx.tenantId} and envelope_from = ${sender}
        and received_at > ${since}) as own,
      (select count(*) from inbound_mails where tenant_id = ${ctx.tenantId} and received_at > ${since}) as all`.execute(
    ctx.db,
  );
  return { own: Number(rows[0]!.own), all: Number(rows[0]!.all) };
}

/** Keeps a mail; false when it came before. */
export async function insertMail(ctx: Tx, row: Omit<Insertable<InboundMails>, 'tenant_id'>): Promise<boolean> {
  const kept = await ctx.db
    .insertInto('inbound_mails')
    .values({ ...row, tenant_id: ctx.tenantId })
    .onConflict((clash) => clash.columns(['tenant_id', 'address_id', 'message_key']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return kept !== undefined;
}

const mails = (ctx: Tx) => ctx.db.selectFrom('inbound_mails').selectAll().where('tenant_id', '=', ctx.tenantId);

export const lockOptionalMail = (ctx: Tx, id: string): Promise<MailRow | undefined> =>
  mails(ctx).where('id', '=', id).forUpdate().executeTakeFirst();

export const lockOptionalByConfirmation = (ctx: Tx, hash: Buffer): Promise<MailRow | undefined> =>
  mails(ctx).where('confirm_hash', '=', hash).forUpdate().executeTakeFirst();

export async function selectMail(ctx: Tx, id: string): Promise<MailRow> {
  const row = await mails(ctx).where('id', '=', id).executeTakeFirst();
  if (!row) throw notFound();
  return row;
}

export async function updateMail(ctx: Tx, id: string, change: Updateable<InboundMails>): Promise<void> {
  await ctx.db
    .updateTable('inbound_mails')
    .set(change)
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', '=', id)
    .execute();
}

const source: ListSource = {
  fields: inboundFields,
  columns: {
    state: sql.ref('inbound_mails.state'),
    reason: sql.ref('inbound_mails.reason'),
    receivedAt: sql.ref('inbound_mails.received_at'),
  },
  id: sql.ref('inbound_mails.id'),
  search: (text) =>
    sql<boolean>`(strpos(lower(coalesce(from_address, '')), lower(${text})) > 0
      or strpos(lower(coalesce(subject, '')), lower(${text})) > 0)`,
};

export type MailFacts = Omit<MailRow, 'raw' | 'confirm_hash' | 'message_key'>;

/** Mails without their content. */
export function selectMails(ctx: Ctx, values: ListValues): Promise<Page<MailFacts>> {
  const query = ctx.db
    .selectFrom('inbound_mails')
    .select(['tenant_id', 'id', 'address_id', 'envelope_from', 'from_address', 'from_name', 'subject', 'size', 'state'])
    .select(['reason', 'partner_id', 'membership_id', 'sender_name', 'deal_id', 'missing', 'left_out'])
    .select(['confirm_until', 'received_at', 'finished_at'])
    .where('tenant_id', '=', ctx.tenantId);
  return selectPage<MailFacts>(ctx, query, source, values);
}

/** What counts of a seller's firm here: its domains, which are nobody's customer, and its programme. */
export async function selectFirm(
  ctx: Tx,
  partnerId: string,
): Promise<{ domains: string[]; programmeId: string | null }> {
  const row = await ctx.db
    .selectFrom('partners')
    .select(['domains', 'programme_id'])
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', '=', partnerId)
    .executeTakeFirst();
  return { domains: row?.domains ?? [], programmeId: row?.programme_id ?? null };
}

/** The address to which a mail came. */
export const selectAddress = (ctx: Tx, id: string): Promise<AddressRow> =>
  ctx.db
    .selectFrom('inbound_addresses')
    .selectAll()
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();

/** Questions whether a mail is theirs that a person has not answered yet. */
export async function countOpenQuestions(ctx: Tx, membershipId: string, now: Date): Promise<number> {
  const { open } = await ctx.db
    .selectFrom('inbound_mails')
    .select((builder) => builder.fn.countAll<string>().as('open'))
    .where('tenant_id', '=', ctx.tenantId)
    .where('membership_id', '=', membershipId)
    .where('state', '=', 'unconfirmed')
    .where('confirm_until', '>', now)
    .executeTakeFirstOrThrow();
  return Number(open);
}
