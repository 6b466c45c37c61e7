import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { AnswerOf } from '../../../../server/kit/contract.ts';
import type { ReasonPurpose, dealsContract } from '../../../../server/modules/deals/contract.ts';
import { reasonsQuery } from '../portal/api.ts';
import { useWording } from '../portal/wording.ts';

export type Reason = AnswerOf<typeof dealsContract.listReasonCodes>['items'][number];

/** Reasons of one purpose as picks. Reasons for a rejection stand under what they mean for the partner. */
export function useReasons(purpose: ReasonPurpose) {
  const { t } = useTranslation();
  const word = useWording();
  const items = (useQuery(reasonsQuery).data?.items ?? []).filter((reason) => reason.purpose === purpose);
  const groupOf = ({ resubmittable }: Reason) =>
    purpose === 'reject'
      ? { group: t(resubmittable ? 'deals.console.reason.may_correct' : 'deals.console.reason.final') }
      : {};
  return {
    picks: items.map((reason) => ({ value: reason.id, label: word(reason.label), ...groupOf(reason) })),
    reasonOf: (id: string | null): Reason | undefined => items.find((reason) => reason.id === id),
  };
}
