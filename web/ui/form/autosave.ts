/** Saving while somebody types: one save at a time, the newest values win, a failed save is tried again. No React here. */

export type SaveStatus = 'idle' | 'waiting' | 'saving' | 'saved' | 'failed';

export interface AutosaveOptions<T> {
  /** Rejects when the values could not be saved. May be replaced with `saveBy`. */
  save: (values: T) => Promise<void>;
  /** Milliseconds of silence before a save. */
  delay: number;
  onStatus: (status: SaveStatus) => void;
  /** Milliseconds until a failed save is tried again. */
  retryAfter?: number;
}

export class Autosave<T> {
  #options: AutosaveOptions<T>;
  #pending: { values: T } | undefined;
  #running: Promise<void> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: AutosaveOptions<T>) {
    this.#options = options;
  }

  /** Saves in another way from now on: what a component passes changes with every render. */
  saveBy(save: (values: T) => Promise<void>): void {
    this.#options = { ...this.#options, save };
  }

  /** Something is typed that is not on the server yet. */
  get unsaved(): boolean {
    return this.#pending !== undefined || this.#running !== undefined;
  }

  /** New values; saved after a moment of silence. */
  change(values: T): void {
    this.#pending = { values };
    this.#options.onStatus('waiting');
    this.#arm(this.#options.delay);
  }

  /** Saves now what is not saved yet; resolves when everything is on the server or the last attempt has failed. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    await this.#running;
    if (!this.#pending) return;
    this.#running = this.#saveOnce().finally(() => {
      this.#running = undefined;
    });
    await this.#running;
  }

  /** Forgets what is pending and stops the timer. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#pending = undefined;
  }

  async #saveOnce(): Promise<void> {
    const taken = this.#pending!;
    this.#pending = undefined;
    this.#options.onStatus('saving');
    try {
      await this.#options.save(taken.values);
      this.#options.onStatus(this.#pending ? 'waiting' : 'saved');
    } catch {
      this.#pending ??= taken;
      this.#options.onStatus('failed');
      this.#arm(this.#options.retryAfter ?? 5000);
    }
  }

  #arm(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), ms);
  }
}
