import { describe, expect, it } from 'vitest';
import type { DealSummary } from '../../../../../server/modules/deals/contract.ts';
import type { DealStage } from '../api.ts';
import { columnsOf, sumsOf } from './board.ts';

const stage = (id: string, kind: DealStage['kind'] = 'open') => ({ id, kind }) as DealStage;
const deal = (id: string, stageId: string, minor: number, currency = 'EUR') =>
  ({ id, stage: { id: stageId }, amount: { minor, currency } }) as DealSummary;

describe('columnsOf', () => {
  it('puts deals under their stages and leaves out won and lost', () => {
    const columns = columnsOf([stage('a'), stage('b'), stage('w', 'won')], [deal('1', 'a', 100), deal('2', 'b', 300)]);
    expect(columns.map(({ stage: { id }, deals }) => [id, deals.map((one) => one.id)])).toEqual([
      ['a', ['1']],
      ['b', ['2']],
    ]);
  });

  it('loses no deal whose stage was retired', () => {
    const [first] = columnsOf([stage('a'), stage('b')], [deal('1', 'gone', 100)]);
    expect(first!.deals.map(({ id }) => id)).toEqual(['1']);
  });
});

it('sums each currency by itself and takes no notice of missing amounts', () => {
  expect(sumsOf([deal('1', 'a', 100, 'USD'), deal('2', 'a', 300), deal('3', 'a', 50), { amount: null }])).toEqual([
    { minor: 350, currency: 'EUR' },
    { minor: 100, currency: 'USD' },
  ]);
});
