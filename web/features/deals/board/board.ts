/** What a board asks for, from the parameters of the list's view. Pure. */
import { legality } from '../../../../server/modules/deals/contract.ts';
import type { DealSummary, PipelineStage } from '../../../../server/modules/deals/contract.ts';
import type { AnySpec } from '../../../ui/list/spec.ts';
import { queryOfView } from '../../../ui/list/spec.ts';
import type { Params } from '../../../ui/list/view.ts';

/** Type under which a dragged card carries its id. */
export const CARD = 'application/x-millrace-deal';

/** Registrations that still lead somewhere: what stands on a board unless its filters say otherwise. */
const OPEN = 'in:submitted,under_review,info_requested,on_hold,approved,expired';

/** Filters of everything on the board: the view's, and only what is open. Stages are its columns, so they are no filter. */
export function boardFilters(spec: AnySpec, params: Params): Params {
  const { sort: _sort, stageId: _stage, ...filters } = queryOfView(spec, params);
  return { ...filters, status: filters['status'] ?? OPEN, outcome: 'in:open' };
}

/** The stage beside another one, as far as there is one. */
export function neighbour(stages: readonly PipelineStage[], stageId: string, step: -1 | 1): string {
  const index = stages.findIndex(({ stage }) => stage.id === stageId);
  return stages[index + step]?.stage.id ?? stageId;
}

/** Cards on their way: they show in the column that they were moved to until the server has answered. */
export type Moves = ReadonlyMap<string, { deal: DealSummary; stageId: string }>;

/** Rows of a column with cards that are on their way into it in front, without those on their way out. */
export function withMoves(stageId: string, rows: readonly DealSummary[], moves: Moves): DealSummary[] {
  const staying = rows.filter(({ id }) => (moves.get(id)?.stageId ?? stageId) === stageId);
  const known = new Set(staying.map(({ id }) => id));
  const coming = [...moves.values()].filter((move) => move.stageId === stageId && !known.has(move.deal.id));
  return [...coming.map(({ deal }) => deal), ...staying];
}

/** Whether the state of a registration lets its stage change; whose it is, the page knows. */
export const stateAllows = ({ status, outcome }: Pick<DealSummary, 'status' | 'outcome'>): boolean =>
  legality('changeStage', { approvalStatus: status, outcome, resubmittable: false }) === true;
