import { describe, expect, it } from 'vitest';
import type { DealSummary, PipelineStage } from '../../../../server/modules/deals/contract.ts';
import { boardFilters, neighbour, withMoves } from './board.ts';

const spec = {
  filters: { status: { kind: 'pick', values: [], words: '' }, stageId: { kind: 'flag' } },
  sort: 'closeDate',
} as never;
const stage = (id: string) => ({ stage: { id } }) as PipelineStage;
const deal = (id: string) => ({ id }) as DealSummary;

describe('boardFilters', () => {
  it('keep to what is open, whatever the view says', () => {
    expect(boardFilters(spec, {})).toMatchObject({ outcome: 'in:open', status: expect.stringContaining('submitted') });
    expect(boardFilters(spec, { status: 'in:approved' })).toEqual({ status: 'in:approved', outcome: 'in:open' });
  });

  it('leave stages to the columns', () => {
    expect(boardFilters(spec, { stageId: 'in:a', sort: '-amount' })).not.toHaveProperty('stageId');
  });
});

it('a neighbour ends at the edge of the board', () => {
  const stages = [stage('a'), stage('b')];
  expect([neighbour(stages, 'a', 1), neighbour(stages, 'b', 1), neighbour(stages, 'a', -1)]).toEqual(['b', 'b', 'a']);
});

describe('withMoves', () => {
  const moves = new Map([['1', { deal: deal('1'), stageId: 'b' }]]);

  it('shows a moved card once, where it goes', () => {
    expect(withMoves('a', [deal('1'), deal('2')], moves).map(({ id }) => id)).toEqual(['2']);
    expect(withMoves('b', [deal('3')], moves).map(({ id }) => id)).toEqual(['1', '3']);
  });

  it('does not double it when the column has been read anew', () => {
    expect(withMoves('b', [deal('3'), deal('1')], moves).map(({ id }) => id)).toEqual(['3', '1']);
  });
});
