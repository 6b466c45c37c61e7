import { IconCalendarPlus, IconShieldCheck, IconUserCheck, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { legality } from '../../../../../server/modules/deals/contract.ts';
import type { Action, DealSummary } from '../../../../../server/modules/deals/contract.ts';
import type { BulkAction } from '../../../../ui/list/rows.ts';
import { useSession } from '../../../session/session.ts';
import { ExtendDialog } from '../../protection/ExtendDialog.tsx';
import { ApproveDialog } from './ApproveDialog.tsx';
import { AssignDialog } from './AssignDialog.tsx';
import { RejectDialog } from './RejectDialog.tsx';
import { useAsk } from './useAsk.ts';

/** Whether a row's state allows the step; the server decides again when it comes to it. */
const allows = (action: Action) => (deal: DealSummary) =>
  legality(action, { approvalStatus: deal.status, outcome: deal.outcome, resubmittable: true }) === true;

/** Registrations whose customer is free for sure: those that may be approved without looking at each. */
export const isClear = (deal: DealSummary): boolean => allows('approve')(deal) && deal.verdict === 'clear';

/** What can be done with many registrations at once, for the person's role, and the dialogs that ask first. */
export function useBulkActions(): { actions: BulkAction<DealSummary>[]; dialogs: ReactNode } {
  const { t } = useTranslation();
  const { abilities } = useSession();
  const [assign, approve, reject] = [useAsk<DealSummary>(), useAsk<DealSummary>(), useAsk<DealSummary>()];
  const extend = useAsk<DealSummary>();
  const decides = abilities.includes('deal.decide');
  const actions: BulkAction<DealSummary>[] = [
    ...(abilities.includes('deal.assign')
      ? [
          {
            id: 'assign',
            label: t('deals.console.bulk.action.assign'),
            icon: <IconUserCheck size={14} />,
            fits: allows('assign'),
            run: assign.open,
          },
        ]
      : []),
    ...(abilities.includes('deal.extend')
      ? [
          {
            id: 'extend',
            label: t('deals.console.bulk.action.extend'),
            icon: <IconCalendarPlus size={14} />,
            fits: allows('extend'),
            run: extend.open,
          },
        ]
      : []),
    ...(decides
      ? [
          {
            id: 'approve',
            label: t('deals.console.bulk.action.approve'),
            icon: <IconShieldCheck size={14} />,
            fits: isClear,
            run: approve.open,
          },
          {
            id: 'reject',
            label: t('deals.console.bulk.action.reject'),
            icon: <IconX size={14} />,
            danger: true,
            fits: allows('reject'),
            run: reject.open,
          },
        ]
      : []),
  ];
  return {
    actions,
    dialogs: (
      <>
        {extend.rows && <ExtendDialog deals={extend.rows} onClose={extend.close} />}
        {assign.rows && <AssignDialog deals={assign.rows} onClose={assign.close} />}
        {approve.rows && <ApproveDialog deals={approve.rows} onClose={approve.close} />}
        {reject.rows && <RejectDialog deals={reject.rows} onClose={reject.close} />}
      </>
    ),
  };
}
