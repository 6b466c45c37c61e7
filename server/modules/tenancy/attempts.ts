import { createHash } from 'node:crypto';
import type { Clock } from '../../kit/clock.ts';
import { ProblemError } from '../../kit/errors.ts';
import { claimAttempt, clearAttempts, returnAttempt } from './attempt-queries.ts';
import type { Sql } from './system-queries.ts';

/** How many failures in a row are free, and for how long the first wait after them lasts; each further one doubles it. */
export interface Limit {
  free: number;
  firstWaitSeconds: number;
}

/** One e-mail address, known or not. */
export const PER_EMAIL: Limit = { free: 10, firstWaitSeconds: 60 };
/** One network address: an office or a mobile carrier shares it, so it gets more than one person. */
export const PER_ADDRESS: Limit = { free: 50, firstWaitSeconds: 60 };
/** A password asked for again inside a session. */
export const PER_PERSON: Limit = { free: 10, firstWaitSeconds: 60 };
/** Links that one mailbox is sent, so that nobody is flooded. */
export const LINKS_PER_EMAIL: Limit = { free: 5, firstWaitSeconds: 300 };
/** A code of an authenticator app works once; it is valid for at most 90 seconds. */
export const ONCE: Limit = { free: 1, firstWaitSeconds: 90 };

const LONGEST_WAIT_SECONDS = 3_600;
/** Failures older than this no longer count. */
const FORGET_AFTER_HOURS = 24;

const keyOf = (kind: string, value: string) => createHash('sha256').update(`${kind}\0${value}`).digest('base64url');

/** Too many failures; says when to come back, and says it alike for known and unknown addresses. */
export const tooManyAttempts = (seconds: number) =>
  new ProblemError(429, 'too_many_attempts', 'Too many attempts; wait a while before the next one', {
    headers: { 'retry-after': String(seconds) },
  });

/** Counts failures in a row. Attempts are counted before they are judged, so that parallel guesses gain nothing. */
export class Attempts {
  #db: Sql;
  #clock: Clock;
  #enabled: boolean;
  constructor(db: Sql, clock: Clock, enabled: boolean) {
    this.#db = db;
    this.#clock = clock;
    this.#enabled = enabled;
  }

  /** Counts an attempt. Answers 0 when it may go on, else the seconds to wait. */
  async claim(kind: string, value: string, limit: Limit): Promise<number> {
    const now = this.#clock.now();
    const wait = await claimAttempt(this.#db, {
      key: keyOf(kind, value),
      now,
      forgetBefore: new Date(now.getTime() - FORGET_AFTER_HOURS * 3_600_000),
      ...limit,
      longestWaitSeconds: LONGEST_WAIT_SECONDS,
    });
    return Math.ceil(wait);
  }

  /** Counts an attempt and throws 429 when it must wait; does nothing where lockouts are switched off. */
  async guard(kind: string, value: string, limit: Limit): Promise<void> {
    if (!this.#enabled) return;
    const wait = await this.claim(kind, value, limit);
    if (wait > 0) throw tooManyAttempts(wait);
  }

  /** Whether one more may pass, for courtesies that are left out silently. */
  async mayPass(kind: string, value: string, limit: Limit): Promise<boolean> {
    return !this.#enabled || (await this.claim(kind, value, limit)) === 0;
  }

  /** The attempt was right: failures in a row are over. */
  async clear(kind: string, value: string): Promise<void> {
    if (this.#enabled) await clearAttempts(this.#db, keyOf(kind, value));
  }

  /** The attempt was right, but other failures from the same place stand. */
  async giveBack(kind: string, value: string, limit: Limit): Promise<void> {
    if (this.#enabled) await returnAttempt(this.#db, keyOf(kind, value), limit.free);
  }
}
