import { Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DealSummary } from '../../../../../server/modules/deals/contract.ts';
import { paths } from '../../../../paths.ts';
import { TextLink } from '../../../../ui/link/links.tsx';
import { DateText } from '../../../../ui/text/DateText.tsx';
import { MoneyText } from '../../../../ui/text/MoneyText.tsx';
import { DealState, nameOf } from '../Cells.tsx';
import classes from './SimilarDeals.module.css';

interface SimilarDealsProps {
  similar: { sameCustomer: readonly DealSummary[]; samePartner: readonly DealSummary[] };
  partner: string;
}

/** Other registrations of this customer, and what the partner registered lately. */
export function SimilarDeals({ similar, partner }: SimilarDealsProps) {
  const { t } = useTranslation();
  return (
    <section>
      <Title order={2}>{t('deals.console.similar.title')}</Title>
      <Rows title={t('deals.console.similar.same_customer')} deals={similar.sameCustomer} showsPartner />
      <Rows title={t('deals.console.similar.same_partner', { partner })} deals={similar.samePartner.slice(0, 5)} />
    </section>
  );
}

function Rows({
  title,
  deals,
  showsPartner,
}: {
  title: string;
  deals: readonly DealSummary[];
  showsPartner?: boolean;
}) {
  const { t } = useTranslation();
  return (
    <div className={classes.group}>
      <Text size="sm" fw={600}>
        {title}
      </Text>
      {deals.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('deals.console.similar.none')}
        </Text>
      )}
      <ul className={classes.rows}>
        {deals.map((deal) => (
          <li key={deal.id} className={classes.row}>
            <span className={classes.state}>
              <DealState deal={deal} />
            </span>
            <span className={classes.name}>
              <TextLink to={paths.console.deal(deal.id)}>{nameOf(deal)}</TextLink>
              {showsPartner && <span className={classes.quiet}> {deal.partner.name}</span>}
            </span>
            <MoneyText money={deal.amount} />
            <span className={classes.day}>
              <DateText value={deal.submittedAt ?? deal.createdAt} />
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
