/**
 * What a colour says. One table for badges, charts, banners and buttons, so that a state looks the same everywhere.
 * Each tone has a foreground that reads at 4.5:1 or better on its tint, in both schemes (`tones.test.ts`), and a solid
 * for bars, dots and charts.
 */
export type Tone = 'grey' | 'amber' | 'green' | 'violet' | 'red' | 'blue';

export interface ToneColors {
  text: string;
  tint: string;
  line: string;
  solid: string;
}

export const TONES: Record<Tone, { light: ToneColors; dark: ToneColors }> = {
  grey: {
    light: { text: '#4c555f', tint: '#eef0f3', line: '#d5dae0', solid: '#8a949f' },
    dark: { text: '#b9c1c9', tint: '#2b3239', line: '#3f4851', solid: '#7d8791' },
  },
  amber: {
    light: { text: '#845000', tint: '#fdf2da', line: '#f0d59a', solid: '#d98b06' },
    dark: { text: '#f2bf65', tint: '#382b13', line: '#5c471d', solid: '#e0a030' },
  },
  green: {
    light: { text: '#14653a', tint: '#e3f4ea', line: '#b3dfc5', solid: '#23935a' },
    dark: { text: '#74d29b', tint: '#17321f', line: '#275337', solid: '#3dab70' },
  },
  violet: {
    light: { text: '#5f36b3', tint: '#f0ebfc', line: '#d5c7f5', solid: '#7c55d4' },
    dark: { text: '#bda5f4', tint: '#2d2445', line: '#483a6d', solid: '#9b7ce6' },
  },
  red: {
    light: { text: '#ad2128', tint: '#fdeaea', line: '#f5c4c5', solid: '#d23b41' },
    dark: { text: '#f69393', tint: '#3c1d1f', line: '#633033', solid: '#e2585c' },
  },
  blue: {
    light: { text: '#1d5a9f', tint: '#e7f1fc', line: '#bcd8f5', solid: '#2f7fd1' },
    dark: { text: '#8fc1f4', tint: '#18293d', line: '#2a4664', solid: '#4c97e2' },
  },
};

/** CSS variables of a scheme: `--tone-amber-text`, `-tint`, `-line`, `-solid`. */
export function toneVariables(scheme: 'light' | 'dark'): Record<string, string> {
  const entries = Object.entries(TONES).flatMap(([tone, schemes]) =>
    Object.entries(schemes[scheme]).map(([part, color]) => [`--tone-${tone}-${part}`, color] as const),
  );
  return Object.fromEntries(entries);
}
