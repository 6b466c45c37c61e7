import { randomBytes } from 'node:crypto';
import { authorize, type Policy } from '../../../kit/authorize.ts';
import type { Ctx } from '../../../kit/context.ts';
import { conflict } from '../../../kit/errors.ts';
import { emit } from '../../../kit/events.ts';
import { newId } from '../../../kit/id.ts';
import { selectTenant } from '../../tenancy/index.ts';
import type { InboundAddress, InboundMail } from './contract.ts';
import {
  insertAddress,
  selectAddresses,
  selectFirm,
  updateAddress,
  type AddressRow,
  type MailFacts,
} from './queries.ts';

const MOST_ADDRESSES = 20;
const ALPHABET = 'abcdefghjkmnpqrstvwxyz23456789';

/** Receiving mail is the vendor's affair. */
const policy: Policy<null> = {
  'inbound.manage': ({ actor }) => actor.side === 'vendor' || 'Only the vendor can do this',
};

/** Whether an address takes registrations of a programme's partners. */
export const takes = ({ programme_id }: Pick<AddressRow, 'programme_id'>, programmeId: string | null): boolean =>
  programme_id === null || programme_id === programmeId;

const drawCode = (): string => [...randomBytes(8)].map((byte) => ALPHABET[byte % ALPHABET.length]).join('');

const spelled = (ctx: Ctx, slug: string, { code }: AddressRow): string =>
  `${slug}.${code}@${ctx.config.inbound.domain}`;

function present(ctx: Ctx, slug: string, row: AddressRow): InboundAddress {
  return {
    id: row.id,
    address: spelled(ctx, slug, row),
    label: row.label,
    dealTypeId: row.deal_type_id,
    programmeId: row.programme_id,
    active: row.active,
    createdBy: row.created_by_name,
    createdAt: row.created_at.toISOString(),
  };
}

/** The addresses that receive, and whether anything can come in at all here. */
export async function listAddresses(ctx: Ctx): Promise<{ items: InboundAddress[]; receiving: boolean }> {
  const { slug } = await selectTenant(ctx);
  const rows = await selectAddresses(ctx);
  return {
    items: rows.map((row) => present(ctx, slug, row)),
    receiving: receives(ctx),
  };
}

const receives = ({ config: { inbound } }: Ctx): boolean =>
  inbound.smtpPort !== undefined || inbound.webhookSecret !== undefined;

/** The addresses to which the actor may mail a deal: those of their firm's programme and those of all. */
export async function listRegistrationAddresses(ctx: Ctx): Promise<{ items: { address: string; label: string }[] }> {
  if (!receives(ctx)) return { items: [] };
  const { partnerId } = ctx.actor;
  const programmeId = partnerId === null ? null : (await selectFirm(ctx, partnerId)).programmeId;
  const { slug } = await selectTenant(ctx);
  const rows = (await selectAddresses(ctx)).filter((row) => row.active && takes(row, programmeId));
  return { items: rows.map((row) => ({ address: spelled(ctx, slug, row), label: row.label })) };
}

/** Makes an address that nobody can guess. Throws 409 when there are many already, 422 for an unknown programme or type. */
export async function createAddress(
  ctx: Ctx,
  { label, dealTypeId, programmeId }: { label: string; dealTypeId: string | null; programmeId: string | null },
): Promise<InboundAddress> {
  authorize(ctx, policy, 'inbound.manage', null);
  const all = await selectAddresses(ctx);
  if (all.length >= MOST_ADDRESSES) throw conflict('too_many_addresses', 'There are many addresses already');
  const row = await insertAddress(ctx, {
    id: newId(),
    code: drawCode(),
    label,
    deal_type_id: dealTypeId,
    programme_id: programmeId,
    created_by_name: ctx.actor.name,
    created_at: ctx.clock.now(),
  });
  await tell(ctx, 'inbound_address.created', row);
  return present(ctx, (await selectTenant(ctx)).slug, row);
}

/** Opens or shuts an address. Throws 404. */
export async function switchAddress(ctx: Ctx, id: string, active: boolean): Promise<InboundAddress> {
  authorize(ctx, policy, 'inbound.manage', null);
  const row = await updateAddress(ctx, id, active);
  await tell(ctx, active ? 'inbound_address.opened' : 'inbound_address.shut', row);
  return present(ctx, (await selectTenant(ctx)).slug, row);
}

async function tell(ctx: Ctx, type: string, row: AddressRow): Promise<void> {
  const subject = { kind: 'inbound_address', id: row.id };
  await emit(ctx, { type, subject, partnerId: null, visibility: 'internal', data: { name: row.label } });
}

/** A mail that came in as administrators see it. */
export const presentMail = (row: MailFacts): InboundMail => ({
  id: row.id,
  addressId: row.address_id,
  from: row.from_address ?? row.envelope_from,
  fromName: row.from_name,
  subject: row.subject,
  size: row.size,
  state: row.state as InboundMail['state'],
  reason: row.reason,
  sender:
    row.membership_id && row.partner_id
      ? { id: row.membership_id, name: row.sender_name ?? '', partnerId: row.partner_id }
      : null,
  dealId: row.deal_id,
  missing: row.missing,
  leftOut: row.left_out as unknown as InboundMail['leftOut'],
  receivedAt: row.received_at.toISOString(),
  finishedAt: row.finished_at?.toISOString() ?? null,
});
