import { authorize } from '../../kit/authorize.ts';
import type { Ctx } from '../../kit/context.ts';
import { conflict, stale } from '../../kit/errors.ts';
import { newId } from '../../kit/id.ts';
import { columnsOf, differences, isNothing } from '../../kit/imports/row-change.ts';
import { CONTACT_COLUMNS } from './columns.ts';
import type { ContactChange, NewContact } from './contact.contract.ts';
import {
  deleteContact,
  insertContact,
  lockContact,
  lockOptionalPrimary,
  selectContact,
  selectOptionalMembershipOf,
  updateContact,
  type ContactRow,
} from './contact-queries.ts';
import { refusingTaken } from './duplicates.ts';
import { emitPartner } from './events.ts';
import { lockPartner } from './partner-queries.ts';
import { legalChange } from './partner.ts';
import { partnerPolicy } from './policy.ts';

const dataOf = (contact: Pick<ContactRow, 'id' | 'name'>) => ({ contactId: contact.id, contactName: contact.name });

/** The partner's main contact steps back, if there is one; a partner has at most one. */
async function demotePrimary(ctx: Ctx, partnerId: string): Promise<void> {
  const primary = await lockOptionalPrimary(ctx, partnerId);
  if (primary) await updateContact(ctx, primary.id, primary.version, { is_primary: false });
}

const membershipOf = (ctx: Ctx, partnerId: string, email: string | null | undefined) =>
  email ? selectOptionalMembershipOf(ctx, partnerId, email) : Promise.resolve(null);

/** Adds a contact to a partner. Throws 409 when the partner has one with this address, or is terminated. */
export async function createContact(ctx: Ctx, partnerId: string, body: NewContact): Promise<ContactRow> {
  // The partner's lock puts writers of its main contact in a row.
  const partner = await lockPartner(ctx, partnerId);
  authorize(ctx, partnerPolicy, 'contact.create', { partnerId });
  const legal = legalChange(partner);
  if (legal !== true) throw conflict('partner_closed', legal);
  if (body.isPrimary) await demotePrimary(ctx, partnerId);
  const id = newId();
  const now = ctx.clock.now();
  const row = {
    ...columnsOf(CONTACT_COLUMNS, body),
    id,
    partner_id: partnerId,
    name: body.name,
    membership_id: await membershipOf(ctx, partnerId, body.email),
  };
  await refusingTaken(() => insertContact(ctx, { ...row, created_at: now, updated_at: now }));
  const after = differences(CONTACT_COLUMNS, {}, columnsOf(CONTACT_COLUMNS, body)).after;
  await emitPartner(ctx, partnerId, { type: 'contact.created', after, data: dataOf({ id, name: body.name }) });
  return selectContact(ctx, id);
}

/** Changes a contact on top of the version that the caller read. */
export async function changeContact(ctx: Ctx, id: string, version: number, body: ContactChange): Promise<ContactRow> {
  const before = await lockContact(ctx, id);
  authorize(ctx, partnerPolicy, 'contact.update', { partnerId: before.partner_id });
  if (before.version !== version) throw stale();
  const difference = differences(CONTACT_COLUMNS, before, columnsOf(CONTACT_COLUMNS, body));
  if (isNothing(difference)) return before;
  const change = {
    ...columnsOf(CONTACT_COLUMNS, body),
    ...(body.email === undefined ? {} : { membership_id: await membershipOf(ctx, before.partner_id, body.email) }),
  };
  await refusingTaken(() => updateContact(ctx, id, version, change));
  await emitPartner(ctx, before.partner_id, { type: 'contact.updated', ...difference, data: dataOf(before) });
  return selectContact(ctx, id);
}

/** Makes a contact its partner's main one; the one before steps back. */
export async function makePrimary(ctx: Ctx, id: string): Promise<ContactRow> {
  const found = await selectContact(ctx, id);
  await lockPartner(ctx, found.partner_id);
  const before = await lockContact(ctx, id);
  authorize(ctx, partnerPolicy, 'contact.update', { partnerId: before.partner_id });
  if (before.is_primary) return before;
  await demotePrimary(ctx, before.partner_id);
  await updateContact(ctx, id, before.version, { is_primary: true });
  await emitPartner(ctx, before.partner_id, {
    type: 'contact.made_primary',
    before: { isPrimary: false },
    after: { isPrimary: true },
    data: dataOf(before),
  });
  return selectContact(ctx, id);
}

/** Deletes a contact; the person's sign-in, if they have one, stays. */
export async function removeContact(ctx: Ctx, id: string): Promise<void> {
  const contact = await lockContact(ctx, id);
  authorize(ctx, partnerPolicy, 'contact.delete', { partnerId: contact.partner_id });
  await deleteContact(ctx, id);
  await emitPartner(ctx, contact.partner_id, {
    type: 'contact.deleted',
    before: { name: contact.name, email: contact.email },
    data: dataOf(contact),
  });
}
