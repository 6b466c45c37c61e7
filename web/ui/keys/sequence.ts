/** Reading keys: events become tokens (`mod+k`, `?`, `enter`), tokens become sequences (`g d`). No DOM state here. */

export interface KeyLike {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  repeat?: boolean;
}

const NAMES: Record<string, string> = {
  ' ': 'space',
  Escape: 'esc',
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

const BARE = new Set(['Shift', 'Control', 'Alt', 'Meta', 'Dead', 'Process', 'Unidentified']);

/** Token of a key event; undefined for a lone modifier and for Alt, which types characters on many layouts. */
export function tokenOf(event: KeyLike): string | undefined {
  if (BARE.has(event.key) || event.altKey) return undefined;
  const name = (NAMES[event.key] ?? event.key).toLowerCase();
  return event.ctrlKey || event.metaKey ? `mod+${name}` : name;
}

/** Milliseconds between two keys of one sequence. */
export const PAUSE = 1200;

/** Collects tokens. `press` answers the sequence that is complete now, of those that are known. */
export class SequenceReader {
  #typed: string[] = [];
  #last = 0;

  /** `now` in milliseconds; `known` like `['g d', 'c', 'mod+k']`. */
  press(token: string, now: number, known: readonly string[]): string | undefined {
    if (now - this.#last > PAUSE) this.#typed = [];
    this.#last = now;
    this.#typed.push(token);
    while (this.#typed.length > 0) {
      const typed = this.#typed.join(' ');
      if (known.includes(typed)) {
        this.#typed = [];
        return typed;
      }
      if (known.some((sequence) => sequence.startsWith(`${typed} `))) return undefined;
      this.#typed.shift();
    }
    return undefined;
  }
}

/** Parts of a sequence for showing: `mod+k` → `['⌘ K']` on a Mac, `['Ctrl K']` elsewhere; `g d` → `['G', 'D']`. */
export function partsOf(keys: string, mac: boolean): string[] {
  const signs: Record<string, string> = { enter: '↵', esc: 'Esc', up: '↑', down: '↓', space: '␣' };
  const word = (token: string) => signs[token] ?? (token.length === 1 ? token.toUpperCase() : token);
  return keys.split(' ').map((token) => {
    if (!token.startsWith('mod+')) return word(token);
    return `${mac ? '⌘' : 'Ctrl'} ${word(token.slice(4))}`;
  });
}
