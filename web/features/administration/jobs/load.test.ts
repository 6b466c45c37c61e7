import { describe, expect, it } from 'vitest';
import { LATE_AFTER, loadOf } from './load.ts';
import type { Queue } from './queries.ts';

const queue = (change: Partial<Queue>): Queue => ({
  name: 'normal',
  due: 0,
  later: 0,
  retrying: 0,
  active: 0,
  failed: 0,
  oldestWaitingSeconds: null,
  ...change,
});

describe('loadOf', () => {
  it('sums all queues and takes the oldest age', () => {
    const load = loadOf([
      queue({ due: 2, oldestWaitingSeconds: 4 }),
      queue({ due: 3, active: 1, oldestWaitingSeconds: 9 }),
    ]);
    expect(load).toMatchObject({ waiting: 5, running: 1, oldest: 9, mood: 'busy' });
  });

  it('is idle when only future work stands there', () => {
    expect(loadOf([queue({ later: 40 })])).toMatchObject({ later: 40, oldest: 0, mood: 'idle' });
    expect(loadOf([]).mood).toBe('idle');
  });

  it('calls work late that nobody takes', () => {
    expect(loadOf([queue({ due: 1, oldestWaitingSeconds: LATE_AFTER })]).mood).toBe('busy');
    expect(loadOf([queue({ due: 1, oldestWaitingSeconds: LATE_AFTER + 1 })]).mood).toBe('late');
  });

  it('puts failures before everything else', () => {
    expect(loadOf([queue({ failed: 1, due: 9, oldestWaitingSeconds: 9999 })]).mood).toBe('failed');
  });
});
