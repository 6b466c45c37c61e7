/** What the programme promises to the firm that registers. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Tier } from '../../../../../server/modules/partners/contract.ts';
import { useFormats } from '../../../../format.ts';
import { useSession } from '../../../session/session.ts';
import { useRegistrar } from '../../shared/registrar.tsx';
import { dealSettingsQuery, partnerQuery, tierQuery } from '../api.ts';

/** Registration discount of a tier for a kind of business, in basis points; 0 when it gives none. */
export const discountOf = (tier: Pick<Tier, 'discounts'>, dealType: string | undefined): number =>
  tier.discounts.find((one) => one.dealType === dealType)?.basisPoints ?? 0;

export interface Terms {
  /** "within 2 business days": the vendor's promise, in words. */
  promise: string;
  tier: Tier | null;
}

/** The tier of the firm, and how fast the vendor answers. Both come with the page's loader. */
export function useTerms(): Terms {
  const { partnerId } = useRegistrar();
  const partner = useQuery({ ...partnerQuery(partnerId), enabled: partnerId !== '' });
  const tierId = partner.data?.tier?.id;
  const tier = useQuery({ ...tierQuery(tierId ?? ''), enabled: tierId !== undefined });
  return { promise: usePromise(), tier: tier.data ?? null };
}

/** How fast the vendor answers: its own minutes in business hours where it has set them, else business days. */
export function usePromise(): string {
  const { t } = useTranslation();
  const format = useFormats();
  const { tenant } = useSession();
  const settings = useQuery(dealSettingsQuery);
  const minutes = settings.data?.responseMinutes;
  if (!minutes) return t('deals.portal.promise.days', { count: tenant.responseBusinessDays });
  if (minutes % 60 === 0) return t('deals.portal.promise.hours', { count: minutes / 60 });
  return t('deals.portal.promise.minutes', { span: format.span(minutes * 60_000, 'long') });
}
