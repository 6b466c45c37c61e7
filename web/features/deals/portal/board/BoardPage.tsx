import { IconLayoutKanban } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { DealSummary } from '../../../../../server/modules/deals/contract.ts';
import { definePage, prefetch, useData } from '../../../../page.tsx';
import { paths } from '../../../../paths.ts';
import { EmptyState } from '../../../../ui/feedback/EmptyState.tsx';
import { LinkButton } from '../../../../ui/link/links.tsx';
import { requireSession, useMay, useSession } from '../../../session/session.ts';
import { Board, boardHeads } from '../../board/Board.tsx';
import { stateAllows } from '../../board/board.ts';
import { DealBadge } from '../DealBadge.tsx';
import { partnersInViewQuery } from '../api.ts';
import { boardSpecFor } from '../list/spec.tsx';

export default definePage({
  load: async ({ client, search, staying }) => {
    if (staying) return;
    const { active } = await requireSession(client, paths.portal.board());
    await prefetch(client, partnersInViewQuery);
    const { items } = await client.query({ ...partnersInViewQuery, staleTime: 'static' });
    await prefetch(client, boardHeads(boardSpecFor(items.length > 1, active.partnerId ?? ''), search));
  },
  Page: BoardPage,
});

/** Open deals of the firm, and of its resellers where a distributor sees them, by sales stage. */
function BoardPage() {
  const { active } = useSession();
  const may = useMay('deal.stage');
  const several = useData(partnersInViewQuery).items.length > 1;
  return (
    <Board
      spec={boardSpecFor(several, active.partnerId ?? '')}
      list={paths.portal.deals()}
      look={{
        href: (deal) => paths.portal.deal(deal.id),
        badge: (deal) => <DealBadge deal={deal} variant="plain" />,
        line: ({ partner }) => (partner.id === active.partnerId ? null : partner.name),
      }}
      movable={(deal: DealSummary) => may && deal.partner.id === active.partnerId && stateAllows(deal)}
      empty={<Empty />}
    />
  );
}

function Empty() {
  const { t } = useTranslation();
  const mayRegister = useMay('deal.create');
  return (
    <EmptyState
      icon={<IconLayoutKanban size={22} stroke={1.75} />}
      title={t('deals.board.empty.title')}
      action={mayRegister && <LinkButton to={paths.portal.newDeal()}>{t('portal.nav.register_deal')}</LinkButton>}
    >
      {t('deals.board.empty.what')}
    </EmptyState>
  );
}
