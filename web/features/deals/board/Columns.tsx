import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DealSummary, PipelineStage } from '../../../../server/modules/deals/contract.ts';
import type { Params } from '../../../ui/list/view.ts';
import { BoardCard } from './BoardCard.tsx';
import type { CardLook } from './BoardCard.tsx';
import { BoardColumn } from './BoardColumn.tsx';
import classes from './Board.module.css';
import { useCardKeys } from './useCardKeys.ts';
import { useMoves } from './useMoves.ts';
import { useRefocus } from './useRefocus.ts';
import { useShownDeals } from './useShownDeals.ts';

interface ColumnsProps {
  stages: readonly PipelineStage[];
  filters: Params;
  sort: string;
  look: CardLook;
  movable: (deal: DealSummary) => boolean;
}

/** The columns of a board, and the cards that go from one to the other. */
export function Columns({ stages, filters, sort, look, movable }: ColumnsProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [said, say] = useState('');
  const shown = useShownDeals(stages.map(({ stage }) => stage.id));
  const { moves, move } = useMoves(say);
  const { board, follow, onFocus } = useRefocus();
  const moveTo = (deal: DealSummary | undefined, stageId: string) => {
    const target = stages.find(({ stage }) => stage.id === stageId);
    if (deal && target) void move(deal, target.stage);
  };
  const { held, onKeyDown } = useCardKeys({
    stages,
    movable,
    say,
    find: shown.find,
    open: (deal) => void navigate({ to: look.href(deal) }),
    move: (deal, stageId) => {
      follow(deal.id);
      moveTo(deal, stageId);
    },
  });
  const columns = stages.map((sums) => {
    const others = stages.filter(({ stage }) => stage.id !== sums.stage.id);
    return (
      <BoardColumn
        key={sums.stage.id}
        {...{ sums, filters, sort, moves }}
        target={held?.over === sums.stage.id}
        onDrop={(id) => moveTo(shown.find(id), sums.stage.id)}
        onRows={shown.tell}
        card={(deal) => (
          <BoardCard
            key={deal.id}
            {...{ deal, look }}
            stages={movable(deal) ? others : []}
            held={held?.deal.id === deal.id}
            reachable={deal.id === shown.first}
            onMove={(stageId) => moveTo(deal, stageId)}
          />
        )}
      />
    );
  });
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the cards in it take the keys */}
      <div
        ref={board}
        className={classes.board}
        role="group"
        aria-label={t('deals.board.title')}
        {...{ onKeyDown, onFocus }}
      >
        {columns}
      </div>
      <p id="board-keys" hidden>
        {t('deals.board.keys')}
      </p>
      <div className={classes.announcement} role="status" aria-live="assertive">
        {said}
      </div>
    </>
  );
}
