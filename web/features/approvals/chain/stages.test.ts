import { expect, it } from 'vitest';
import { byStage } from './stages.ts';

it('steps of one stage stand together, stages in order', () => {
  const steps = [
    { id: 'a', stage: 0 },
    { id: 'c', stage: 1 },
    { id: 'b', stage: 0 },
  ];
  expect(byStage(steps).map((stage) => stage.map(({ id }) => id))).toEqual([['a', 'b'], ['c']]);
});
