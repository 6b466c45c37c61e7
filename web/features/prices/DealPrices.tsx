import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Deal } from '../../../server/modules/deals/contract.ts';
import { paths } from '../../paths.ts';
import { LinkButton, TextLink } from '../../ui/link/links.tsx';
import { RecordSection } from '../../ui/record/RecordSection.tsx';
import { Row, RowList } from '../../ui/record/RowList.tsx';
import { MoneyText } from '../../ui/text/MoneyText.tsx';
import { useMay, useSession } from '../session/session.ts';
import { Discount } from './Discount.tsx';
import { PriceState } from './PriceState.tsx';
import { pricesOfDealQuery } from './queries.ts';

const ASKABLE: readonly string[] = ['submitted', 'under_review', 'info_requested', 'approved', 'expired'];

/** Special prices on the page of a deal, with the way to ask for one. */
export function DealPrices({ deal }: { deal: Deal }) {
  const { t } = useTranslation();
  const { active } = useSession();
  const mayRead = useMay('special_price.read');
  const sells = useMay('special_price.request');
  const rows = useQuery({ ...pricesOfDealQuery(deal.id), enabled: mayRead }).data?.items ?? [];
  const vendor = active.side === 'vendor';
  const own = !vendor && deal.partner.id === active.partnerId;
  const asks = sells && own && deal.outcome !== 'lost' && ASKABLE.includes(deal.status);
  if (!mayRead || (rows.length === 0 && !asks)) return null;
  const to = vendor ? paths.console : paths.portal;
  return (
    <RecordSection
      title={t('prices.section.title')}
      aside={
        asks && (
          <LinkButton size="xs" variant="default" to={paths.portal.newSpecialPrice(deal.id)}>
            {t('prices.section.ask')}
          </LinkButton>
        )
      }
    >
      <RowList none={t('prices.section.none')}>
        {rows.map((row) => (
          <Row
            key={row.id}
            title={<TextLink to={to.specialPrice(row.id)}>{row.priceNumber ?? row.number}</TextLink>}
            marks={<PriceState state={row.state} variant="plain" />}
            end={
              <>
                <MoneyText money={row.approved ?? row.offered ?? row.requested} />{' '}
                <Discount points={row.discountBasisPoints} />
              </>
            }
          >
            {row.createdBy}
          </Row>
        ))}
      </RowList>
    </RecordSection>
  );
}
