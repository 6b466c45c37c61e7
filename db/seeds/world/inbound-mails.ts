/** Mails that registered deals, and mails that did not. */
import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { DB } from '../../types.ts';
import { insertRows } from '../writer.ts';
import { administratorOf, type VendorPlan } from './plan.ts';
import { daysAfter, type Random } from './random.ts';

const draftsOf = (db: Kysely<DB>, vendor: VendorPlan) =>
  db
    .selectFrom('deals')
    .select(['id', 'partner_id', 'created_by', 'created_by_name', 'customer_name'])
    .where('tenant_id', '=', vendor.tenantId)
    .where('approval_status', '=', 'draft')
    .where('on_behalf', '=', false)
    .where('created_by', 'is not', null)
    .orderBy('id')
    .limit(3)
    .execute();

/** Writes what came in by mail lately. */
export async function writeMails(db: Kysely<DB>, random: Random, vendor: VendorPlan, now: Date): Promise<void> {
  const tenant = { tenant_id: vendor.tenantId };
  const addressId = random.id(daysAfter(now, -60));
  const by = administratorOf(vendor);
  await insertRows(db, 'inbound_addresses', [
    {
      ...tenant,
      id: addressId,
      code: 'k7m2q9xw',
      label: 'Deals of the partner programme',
      created_by_name: by.name,
      created_at: daysAfter(now, -60),
    },
  ]);
  const mail = (hoursAgo: number, from: string, subject: string, more: object) => {
    const at = new Date(now.getTime() - hoursAgo * 3_600_000);
    return {
      ...tenant,
      id: random.id(at),
      address_id: addressId,
      message_key: createHash('sha256').update(`${vendor.slug} ${subject}`).digest(),
      envelope_from: from,
      from_address: from,
      subject,
      size: 4_210,
      received_at: at,
      finished_at: at,
      ...more,
    };
  };
  const drafts = await draftsOf(db, vendor);
  const drafted = drafts.map((deal, index) =>
    mail(
      5 + index * 30,
      `${deal.created_by_name.split(' ')[0]!.toLowerCase()}@partner.example`,
      `New deal: ${deal.customer_name ?? 'prospect'}`,
      {
        from_name: deal.created_by_name,
        state: 'drafted',
        deal_id: deal.id,
        partner_id: deal.partner_id,
        membership_id: deal.created_by,
        sender_name: deal.created_by_name,
        missing: index === 0 ? [] : ['contact.email', 'closeDate'],
      },
    ),
  );
  const left = [
    mail(2, 'sales@unknown-reseller.example', 'Please register our project', {
      state: 'ignored',
      reason: 'unknown_sender',
    }),
    mail(27, 'noreply@mailing.example', 'Out of office: Re: your quotation', { state: 'ignored', reason: 'automatic' }),
    mail(51, 'ceo@lookalike.example', 'Urgent registration', { state: 'refused', reason: 'not_authentic' }),
  ];
  for (const row of [...drafted, ...left]) await insertRows(db, 'inbound_mails', [row as never]);
}
