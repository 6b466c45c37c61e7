import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useData } from '../../page.tsx';
import { paths } from '../../paths.ts';
import { LinkButton, TextLink } from '../../ui/link/links.tsx';
import { RecordSection } from '../../ui/record/RecordSection.tsx';
import { Row, RowList } from '../../ui/record/RowList.tsx';
import { StateBadge } from '../../ui/state/StateBadge.tsx';
import { DateText } from '../../ui/text/DateText.tsx';
import { MoneyText } from '../../ui/text/MoneyText.tsx';
import { useMay } from '../session/session.ts';
import { dealsQuery, resellersQuery } from './api.ts';
import type { Partner } from './api.ts';
import { TierBadge } from './TierBadge.tsx';
import { TypeText } from './TypeText.tsx';

/** The partner's latest registrations, and the way to all of them. */
export function DealsSection({ partner }: { partner: Partner }) {
  const { t } = useTranslation();
  const { items, total } = useData(dealsQuery(partner.id));
  return (
    <RecordSection title={t('partners.section.deals')} count={total ?? items.length}>
      <RowList
        none={t('partners.deals.none')}
        more={
          (total ?? 0) > items.length && (
            <TextLink to={paths.console.deals()} search={{ partnerId: `in:${partner.id}` }}>
              {t('partners.deals.all', { count: total ?? 0 })}
            </TextLink>
          )
        }
      >
        {items.map((deal) => (
          <Row
            key={deal.id}
            title={
              <TextLink to={paths.console.deal(deal.id)}>{deal.customer.name ?? t('partners.deals.unnamed')}</TextLink>
            }
            end={
              <>
                <MoneyText money={deal.amount} />
                <StateBadge state={deal.status} />
              </>
            }
          >
            {deal.number}
            {deal.closeDate && (
              <>
                {' '}
                · {t('partners.deals.closes')} <DateText value={deal.closeDate} />
              </>
            )}
          </Row>
        ))}
      </RowList>
    </RecordSection>
  );
}

/** Partners that buy through this distributor. */
export function ResellersSection({ partner }: { partner: Partner }) {
  const { t } = useTranslation();
  const { items, total } = useData(resellersQuery(partner.id));
  const mayCreate = useMay('partner.create');
  return (
    <RecordSection
      title={t('partners.section.resellers')}
      count={total ?? items.length}
      aside={
        mayCreate && (
          <LinkButton
            to={paths.console.newPartner()}
            search={{ parent: partner.id }}
            size="compact-sm"
            variant="subtle"
            leftSection={<IconPlus size={14} />}
          >
            {t('partners.resellers.add')}
          </LinkButton>
        )
      }
    >
      <RowList
        none={t('partners.resellers.none')}
        more={
          (total ?? 0) > items.length && (
            <TextLink to={paths.console.partners()} search={{ view: 'all', parent: `in:${partner.id}` }}>
              {t('partners.resellers.all', { count: total ?? 0 })}
            </TextLink>
          )
        }
      >
        {items.map((one) => (
          <Row
            key={one.id}
            title={<TextLink to={paths.console.partner(one.id)}>{one.name}</TextLink>}
            end={
              <>
                <TierBadge tier={one.tier} variant="plain" />
                <StateBadge state={one.status} />
              </>
            }
          >
            <TypeText type={one.type} />
            {one.city && ` · ${one.city}`}
          </Row>
        ))}
      </RowList>
    </RecordSection>
  );
}
