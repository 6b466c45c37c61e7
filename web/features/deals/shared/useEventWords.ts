import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { dealsContract } from '../../../../server/modules/deals/contract.ts';
import type { DealTimelineEntry } from '../../../../server/modules/deals/contract.ts';
import { queryFor } from '../../../api/queries.ts';
import { useFormats } from '../../../format.ts';
import { useWording } from '../portal/wording.ts';
import { wordsOf } from './eventWords.ts';

/** Stages with those that were retired: old events name them. */
export const everyStageQuery = queryFor(dealsContract.listDealStages, { query: { all: 'true' } });

/** Tells events as sentences without their actor: "approved it, protected until 21 Feb 2026". */
export function useEventWords(): (entry: Pick<DealTimelineEntry, 'type' | 'data' | 'after'>) => {
  sentence: string;
  said: string[];
} {
  const { t } = useTranslation();
  const format = useFormats();
  const word = useWording();
  const stages = useQuery(everyStageQuery).data?.items ?? [];
  const stageName = (id: string) => {
    const stage = stages.find((one) => one.id === id);
    return stage ? word(stage.name) : '…';
  };
  const holdReason = (reason: string) => t(`deals.shared.hold_reason.${reason}`);
  return (entry) => {
    const { key, values, said } = wordsOf(entry, { format, word, stageName, holdReason });
    const sentence = t(`deals.shared.event.${key}`, { ...values, defaultValue: key.replaceAll('_', ' ') });
    return { sentence, said };
  };
}
