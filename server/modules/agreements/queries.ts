import { sql, type Insertable, type Selectable, type SqlBool, type Updateable } from 'kysely';
import type { AgreementSignatures, AgreementTemplates, Agreements } from '../../../db/types.ts';
import type { Ctx } from '../../kit/context.ts';
import { notFound } from '../../kit/errors.ts';
import type { ListSource, Page } from '../../kit/list-page.ts';
import { eachRow, selectPage } from '../../kit/list-page.ts';
import type { ListValues } from '../../kit/lists.ts';
import { AGREEMENT_LIST } from './contract.ts';
import type { AgreementState, Method } from './states.ts';

export type AgreementRow = Omit<Selectable<Agreements>, 'state' | 'method' | 'locale' | 'countersign' | 'renewal'> & {
  state: AgreementState;
  method: Method;
  locale: 'en' | 'de';
  countersign: 'automatic' | 'manual';
  renewal: 'none' | 'automatic';
};
export type AgreementRecord = AgreementRow & { partner_name: string };
export type SignatureRow = Selectable<AgreementSignatures>;
export type TemplateRow = Selectable<AgreementTemplates> & { programme_name: string | null };

const visible = (ctx: Ctx) => {
  const query = ctx.db.selectFrom('agreements as a').where('a.tenant_id', '=', ctx.tenantId);
  return ctx.actor.sees === 'all'
    ? query
    : query.where('a.partner_id', '=', sql<string>`any (${[...ctx.actor.partnerIds]}::uuid[])`);
};

const records = (ctx: Ctx) =>
  visible(ctx)
    .innerJoin('partners as p', (on) => on.onRef('p.tenant_id', '=', 'a.tenant_id').onRef('p.id', '=', 'a.partner_id'))
    .selectAll('a')
    .select('p.name as partner_name');

/** One agreement in view with its partner's name. Throws 404. */
export async function selectAgreement(ctx: Ctx, id: string): Promise<AgreementRecord> {
  return (await records(ctx).where('a.id', '=', id).executeTakeFirstOrThrow(notFound)) as AgreementRecord;
}

/** One agreement in view, locked until the transaction ends; undefined when there is none. */
export async function lockOptionalAgreement(ctx: Ctx, id: string): Promise<AgreementRow | undefined> {
  const row = await visible(ctx).selectAll('a').where('a.id', '=', id).forUpdate('a').executeTakeFirst();
  return row as AgreementRow | undefined;
}

