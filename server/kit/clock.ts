import { readFileSync, statSync } from 'node:fs';

/** The one source of time. Code never reads the system's clock for business time. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** A clock that stands at `start` until it is moved; for tests and for `MILLRACE_CLOCK`. */
export class MovableClock implements Clock {
  #offset: number;
  constructor(start: Date) {
    this.#offset = start.getTime() - Date.now();
  }
  now(): Date {
    return new Date(Date.now() + this.#offset);
  }
  /** Jumps to `moment`; time goes on from there. */
  set(moment: Date): void {
    this.#offset = moment.getTime() - Date.now();
  }
  /** Moves by `milliseconds`, forward or back. */
  move(milliseconds: number): void {
    this.#offset += milliseconds;
  }
}

/**
 * A clock that follows a file holding an RFC 3339 moment and the system time at which it was set, as
 * `millrace clock set` writes it: `{"moment": "...", "setAt": "..."}`. Without the file it is the system's clock.
 */
export class FileClock implements Clock {
  #path: string;
  #checkedAt = 0;
  #changedAt = -1;
  #offset = 0;
  constructor(path: string) {
    this.#path = path;
  }
  now(): Date {
    const real = Date.now();
    if (real - this.#checkedAt > 500) this.#refresh(real);
    return new Date(real + this.#offset);
  }
  #refresh(real: number): void {
    this.#checkedAt = real;
    const stat = statSync(this.#path, { throwIfNoEntry: false });
    if (!stat) {
      this.#offset = 0;
      return;
    }
    if (stat.mtimeMs === this.#changedAt) return;
    this.#changedAt = stat.mtimeMs;
    const { moment, setAt } = JSON.parse(readFileSync(this.#path, 'utf8')) as { moment: string; setAt: string };
    this.#offset = Date.parse(moment) - Date.parse(setAt);
  }
}
