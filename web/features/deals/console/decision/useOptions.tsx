import { IconArrowBackUp, IconShieldCheck, IconUserCheck, IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Deal } from '../../../../../server/modules/deals/contract.ts';
import type { VerdictOption } from '../../../../ui/decision/Decision.tsx';
import { chainQuery } from '../../../approvals/queries.ts';
import { ColleagueField } from '../ColleagueField.tsx';
import { useReasons } from '../useReasons.ts';
import { useConsequences } from './consequences.tsx';

interface OptionsInput {
  deal: Deal;
  /** Name of the partner whose protection an approval would pass over; undefined while nobody's stands against it. */
  overridden: string | undefined;
  assignee: string;
  onAssignee: (id: string) => void;
}

/** The four verdicts: approve, return, reject, assign. */
export function useOptions({ deal, overridden, assignee, onAssignee }: OptionsInput): VerdictOption[] {
  const { t } = useTranslation();
  const { approve, requestInformation, reject, assign } = deal.abilities;
  const told = useConsequences(deal, overridden);
  const returning = useReasons('return');
  const rejecting = useReasons('reject');
  const partner = deal.partner.name;
  const common = (id: 'approve' | 'return' | 'reject' | 'assign') => ({
    id,
    label: t(`deals.console.verdict.${id}.label`),
    confirm: t(`deals.console.verdict.${id}.confirm`),
  });
  const override = overridden !== undefined;
  const effect = useQuery(chainQuery(deal.id)).data?.request?.effect;
  return [
    {
      ...common('approve'),
      ...(effect && !effect.final ? { confirm: t('approvals.vote.confirm') } : {}),
      ...(override ? { confirm: t('deals.console.verdict.approve.override') } : {}),
      keys: 'a',
      tone: 'green',
      icon: <IconShieldCheck size={18} />,
      ability: approve,
      note: override ? 'required' : 'optional',
      noteHelp: t(override ? 'deals.console.verdict.approve.why' : 'deals.console.verdict.reads', { partner }),
      consequences: () => told.approve,
    },
    {
      ...common('return'),
      keys: 'i',
      tone: 'amber',
      icon: <IconArrowBackUp size={18} />,
      ability: requestInformation,
      reasons: returning.picks,
      reasonsOptional: true,
      note: 'required',
      noteHelp: t('deals.console.verdict.return.what', { partner }),
      consequences: () => told.return,
    },
    {
      ...common('reject'),
      keys: 'r',
      tone: 'red',
      icon: <IconX size={18} />,
      ability: reject,
      reasons: rejecting.picks,
      note: 'optional',
      noteHelp: t('deals.console.verdict.reads', { partner }),
      consequences: ({ reason }) => told.reject(rejecting.reasonOf(reason)?.resubmittable),
    },
    {
      ...common('assign'),
      keys: 's',
      tone: 'grey',
      icon: <IconUserCheck size={18} />,
      ability: assign,
      extra: <ColleagueField value={assignee} onChange={(id) => id && onAssignee(id)} />,
      consequences: () => [t('deals.console.verdict.assign.what')],
    },
  ];
}
