import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { DealSummary, PipelineStage } from '../../../../server/modules/deals/contract.ts';
import { useWording } from '../portal/wording.ts';
import { neighbour } from './board.ts';

/** A card in the hand: where it comes from and over which column it is held. */
export interface Held {
  deal: DealSummary;
  over: string;
}

interface CardKeys {
  stages: readonly PipelineStage[];
  movable: (deal: DealSummary) => boolean;
  find: (id: string) => DealSummary | undefined;
  move: (deal: DealSummary, stageId: string) => void;
  open: (deal: DealSummary) => void;
  say: (words: string) => void;
}

const ARROWS: Readonly<Record<string, { side: -1 | 0 | 1; step: -1 | 0 | 1 }>> = {
  ArrowLeft: { side: -1, step: 0 },
  ArrowRight: { side: 1, step: 0 },
  ArrowUp: { side: 0, step: -1 },
  ArrowDown: { side: 0, step: 1 },
};

const cardsIn = (column: Element) => [...column.querySelectorAll<HTMLElement>('[data-card]')];

/** Moves the focus among cards: up and down in a column, sideways to the nearest one in the next column that has any. */
function walk(card: HTMLElement, side: number, step: number): void {
  const column = card.closest('[data-column]')!;
  const place = cardsIn(column).indexOf(card);
  if (step !== 0) return cardsIn(column)[place + step]?.focus();
  const columns = [...column.parentElement!.querySelectorAll('[data-column]')];
  for (let at = columns.indexOf(column) + side; at >= 0 && at < columns.length; at += side) {
    const cards = cardsIn(columns[at]!);
    if (cards.length > 0) return cards[Math.min(place, cards.length - 1)]!.focus();
  }
}

/**
 * The board by keyboard: arrows walk, Enter opens, Space takes a card up; then left and right choose the column, Space or
 * Enter puts it down and Escape puts it back. Everything is said aloud.
 */
export function useCardKeys({ stages, movable, find, move, open, say }: CardKeys) {
  const { t } = useTranslation();
  const word = useWording();
  const [held, setHeld] = useState<Held | null>(null);
  const nameOf = (deal: DealSummary) => deal.customer.name ?? deal.number;
  const stageName = (id: string) => {
    const found = stages.find(({ stage }) => stage.id === id);
    return found ? word(found.stage.name) : '';
  };

  function take(deal: DealSummary): void {
    if (!movable(deal)) return say(t('deals.board.fixed', { customer: nameOf(deal) }));
    setHeld({ deal, over: deal.stage.id });
    say(t('deals.board.taken', { customer: nameOf(deal), stage: stageName(deal.stage.id) }));
  }

  function carry(now: Held, side: -1 | 1): void {
    const over = neighbour(stages, now.over, side);
    setHeld({ ...now, over });
    const place = stages.findIndex(({ stage }) => stage.id === over) + 1;
    say(t('deals.board.over', { stage: stageName(over), place, of: stages.length }));
  }

  function putBack(now: Held): void {
    setHeld(null);
    say(t('deals.board.put_back', { customer: nameOf(now.deal), stage: stageName(now.deal.stage.id) }));
  }

  function putDown(now: Held): void {
    setHeld(null);
    if (now.over === now.deal.stage.id) putBack(now);
    else move(now.deal, now.over);
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    const card = event.target as HTMLElement;
    const deal = card.dataset['card'] === undefined ? undefined : find(card.dataset['card']);
    if (!deal || event.metaKey || event.ctrlKey || event.altKey) return;
    const arrow = ARROWS[event.key];
    const mirror = document.documentElement.dir === 'rtl' ? -1 : 1;
    const act = (work: () => void) => {
      event.preventDefault();
      event.stopPropagation();
      work();
    };
    if (held) {
      if (arrow) act(() => arrow.side !== 0 && carry(held, (arrow.side * mirror) as -1 | 1));
      else if (event.key === ' ' || event.key === 'Enter') act(() => putDown(held));
      else if (event.key === 'Escape') act(() => putBack(held));
      else if (event.key === 'Tab') putBack(held);
    } else if (arrow) act(() => walk(card, arrow.side * mirror, arrow.step));
    else if (event.key === ' ') act(() => take(deal));
    else if (event.key === 'Enter') act(() => open(deal));
  }

  return { held, onKeyDown };
}
