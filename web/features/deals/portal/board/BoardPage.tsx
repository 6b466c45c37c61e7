import { Text, Title } from '@mantine/core';
import { IconLayoutKanban, IconList } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dealsContract, legality } from '../../../../../server/modules/deals/contract.ts';
import type { DealSummary } from '../../../../../server/modules/deals/contract.ts';
import { useCommand } from '../../../../api/command.ts';
import { queryFor } from '../../../../api/queries.ts';
import { definePage, prefetch, useData } from '../../../../page.tsx';
import { paths } from '../../../../paths.ts';
import { EmptyState } from '../../../../ui/feedback/EmptyState.tsx';
import { LinkButton, TextLink } from '../../../../ui/link/links.tsx';
import { useTitle } from '../../../../ui/page/useTitle.ts';
import { useMay, useSession } from '../../../session/session.ts';
import { stagesQuery } from '../api.ts';
import { useWording } from '../wording.ts';
import { BoardColumn } from './BoardColumn.tsx';
import classes from './Board.module.css';
import { columnsOf } from './board.ts';

/** As many as a board can show; the list has the rest. */
const MOST = 200;

const openDealsQuery = queryFor(dealsContract.listDeals, {
  query: {
    status: 'in:submitted,under_review,info_requested,approved,expired',
    outcome: 'in:open',
    sort: 'closeDate',
    limit: MOST,
    total: 'true',
  },
});

export default definePage({
  load: ({ client }) => prefetch(client, openDealsQuery, stagesQuery),
  Page: BoardPage,
});

/** Open deals by sales stage: dragged, or moved by menu, from one column to the next. */
function BoardPage() {
  const { t } = useTranslation();
  const { items, total } = useData(openDealsQuery);
  const { shown, move } = useMoves(items);
  const movable = useMovable();
  const columns = columnsOf(useData(stagesQuery).items, shown);
  const [announced, setAnnounced] = useState('');
  const word = useWording();
  useTitle(t('deals.portal.board.title'));
  if (items.length === 0) return <Empty />;
  return (
    <div className={classes.page}>
      <header className={classes.header}>
        <Title order={1}>{t('deals.portal.board.title')}</Title>
        <LinkButton to={paths.portal.deals()} variant="default" leftSection={<IconList size={16} />}>
          {t('deals.portal.board.list')}
        </LinkButton>
      </header>
      {total !== null && total > MOST && (
        <Text size="sm" c="dimmed" mb="sm">
          {t('deals.portal.board.part', { count: MOST })}{' '}
          <TextLink to={paths.portal.deals()}>{t('deals.portal.board.list')}</TextLink>
        </Text>
      )}
      <div className={classes.board} role="group" aria-label={t('deals.portal.board.title')}>
        {columns.map((column) => (
          <BoardColumn
            key={column.stage.id}
            column={column}
            stages={columns.map(({ stage }) => stage)}
            movable={movable}
            onMove={(deal, stage) => {
              setAnnounced(t('deals.portal.board.moved', { customer: deal.customer.name, stage: word(stage.name) }));
              move(deal, stage.id);
            }}
            find={(id) => shown.find((deal) => deal.id === id)}
          />
        ))}
      </div>
      <div className={classes.announcement} role="status">
        {announced}
      </div>
    </div>
  );
}

/** A list says nothing about what may be done; the same table of states that the server asks, and whose deal it is, do. */
function useMovable(): (deal: DealSummary) => boolean {
  const may = useMay('deal.stage');
  const { active } = useSession();
  return ({ status, outcome, partner }) =>
    may &&
    partner.id === active.partnerId &&
    legality('changeStage', { approvalStatus: status, outcome, resubmittable: false }) === true;
}

/** A card is in its new column at once; it goes back when the server refuses. */
function useMoves(items: readonly DealSummary[]) {
  const [moved, setMoved] = useState<ReadonlyMap<string, string>>(new Map());
  const change = useCommand(dealsContract.changeStage, { refresh: ['deals', 'home'] });
  const settle = (id: string) => setMoved((before) => new Map([...before].filter(([one]) => one !== id)));
  async function move(deal: DealSummary, stageId: string): Promise<void> {
    if (deal.stage.id === stageId) return;
    setMoved((before) => new Map(before).set(deal.id, stageId));
    await change.run({ params: { dealId: deal.id }, body: { stageId } }, { ifMatch: deal });
    settle(deal.id);
  }
  const shown = items.map((deal) => {
    const stageId = moved.get(deal.id);
    return stageId ? { ...deal, stage: { ...deal.stage, id: stageId } } : deal;
  });
  return { shown, move: (deal: DealSummary, stageId: string) => void move(deal, stageId) };
}

function Empty() {
  const { t } = useTranslation();
  const mayRegister = useMay('deal.create');
  return (
    <EmptyState
      icon={<IconLayoutKanban size={22} stroke={1.75} />}
      title={t('deals.portal.board.empty.title')}
      action={mayRegister && <LinkButton to={paths.portal.newDeal()}>{t('portal.nav.register_deal')}</LinkButton>}
    >
      {t('deals.portal.board.empty.what')}
    </EmptyState>
  );
}
