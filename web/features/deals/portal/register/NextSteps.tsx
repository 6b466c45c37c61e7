import { IconArrowBackUp, IconHourglass, IconSend, IconShieldCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../../format.ts';
import { useMedian } from '../../../approvals/promise/useMedian.ts';
import { useSession } from '../../../session/session.ts';
import classes from './NextSteps.module.css';
import { useRegistrar } from '../../shared/registrar.tsx';
import { discountOf, useTerms } from './terms.ts';

/** What happens after the registration is sent, in the vendor's own terms. */
export function NextSteps({ dealType }: { dealType: string | undefined }) {
  const { t } = useTranslation();
  const { tenant } = useSession();
  const { promise } = useTerms();
  const { words } = useRegistrar();
  const approved = useApprovalWords(dealType);
  const median = useMedian();
  const steps = [
    { id: 'send', icon: IconSend, text: t(`${words}.next.send`, { vendor: tenant.name }) },
    {
      id: 'answer',
      icon: IconHourglass,
      text: [t(`${words}.next.answer`, { vendor: tenant.name, promise }), median].filter(Boolean).join(' '),
    },
    { id: 'approved', icon: IconShieldCheck, text: approved },
    { id: 'question', icon: IconArrowBackUp, text: t(`${words}.next.question`) },
  ];
  return (
    <ol className={classes.steps}>
      {steps.map(({ id, icon: Icon, text }) => (
        <li key={id} className={classes.step}>
          <Icon size={18} stroke={1.75} aria-hidden className={classes.icon} />
          <span>{text}</span>
        </li>
      ))}
    </ol>
  );
}

/** "If approved: 90 days of protection and 8 % discount as Gold partner." */
function useApprovalWords(dealType: string | undefined): string {
  const { t } = useTranslation();
  const format = useFormats();
  const { tier } = useTerms();
  const { words } = useRegistrar();
  if (!tier) return t(`${words}.next.approved`);
  const discount = discountOf(tier, dealType);
  const days = t('deals.portal.days', { count: tier.protectionDays });
  if (discount === 0) return t(`${words}.next.approved_days`, { days, tier: tier.name });
  return t(`${words}.next.approved_discount`, { days, tier: tier.name, discount: format.basisPoints(discount) });
}
