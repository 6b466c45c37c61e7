import type { CSSProperties } from 'react';
import type { Tone } from './tones.ts';

/** Local variables `--t-text`, `--t-tint`, `--t-line`, `--t-solid` for a component's stylesheet. */
export function toneStyle(tone: Tone): CSSProperties {
  const parts = ['text', 'tint', 'line', 'solid'].map((part) => [`--t-${part}`, `var(--tone-${tone}-${part})`]);
  return Object.fromEntries(parts) as CSSProperties;
}
