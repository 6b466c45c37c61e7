import { useTranslation } from 'react-i18next';
import { dealsContract } from '../../../../../server/modules/deals/contract.ts';
import { useCommand } from '../../../../api/command.ts';
import { useFormats } from '../../../../format.ts';
import { REFRESH } from '../../rules/readings.ts';
import { rowsAfter } from './noun.ts';
import type { WordChange, WordItem, WordNoun } from './noun.ts';

/** Saves a change of a word: at once in its row, or all rows as a version of their rules from a day on. */
export function useSaveFrom<Item extends WordItem, Extra>(noun: WordNoun<Item, Extra>) {
  const { t } = useTranslation();
  const format = useFormats();
  const plan = useCommand(dealsContract.saveRules, {
    refresh: REFRESH,
    success: ({ state, effectiveFrom }) =>
      t(state === 'planned' ? 'deals.rules.planned_done' : 'deals.rules.saved', { day: format.day(effectiveFrom) }),
  });
  return (item: Item, change: WordChange<Extra>, from: string | null): Promise<unknown> =>
    from === null
      ? noun.update(item, change)
      : plan.run({ body: { kind: noun.kind, document: rowsAfter(noun, item, change), from } as never });
}
