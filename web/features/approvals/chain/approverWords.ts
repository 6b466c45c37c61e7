import type { TFunction } from 'i18next';
import type { Approver } from '../../../../server/kit/approvals/contract.ts';

/** "Finance", "Carla Moreno", "whoever looks after the partner". */
export function approverWords(approver: Approver, t: TFunction): string {
  if (approver.kind === 'role') return t(`roles.names.${approver.role}`);
  if (approver.kind === 'owner') return t('approvals.approver.owner');
  return approver.name || t('approvals.approver.person');
}
