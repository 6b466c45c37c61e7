import { expect, it } from 'vitest';
import { sumUp, sumsOf } from './pipeline.ts';

const stage = (id: string, probability: number) => ({ id, name: { en: id }, kind: 'open' as const, probability });
const deal = (at: ReturnType<typeof stage>, minor: number | null, currency = 'EUR') => ({
  stage: at,
  amount: minor === null ? null : { minor, currency },
});
const early = stage('early', 20);
const late = stage('late', 80);

it('never adds euros to dollars', () => {
  expect(sumsOf([deal(early, 100), deal(early, 500, 'USD'), deal(late, 250)])).toEqual([
    { minor: 500, currency: 'USD' },
    { minor: 350, currency: 'EUR' },
  ]);
});

it('counts by stage in the order in which a deal moves', () => {
  const { stages, count, complete } = sumUp([deal(late, 5), deal(early, null), deal(late, 7)], false);
  expect(stages.map((one) => [one.stage.id, one.count, one.sums])).toEqual([
    ['early', 1, []],
    ['late', 2, [{ minor: 12, currency: 'EUR' }]],
  ]);
  expect([count, complete]).toEqual([3, false]);
});

it('is empty without registrations', () => {
  expect(sumUp([], true)).toEqual({ count: 0, sums: [], stages: [], complete: true });
});
