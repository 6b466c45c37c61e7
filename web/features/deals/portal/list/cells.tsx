import { useTranslation } from 'react-i18next';
import type { DealSummary } from '../../../../../server/modules/deals/contract.ts';
import { useWording } from '../wording.ts';
import classes from './cells.module.css';

/** The customer's name, or what there is of it in a young draft, with the number beside it. */
export function CustomerName({ deal }: { deal: DealSummary }) {
  const { t } = useTranslation();
  const name = deal.customer.name ?? deal.customer.domain;
  return (
    <span className={classes.customer}>
      <span className={name ? classes.name : classes.nameless}>{name ?? t('deals.portal.nameless')}</span>
      <span className={`${classes.number} tabular`}>{deal.number}</span>
    </span>
  );
}

/** Sales stage; a dash while the registration is not with the vendor yet. */
export function StageText({ deal }: { deal: DealSummary }) {
  const word = useWording();
  return <>{deal.status === 'draft' ? '–' : word(deal.stage.name)}</>;
}

/** Kind of business, in the tenant's words. */
export function TypeText({ deal }: { deal: DealSummary }) {
  const word = useWording();
  return <>{word(deal.dealType.label)}</>;
}
