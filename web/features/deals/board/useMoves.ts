import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dealsContract } from '../../../../server/modules/deals/contract.ts';
import type { DealSummary } from '../../../../server/modules/deals/contract.ts';
import { useCommand } from '../../../api/command.ts';
import { showUndo } from '../../../ui/feedback/toast.tsx';
import type { DealStage } from '../portal/api.ts';
import { useWording } from '../portal/wording.ts';
import type { Moves } from './board.ts';

type Stage = Pick<DealStage, 'id' | 'name'>;

/** Moving cards: a card is in its new column at once, goes back when the server refuses, and can be taken back. */
export function useMoves(say: (words: string) => void) {
  const { t } = useTranslation();
  const word = useWording();
  const [moves, setMoves] = useState<Moves>(new Map());
  const change = useCommand(dealsContract.changeStage, { refresh: ['deals', 'home'] });
  const settle = (id: string) => setMoves((before) => new Map([...before].filter(([one]) => one !== id)));

  async function move(deal: Pick<DealSummary, 'id' | 'version'> & DealSummary, stage: Stage, undoable = true) {
    if (deal.stage.id === stage.id) return;
    const customer = deal.customer.name ?? deal.number;
    setMoves((before) => new Map(before).set(deal.id, { deal, stageId: stage.id }));
    const moved = await change.run({ params: { dealId: deal.id }, body: { stageId: stage.id } }, { ifMatch: deal });
    settle(deal.id);
    if (!moved) return say(t('deals.board.refused', { customer, stage: word(deal.stage.name) }));
    const message = t('deals.board.moved', { customer, stage: word(stage.name) });
    say(message);
    if (undoable) showUndo({ message, undo: () => move(moved, deal.stage, false) });
  }

  return { moves, move };
}
