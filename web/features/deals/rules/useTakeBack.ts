import { useTranslation } from 'react-i18next';
import { dealsContract } from '../../../../server/modules/deals/contract.ts';
import { useCommand } from '../../../api/command.ts';
import { useFormats } from '../../../format.ts';
import { confirm } from '../../../ui/actions/confirmation.ts';
import { REFRESH } from './readings.ts';
import type { Version } from './readings.ts';

/** Takes planned rules back, after the question. */
export function useTakeBack() {
  const { t } = useTranslation();
  const format = useFormats();
  const command = useCommand(dealsContract.withdrawRules, { refresh: REFRESH, success: t('deals.rules.taken_back') });
  async function ask({ kind, number, effectiveFrom }: Version): Promise<void> {
    const sure = await confirm({
      title: t('deals.rules.take_back_of', { number }),
      consequences: [t('deals.rules.take_back_consequence', { day: format.day(effectiveFrom) })],
      confirm: t('deals.rules.take_back'),
    });
    if (sure) await command.run({ params: { kind, number: String(number) } as never });
  }
  return { ask, pending: command.pending };
}