const source: ListSource = {
  fields: AGREEMENT_LIST,
  columns: {
    number: sql.ref('a.number'),
    title: sql.ref('a.title'),
    state: sql.ref('a.state'),
    partnerId: sql.ref('a.partner_id'),
    templateId: sql.ref('a.template_id'),
    endsOn: sql.ref('a.ends_on'),
    sentAt: sql.ref('a.sent_at'),
    updatedAt: sql.ref('a.updated_at'),
  },
  id: sql.ref('a.id'),
  search: (text) => {
    const like = `%${text.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;
    return sql<SqlBool>`(lower(a.title) like ${like} or lower(a.number) like ${like})`;
  },
};

/** A page of agreements in view: found on the narrow table first, then only its rows get their names. */
export async function selectAgreements(ctx: Ctx, values: ListValues): Promise<Page<AgreementRecord>> {
  const page = await selectPage<{ id: string }>(ctx, visible(ctx).select('a.id'), source, values);
  if (page.items.length === 0) return { ...page, items: [] };
  const ids = page.items.map(({ id }) => id);
  const rows = (await records(ctx).where('a.id', 'in', ids).execute()) as AgreementRecord[];
  const byId = new Map(rows.map((row) => [row.id, row]));
  return { ...page, items: ids.map((id) => byId.get(id)!) };
}

export const eachAgreement = (ctx: Ctx, values: ListValues): AsyncGenerator<AgreementRecord> =>
  eachRow<AgreementRecord>(ctx, records(ctx), source, values);

export type NewAgreement = Omit<Insertable<Agreements>, 'tenant_id' | 'created_at' | 'updated_at'>;

/** Adds an agreement; undefined when one of the template waits for the partner already. */
export async function insertAgreement(ctx: Ctx, row: NewAgreement): Promise<AgreementRow | undefined> {
  const now = ctx.clock.now();
  const written = await ctx.db
    .insertInto('agreements')
    .values({ ...row, tenant_id: ctx.tenantId, created_at: now, updated_at: now })
    .onConflict((clash) => clash.doNothing())
    .returningAll()
    .executeTakeFirst();
  return written as AgreementRow | undefined;
}

export async function updateAgreement(ctx: Ctx, id: string, change: Updateable<Agreements>): Promise<AgreementRow> {
  const row = await ctx.db
    .updateTable('agreements')
    .set((eb) => ({ ...change, updated_at: ctx.clock.now(), version: eb('version', '+', 1) }))
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
  return row as AgreementRow;
}

/** The agreement of a template that holds for a partner, the latest. */
export async function selectOptionalHolding(ctx: Ctx, templateId: string, partnerId: string) {
  return await ctx.db
    .selectFrom('agreements')
    .select('id')
    .where('tenant_id', '=', ctx.tenantId)
    .where('partner_id', '=', partnerId)
    .where('template_id', '=', templateId)
    .where('state', '=', 'in_force')
    .orderBy('updated_at', 'desc')
    .executeTakeFirst();
}

/** States of a partner's agreements from a template, the latest first. */
export async function selectStates(ctx: Ctx, partnerId: string, templateId: string): Promise<AgreementState[]> {
  const rows = await visible(ctx)
    .select('a.state')
    .where('a.partner_id', '=', partnerId)
    .where('a.template_id', '=', templateId)
    .orderBy('a.created_at', 'desc')
    .limit(20)
    .execute();
  return rows.map((row) => row.state as AgreementState);
}

/** The agreement that keeps a firm's people out until it is signed. */
export async function selectOptionalGate(ctx: Ctx, partnerId: string): Promise<{ id: string } | undefined> {
  return await ctx.db
    .selectFrom('agreements')
    .select('id')
    .where('tenant_id', '=', ctx.tenantId)
    .where('partner_id', '=', partnerId)
    .where('gate', '=', true)
    .where('state', '=', 'sent')
    .limit(1)
    .executeTakeFirst();
}

/** Signatures of an agreement in the order they were made. */
export function selectSignatures(ctx: Ctx, agreementId: string): Promise<SignatureRow[]> {
  return ctx.db
    .selectFrom('agreement_signatures')
    .selectAll()
    .where('tenant_id', '=', ctx.tenantId)
    .where('agreement_id', '=', agreementId)
    .orderBy('id')
    .execute();
}

/** Adds a signature; false when the person has signed already. */
export async function insertSignature(ctx: Ctx, row: Omit<Insertable<AgreementSignatures>, 'tenant_id'>) {
  const { numInsertedOrUpdatedRows } = await ctx.db
    .insertInto('agreement_signatures')
    .values({ ...row, tenant_id: ctx.tenantId })
    .onConflict((clash) => clash.columns(['tenant_id', 'agreement_id', 'membership_id']).doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

/** What happened to an agreement, the latest first. */
export function selectEvents(ctx: Ctx, id: string) {
  let query = ctx.db
    .selectFrom('events')
    .select(['id', 'type', 'occurred_at', 'actor_name', 'data'])
    .where('tenant_id', '=', ctx.tenantId)
    .where('subject_kind', '=', 'agreement')
    .where('subject_id', '=', id);
  if (ctx.actor.side === 'partner') query = query.where('visibility', '=', 'shared');
  return query.orderBy('occurred_at', 'desc').orderBy('id', 'desc').limit(200).execute();
}

/** Everybody in view who was named to sign. */
export function selectSigners(ctx: Ctx, partnerId?: string) {
  let query = ctx.db.selectFrom('agreement_signers').selectAll().where('tenant_id', '=', ctx.tenantId);
  if (partnerId !== undefined) query = query.where('partner_id', '=', partnerId);
  return query.orderBy('membership_id').limit(200).execute();
}

/** An active member of a firm. Throws 404. */
export async function selectMember(ctx: Ctx, membershipId: string): Promise<{ id: string; partner_id: string }> {
  const row = await ctx.db
    .selectFrom('memberships')
    .select(['id', 'partner_id'])
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', '=', membershipId)
    .where('side', '=', 'partner')
    .where('status', '=', 'active')
    .executeTakeFirstOrThrow(notFound);
  if (row.partner_id === null) throw notFound();
  return { id: row.id, partner_id: row.partner_id };
}

export async function upsertSigner(ctx: Ctx, member: { id: string; partner_id: string }) {
  await ctx.db
    .insertInto('agreement_signers')
    .values({
      tenant_id: ctx.tenantId,
      membership_id: member.id,
      partner_id: member.partner_id,
      named_by_name: ctx.actor.name,
      named_at: ctx.clock.now(),
    })
    .onConflict((clash) => clash.doNothing())
    .execute();
}

export async function deleteSigner(ctx: Ctx, membershipId: string): Promise<void> {
  await ctx.db
    .deleteFrom('agreement_signers')
    .where('tenant_id', '=', ctx.tenantId)
    .where('membership_id', '=', membershipId)
    .execute();
}
