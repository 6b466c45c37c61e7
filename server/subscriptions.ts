import type { Subscriber } from './kit/events.ts';

/** Who listens to what: the one list. Subscribers run as jobs, at least once, and are idempotent. */
export const subscribers: readonly Subscriber[] = [];
