/** How it goes with the queues, from their depths. Pure. */
import type { Queue } from './queries.ts';

export interface Load {
  waiting: number;
  running: number;
  retrying: number;
  failed: number;
  later: number;
  /** Seconds that the oldest due job has waited, over all queues. */
  oldest: number;
  /** `failed`: somebody has to look. `late`: work piles up. `busy`: it runs. `idle`: nothing to do. */
  mood: 'failed' | 'late' | 'busy' | 'idle';
}

/** Seconds after which waiting work is called late: a healthy worker takes jobs within seconds. */
export const LATE_AFTER = 120;

/** Sums of all queues and what they mean. */
export function loadOf(queues: readonly Queue[]): Load {
  const sum = (of: (queue: Queue) => number) => queues.reduce((total, queue) => total + of(queue), 0);
  const oldest = Math.max(0, ...queues.map((queue) => queue.oldestWaitingSeconds ?? 0));
  const load = {
    waiting: sum((queue) => queue.due),
    running: sum((queue) => queue.active),
    retrying: sum((queue) => queue.retrying),
    failed: sum((queue) => queue.failed),
    later: sum((queue) => queue.later),
    oldest,
  };
  const busy = load.waiting + load.running + load.retrying > 0;
  return { ...load, mood: load.failed > 0 ? 'failed' : oldest > LATE_AFTER ? 'late' : busy ? 'busy' : 'idle' };
}
