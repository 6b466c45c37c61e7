import { IconTag } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { specialPricesContract } from '../../../server/modules/special-prices/contract.ts';
import { definePage } from '../../page.tsx';
import { paths } from '../../paths.ts';
import { EmptyState } from '../../ui/feedback/EmptyState.tsx';
import { LinkButton } from '../../ui/link/links.tsx';
import { List } from '../../ui/list/List.tsx';
import { loadList } from '../../ui/list/spec.ts';
import { requireSession, useSession } from '../session/session.ts';
import { consolePrices, portalPrices } from './list.tsx';

const specOf = (side: 'vendor' | 'partner') => (side === 'vendor' ? consolePrices : portalPrices);

export default definePage({
  load: async (input) => {
    const { active } = await requireSession(input.client, '/');
    await loadList(input, specOf(active.side));
  },
  Page: PricesPage,
});

/** Requests for special prices: what waits for the vendor, or the firm's own. */
function PricesPage() {
  const { t } = useTranslation();
  const { side } = useSession().active;
  const to = side === 'vendor' ? paths.console : paths.portal;
  return (
    <List
      spec={specOf(side)}
      href={(row) => to.specialPrice(row.id)}
      exportFrom={specialPricesContract.exportSpecialPrices}
      empty={
        <EmptyState
          icon={<IconTag size={22} stroke={1.75} />}
          title={t('prices.list.empty_title')}
          example={t('prices.list.empty_example')}
          action={
            <LinkButton to={to.deals()} variant="default">
              {t('prices.list.empty_action')}
            </LinkButton>
          }
        >
          {t(side === 'vendor' ? 'prices.list.empty_vendor' : 'prices.list.empty')}
        </EmptyState>
      }
    />
  );
}
