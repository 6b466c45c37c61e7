import type { Ctx } from '../../../kit/context.ts';
import { emitMany } from '../../../kit/events.ts';
import type { Deal } from '../deal.ts';

/** Tells what an import did to many registrations at once. Of a draft, which is private, nothing that was typed. */
export async function emitDeals(
  ctx: Ctx,
  type: 'deal.imported' | 'deal.import_undone',
  deals: readonly Deal[],
  data: { importId: string; as?: string },
): Promise<void> {
  await emitMany(
    ctx,
    deals.map((deal) => ({
      type,
      subject: { kind: 'deal', id: deal.id },
      partnerId: deal.partner_id,
      data: {
        number: deal.number,
        customer: deal.approval_status === 'draft' ? null : deal.customer_name,
        ...data,
      },
    })),
  );
}
