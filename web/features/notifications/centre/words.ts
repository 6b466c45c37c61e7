/** What a notification says. Pure: given the words of a language, its parts become a sentence and a second line. */
import type { TFunction } from 'i18next';
import type { Formats } from '../../../format.ts';
import type { Notification } from '../queries.ts';

type Side = 'vendor' | 'partner';

export interface Words {
  /** "Sam Torres registered Nordwind Logistik." */
  text: string;
  /** Until when, why, how much, word for word: what the reader wants to know before opening it. */
  detail: string;
  /** Somebody's own words, quoted. */
  quote: string | null;
}

/** A sentence for a kind that the reader's side can get. */
export function wordsOf(
  { kind, params }: Pick<Notification, 'kind' | 'params'>,
  side: Side,
  t: TFunction,
  format: Formats,
  language: string,
): Words {
  const { actor, customer, partner, reason, until, daysLeft, discountBasisPoints, amount, number, note, step, news } =
    params;
  const names = {
    actor: actor ?? t('notifications.centre.somebody'),
    customer: customer ?? t('notifications.centre.some_customer'),
    partner: partner ?? t('notifications.centre.some_partner'),
    news: kind === 'deal_watched' ? t(`notifications.centre.news.${news ?? 'changed'}`) : '',
  };
  const reasonWords = reason && (language.startsWith('de') ? reason.de : reason.en);
  const details = [
    reasonWords,
    step,
    kind === 'deal_approved' && until && t('notifications.centre.detail.until', { day: format.day(until) }),
    kind === 'deal_approved' &&
      discountBasisPoints &&
      t('notifications.centre.detail.discount', { share: format.basisPoints(discountBasisPoints) }),
    kind === 'deal_expiring' && daysLeft !== null && t('notifications.centre.detail.days_left', { count: daysLeft }),
    kind === 'deal_expiring' && until && t('notifications.centre.detail.last_day', { day: format.day(until) }),
    kind === 'deal_won' && amount && format.money(amount),
    number,
  ];
  return {
    text: t(`notifications.centre.${side}.${kind}`, names),
    detail: details.filter((part): part is string => Boolean(part)).join(' · '),
    quote: note,
  };
}
