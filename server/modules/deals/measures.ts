import type { Ctx } from '../../kit/context.ts';
import type { Business, Figures } from '../qualification/index.ts';
import { countBy, sumApproved, sumWon, type Span } from './measure-queries.ts';

/** Figures of deal registration that a programme's tiers may demand. */
export const dealMeasures: Business = {
  measures: [
    { name: 'won_revenue', type: 'money', label: { en: 'Won revenue', de: 'Gewonnener Umsatz' } },
    { name: 'won_deals', type: 'number', label: { en: 'Won deals', de: 'Gewonnene Deals' } },
    {
      name: 'approved_deals',
      type: 'number',
      label: { en: 'Approved registrations', de: 'Genehmigte Registrierungen' },
    },
    { name: 'registered_deals', type: 'number', label: { en: 'Registrations', de: 'Registrierungen' } },
  ],

  async read(ctx: Ctx, span: Span): Promise<Map<string, Figures>> {
    const won = await sumWon(ctx, span);
    const approved = await countBy(ctx, 'approved_at', span);
    const submitted = await countBy(ctx, 'submitted_at', span);
    const figures = new Map<string, Figures>();
    const of = (partnerId: string): Figures => {
      const own = figures.get(partnerId) ?? { amounts: {}, counts: {} };
      figures.set(partnerId, own);
      return own;
    };
    for (const { partner_id: id, currency, count, minor } of won) {
      const { amounts, counts } = of(id);
      amounts['won_revenue'] = [...(amounts['won_revenue'] ?? []), { minor: BigInt(minor), currency }];
      counts['won_deals'] = (counts['won_deals'] ?? 0) + Number(count);
    }
    for (const { partner_id: id, count } of approved) of(id).counts['approved_deals'] = Number(count);
    for (const { partner_id: id, count } of submitted) of(id).counts['registered_deals'] = Number(count);
    return figures;
  },

  async approved(ctx: Ctx, span: Span) {
    const rows = await sumApproved(ctx, span);
    return rows.map(({ partner_id: partnerId, deal_type: dealType, currency, minor }) => ({
      partnerId,
      dealType,
      amount: { minor: BigInt(minor), currency },
    }));
  },
};
