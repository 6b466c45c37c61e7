import { useTranslation } from 'react-i18next';
import { useData } from '../../../page.tsx';
import { paths } from '../../../paths.ts';
import { TextLink } from '../../../ui/link/links.tsx';
import { RecordSection } from '../../../ui/record/RecordSection.tsx';
import { Row, RowList } from '../../../ui/record/RowList.tsx';
import { StateBadge } from '../../../ui/state/StateBadge.tsx';
import { DateText } from '../../../ui/text/DateText.tsx';
import { MoneyText } from '../../../ui/text/MoneyText.tsx';
import { childrenQuery, opportunitiesQuery } from '../api.ts';
import type { Account } from '../api.ts';
import { KindText } from '../KindText.tsx';

/** What the vendor's own sales force works on with this account. */
export function OpportunitiesSection({ account }: { account: Account }) {
  const { t } = useTranslation();
  const { items, total } = useData(opportunitiesQuery(account.id));
  return (
    <RecordSection title={t('accounts.section.opportunities')} count={total ?? items.length}>
      <RowList
        none={t('accounts.opportunity.none')}
        more={
          (total ?? 0) > items.length && (
            <TextLink to={paths.console.opportunities()} search={{ view: 'all', account: `in:${account.id}` }}>
              {t('accounts.opportunity.all', { count: total ?? 0 })}
            </TextLink>
          )
        }
      >
        {items.map((one) => (
          <Row
            key={one.id}
            title={<TextLink to={paths.console.opportunity(one.id)}>{one.name}</TextLink>}
            end={
              <>
                <MoneyText money={one.amount} />
                <StateBadge state={one.status} />
              </>
            }
          >
            {one.stage}
            {one.stage && one.closeDate && ' · '}
            {one.closeDate && (
              <>
                {t('accounts.opportunity.closes')} <DateText value={one.closeDate} />
              </>
            )}
          </Row>
        ))}
      </RowList>
    </RecordSection>
  );
}

/** Accounts that belong to this one; nothing at all for most. */
export function ChildrenSection({ account }: { account: Account }) {
  const { t } = useTranslation();
  const { items, total } = useData(childrenQuery(account.id));
  if (items.length === 0) return null;
  return (
    <RecordSection title={t('accounts.section.children')} count={total ?? items.length}>
      <RowList
        none={null}
        more={
          (total ?? 0) > items.length && (
            <TextLink to={paths.console.accounts()} search={{ parent: `in:${account.id}` }}>
              {t('accounts.children_all', { count: total ?? 0 })}
            </TextLink>
          )
        }
      >
        {items.map((one) => (
          <Row key={one.id} title={<TextLink to={paths.console.account(one.id)}>{one.name}</TextLink>}>
            <KindText kind={one.kind} />
            {one.city && ` · ${one.city}`}
          </Row>
        ))}
      </RowList>
    </RecordSection>
  );
}
