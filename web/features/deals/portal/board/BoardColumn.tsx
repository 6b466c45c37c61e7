import { useState } from 'react';
import type { DragEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { DealSummary } from '../../../../../server/modules/deals/contract.ts';
import { useFormats } from '../../../../format.ts';
import type { DealStage } from '../api.ts';
import { useWording } from '../wording.ts';
import { BoardCard } from './BoardCard.tsx';
import classes from './Board.module.css';
import { CARD } from './board.ts';
import type { BoardColumn as Column } from './board.ts';

interface BoardColumnProps {
  column: Column;
  stages: readonly DealStage[];
  movable: (deal: DealSummary) => boolean;
  onMove: (deal: DealSummary, stage: DealStage) => void;
  find: (id: string) => DealSummary | undefined;
}

/** One sales stage with its deals and what they come to. */
export function BoardColumn({ column, stages, movable, onMove, find }: BoardColumnProps) {
  const { t } = useTranslation();
  const format = useFormats();
  const word = useWording();
  const [over, setOver] = useState(false);
  const { stage, deals, sums } = column;
  const takes = (event: DragEvent) => event.dataTransfer.types.includes(CARD);
  return (
    <section aria-label={word(stage.name)} className={classes.place}>
      <div
        className={classes.column}
        data-over={over || undefined}
        onDragOver={(event) => {
          if (!takes(event)) return;
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={(event) => !event.currentTarget.contains(event.relatedTarget as Node | null) && setOver(false)}
        onDrop={(event) => {
          setOver(false);
          const deal = find(event.dataTransfer.getData(CARD));
          if (!deal) return;
          event.preventDefault();
          onMove(deal, stage);
        }}
      >
        <header className={classes.columnHead}>
          <h2 className={classes.stage}>
            {word(stage.name)} <span className={classes.count}>{deals.length}</span>
          </h2>
          <p className={`${classes.sums} tabular`}>
            {sums.length === 0 ? t('deals.portal.board.nothing') : sums.map((sum) => format.money(sum)).join(' · ')}
            <span className={classes.count}> {format.percent(stage.probability / 100, 0)}</span>
          </p>
        </header>
        <ul className={classes.cards}>
          {deals.map((deal) => (
            <BoardCard
              key={deal.id}
              deal={deal}
              stages={movable(deal) ? stages.filter(({ id }) => id !== stage.id) : []}
              onMove={(to) => onMove(deal, to)}
            />
          ))}
        </ul>
      </div>
    </section>
  );
}
