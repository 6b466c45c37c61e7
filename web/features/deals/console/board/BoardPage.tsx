import { IconLayoutKanban } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { definePage, prefetch } from '../../../../page.tsx';
import { paths } from '../../../../paths.ts';
import { EmptyState } from '../../../../ui/feedback/EmptyState.tsx';
import { LinkButton } from '../../../../ui/link/links.tsx';
import { requireSession, useMay, useSession } from '../../../session/session.ts';
import { Board, boardHeads } from '../../board/Board.tsx';
import { stateAllows } from '../../board/board.ts';
import { DealState } from '../Cells.tsx';
import { boardList } from '../list/dealList.tsx';

export default definePage({
  load: async ({ client, search, staying }) => {
    if (staying) return;
    const { tenant } = await requireSession(client, paths.console.board());
    await prefetch(client, boardHeads(boardList(tenant.currency), search));
  },
  Page: BoardPage,
});

/** Open registrations in view by sales stage. */
function BoardPage() {
  const { t } = useTranslation();
  const { tenant } = useSession();
  const may = useMay('deal.stage');
  const mayRegister = useMay('deal.create');
  return (
    <Board
      spec={boardList(tenant.currency)}
      list={paths.console.deals()}
      look={{
        href: (deal) => paths.console.deal(deal.id),
        badge: (deal) => <DealState deal={deal} />,
        line: ({ partner, assignedTo }) => [partner.name, assignedTo?.name].filter(Boolean).join(' · '),
      }}
      movable={(deal) => may && stateAllows(deal)}
      empty={
        <EmptyState
          icon={<IconLayoutKanban size={22} stroke={1.75} />}
          title={t('deals.board.empty.title')}
          action={
            mayRegister && <LinkButton to={paths.console.newDeal()}>{t('deals.console.list.register')}</LinkButton>
          }
        >
          {t('deals.board.empty.what')}
        </EmptyState>
      }
    />
  );
}
