import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { dealsContract } from '../../../../../server/modules/deals/contract.ts';
import type { Deal } from '../../../../../server/modules/deals/contract.ts';
import { useCommand } from '../../../../api/command.ts';
import { paths } from '../../../../paths.ts';
import { confirm } from '../../../../ui/actions/confirmation.ts';
import { nameOf } from '../Cells.tsx';

/** Opens a deal again that was reported won or lost by mistake, after asking. */
export function useReopening(deal: Deal): () => Promise<void> {
  const { t } = useTranslation();
  const reopen = useCommand(dealsContract.reopenDeal, {
    refresh: ['deals', 'home'],
    success: t('deals.console.said.reopened', { number: deal.number }),
  });
  return async () => {
    const sure = await confirm({
      title: t('deals.console.reopen.title', { customer: nameOf(deal) }),
      consequences: [t('deals.console.reopen.opens'), t('deals.console.reopen.protection')],
      confirm: t('deals.console.action.reopen'),
    });
    if (sure) await reopen.run({ params: { dealId: deal.id } }, { ifMatch: deal });
  };
}

/** Throws a draft away that was begun for a partner, after asking. */
export function useDiscard(deal: Deal): () => Promise<void> {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const remove = useCommand(dealsContract.deleteDraft, {
    refresh: ['home'],
    success: t('deals.console.said.discarded'),
    onDone: () => navigate({ to: paths.console.deals(), replace: true }),
  });
  return async () => {
    const sure = await confirm({
      title: t('deals.console.discard.title', { customer: nameOf(deal) }),
      consequences: [t('deals.console.discard.gone')],
      confirm: t('ui.delete'),
      danger: true,
    });
    if (sure) await remove.run({ params: { dealId: deal.id } });
  };
}

/** Releases a registration from its hold: the response clock goes on with what was left. */
export function useResuming(deal: Deal): () => Promise<unknown> {
  const { t } = useTranslation();
  const resume = useCommand(dealsContract.resumeDeal, {
    refresh: ['deals', 'home'],
    success: t('deals.console.hold.resumed', { number: deal.number }),
  });
  return () => resume.run({ params: { dealId: deal.id } }, { ifMatch: deal });
}
