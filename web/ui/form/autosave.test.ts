import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Autosave } from './autosave.ts';
import type { SaveStatus } from './autosave.ts';

let saved: string[];
let statuses: SaveStatus[];
let fail: boolean;
let release: () => void;
let gate: Promise<void>;

const make = () =>
  new Autosave<string>({
    delay: 500,
    retryAfter: 2000,
    onStatus: (status) => statuses.push(status),
    save: async (value) => {
      await gate;
      if (fail) throw new Error('away');
      saved.push(value);
    },
  });

beforeEach(() => {
  vi.useFakeTimers();
  saved = [];
  statuses = [];
  fail = false;
  gate = Promise.resolve();
  release = () => {};
});

afterEach(() => {
  vi.useRealTimers();
});

describe('Autosave', () => {
  it('waits for a moment of silence and saves the last words only', async () => {
    const autosave = make();
    autosave.change('C');
    await vi.advanceTimersByTimeAsync(300);
    autosave.change('Co');
    await vi.advanceTimersByTimeAsync(499);
    expect(saved).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(saved).toEqual(['Co']);
    expect(autosave.unsaved).toBe(false);
    expect(statuses.at(-1)).toBe('saved');
  });

  it('never runs two saves at once; what was typed meanwhile follows', async () => {
    gate = new Promise((resolve) => {
      release = resolve;
    });
    const autosave = make();
    autosave.change('one');
    await vi.advanceTimersByTimeAsync(500);
    autosave.change('two');
    const flushed = autosave.flush();
    expect(saved).toEqual([]);
    release();
    await flushed;
    expect(saved).toEqual(['one', 'two']);
  });

  it('keeps what could not be saved and tries again by itself', async () => {
    const autosave = make();
    fail = true;
    autosave.change('kept');
    await vi.advanceTimersByTimeAsync(500);
    expect(statuses.at(-1)).toBe('failed');
    expect(autosave.unsaved).toBe(true);
    fail = false;
    await vi.advanceTimersByTimeAsync(2000);
    expect(saved).toEqual(['kept']);
  });

  it('does not put old words over newer ones after a failure', async () => {
    gate = new Promise((resolve) => {
      release = resolve;
    });
    const autosave = make();
    fail = true;
    autosave.change('old');
    await vi.advanceTimersByTimeAsync(500);
    autosave.change('new');
    release();
    await vi.advanceTimersByTimeAsync(0);
    fail = false;
    await vi.advanceTimersByTimeAsync(2000);
    expect(saved).toEqual(['new']);
  });
});
