import { Button, Skeleton } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { DragEvent, ReactNode, UIEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { dealsContract } from '../../../../server/modules/deals/contract.ts';
import type { DealSummary, PipelineStage } from '../../../../server/modules/deals/contract.ts';
import { pagesFor } from '../../../api/queries.ts';
import { useFormats } from '../../../format.ts';
import type { Params } from '../../../ui/list/view.ts';
import { useWording } from '../portal/wording.ts';
import classes from './Board.module.css';
import { CARD, withMoves } from './board.ts';
import type { Moves } from './board.ts';

/** Cards that a column fetches at once. */
const PAGE = 20;
/** Pixels above the end of a column at which more is fetched. */
const NEAR = 240;

export const columnQuery = (filters: Params, sort: string, stageId: string) =>
  pagesFor(dealsContract.listDeals, { query: { ...filters, sort, stageId: `in:${stageId}`, limit: PAGE } });

interface BoardColumnProps {
  sums: PipelineStage;
  filters: Params;
  sort: string;
  moves: Moves;
  /** A card is held over it by keys. */
  target: boolean;
  onDrop: (dealId: string) => void;
  /** Tells the board which deals are shown, so that it finds a dragged or focused one. */
  onRows: (stageId: string, rows: readonly DealSummary[]) => void;
  card: (deal: DealSummary) => ReactNode;
}

/** One sales stage: what it comes to, and its deals as far as somebody scrolls. */
export function BoardColumn({ sums, filters, sort, moves, target, onDrop, onRows, card }: BoardColumnProps) {
  const { t } = useTranslation();
  const word = useWording();
  const { stage } = sums;
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage, isPending } = useInfiniteQuery({
    ...columnQuery(filters, sort, stage.id),
    placeholderData: keepPreviousData,
  });
  const rows = withMoves(stage.id, data?.pages.flatMap((page) => page.items) ?? [], moves);
  useEffect(() => onRows(stage.id, rows));
  const more = () => hasNextPage && !isFetchingNextPage && void fetchNextPage();
  const nearEnd = ({ currentTarget: box }: UIEvent<HTMLElement>) =>
    box.scrollHeight - box.scrollTop - box.clientHeight < NEAR && more();
  return (
    <DropPlace label={word(stage.name)} target={target} onDrop={onDrop}>
      <ColumnHead sums={sums} />
      {isPending && <Skeleton height={84} mx={8} mb={8} style={{ width: 'auto' }} />}
      {!isPending && rows.length === 0 && <p className={classes.none}>{t('deals.board.nothing')}</p>}
      <ul className={classes.cards} onScroll={nearEnd}>
        {rows.map(card)}
        {hasNextPage && (
          <li>
            <Button fullWidth size="xs" variant="subtle" color="gray" loading={isFetchingNextPage} onClick={more}>
              {t('deals.board.more', { count: sums.deals - rows.length })}
            </Button>
          </li>
        )}
      </ul>
    </DropPlace>
  );
}

interface DropPlaceProps extends Pick<BoardColumnProps, 'target' | 'onDrop'> {
  label: string;
  children: ReactNode;
}

function DropPlace({ label, target, onDrop, children }: DropPlaceProps) {
  const [over, setOver] = useState(false);
  const takes = (event: DragEvent) => event.dataTransfer.types.includes(CARD);
  return (
    <section aria-label={label} className={classes.place} data-column>
      <div
        className={classes.column}
        data-over={over || target || undefined}
        onDragOver={(event) => {
          if (!takes(event)) return;
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={(event) => !event.currentTarget.contains(event.relatedTarget as Node | null) && setOver(false)}
        onDrop={(event) => {
          setOver(false);
          event.preventDefault();
          onDrop(event.dataTransfer.getData(CARD));
        }}
      >
        {children}
      </div>
    </section>
  );
}

/** Name, number and sums: as registered, and weighed by how likely the stage makes them. */
function ColumnHead({ sums: { stage, deals, sums } }: { sums: PipelineStage }) {
  const { t } = useTranslation();
  const format = useFormats();
  const word = useWording();
  return (
    <header className={classes.columnHead}>
      <h2 className={classes.stage}>
        {word(stage.name)} <span className={`${classes.count} tabular`}>{format.number(deals)}</span>
      </h2>
      {sums.map(({ amount, weighted }) => (
        <p key={amount.currency} className={`${classes.sums} tabular`}>
          {format.roundMoney(amount)}
          <span className={classes.weighted} title={t('deals.board.weighted_help')}>
            {t('deals.board.weighted', {
              sum: format.roundMoney(weighted),
              probability: format.percent(stage.probability / 100, 0),
            })}
          </span>
        </p>
      ))}
    </header>
  );
}
