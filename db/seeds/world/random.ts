/** Chance that is the same on every machine: everything generated follows from one number. */
export class Random {
  #state: number;
  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** A fraction in [0, 1): the mulberry32 generator. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let t = this.#state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number from `low` to `high`, both included. */
  int(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  pick<T>(choices: readonly T[]): T {
    return choices[Math.floor(this.next() * choices.length)]!;
  }

  /** One of the keys, as often as its weight says. */
  weighted<K extends string>(weights: Readonly<Record<K, number>>): K {
    const entries = Object.entries(weights) as [K, number][];
    let left = this.next() * entries.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [key, weight] of entries) {
      left -= weight;
      if (left < 0) return key;
    }
    return entries[0]![0];
  }

  /** A moment between two others, at a minute of a working day. */
  moment(from: Date, to: Date): Date {
    const at = new Date(from.getTime() + this.next() * (to.getTime() - from.getTime()));
    at.setUTCHours(this.int(7, 16), this.int(0, 59), this.int(0, 59), 0);
    if (at.getUTCDay() === 0) at.setUTCDate(at.getUTCDate() - 2);
    if (at.getUTCDay() === 6) at.setUTCDate(at.getUTCDate() - 1);
    return at < from ? from : at > to ? to : at;
  }

  /** A UUIDv7 of a moment. */
  id(at: Date): string {
    const time = at.getTime().toString(16).padStart(12, '0');
    const hex = (digits: number) =>
      Array.from({ length: digits }, () => Math.floor(this.next() * 16).toString(16)).join('');
    const variant = (8 + Math.floor(this.next() * 4)).toString(16);
    return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(3)}-${variant}${hex(3)}-${hex(12)}`;
  }
}

/** `at` moved by a number of days. */
export const daysAfter = (at: Date, days: number): Date => new Date(at.getTime() + days * 86_400_000);
