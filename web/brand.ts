/**
 * A tenant's accent → ten shades that are safe to use. The accent itself stays among them untouched, so that buttons
 * show the very colour of the brand; text and thin lines take a shade that is dark (or light) enough to be read.
 */
import type { MantineColorShade, MantineColorsTuple } from '@mantine/core';
import { contrast, hexFrom, isHex, luminance, oklchOf } from './color.ts';
import type { Oklch } from './color.ts';

/** Surfaces that accent text may stand on; the tinted one is the darkest of the light scheme, the raised one the lightest of the dark. */
export const LIGHT_SURFACE = '#f3f5f7';
export const DARK_SURFACE = '#232930';

/** Millrace's own accent: deep water. Used until a tenant is known. */
export const OWN_ACCENT = '#0f5c6e';

/** Above this luminance black text is read better than white on a fill: both reach 4.5:1 at this point. */
export const DARK_TEXT_FROM = 0.179;

/**
 * Luminance of a fill on the dark page: at least 3:1 to every dark surface (WCAG 1.4.11) and 4.5:1 to white words, which is
 * a narrow window (0.163 to 0.183).
 */
const FILL_LUMINANCE = 0.17;

const LADDER = [0.977, 0.948, 0.894, 0.828, 0.752, 0.672, 0.592, 0.512, 0.434, 0.352];

export interface Brand {
  shades: MantineColorsTuple;
  /** Index of the fill: the accent itself in the light scheme, a lighter one in the dark scheme if it must be. */
  fill: { light: MantineColorShade; dark: MantineColorShade };
  /** Hex of links, icons, selected text and focus rings; at least 4.5:1 on every surface of its scheme. */
  text: { light: string; dark: string };
}

/** Palette of an accent. Anything that is not `#rrggbb` falls back to Millrace's own accent. */
export function brandOf(accent: string | null | undefined): Brand {
  const base = (accent && isHex(accent) ? accent : OWN_ACCENT).toLowerCase();
  const { l, c, h } = oklchOf(base);
  const own = nearest(l);
  const shades = LADDER.map((lightness, index) =>
    index === own ? base : hexFrom({ l: lightness, c: c * chromaAt(lightness), h }),
  );
  // Too dark to stand out on the dark page: a lifted twin takes the place of the next lighter shade.
  const lift = own > 0 && luminance(base) < FILL_LUMINANCE;
  if (lift) shades[own - 1] = withLuminance({ l, c, h }, FILL_LUMINANCE);
  const tuple = shades as unknown as MantineColorsTuple;
  return {
    shades: tuple,
    fill: { light: own, dark: (lift ? own - 1 : own) as MantineColorShade },
    text: {
      light: readable(tuple, LIGHT_SURFACE, own, 1, '#1b2128'),
      dark: readable(tuple, DARK_SURFACE, own, -1, '#e4e7eb'),
    },
  };
}

/** Black or white, whichever is read better on the colour; at least 4.5:1. */
export const textOn = (hex: string) => (luminance(hex) > DARK_TEXT_FROM ? '#000000' : '#ffffff');

/** Index of the ladder's step that is closest in lightness. */
function nearest(lightness: number): MantineColorShade {
  const distances = LADDER.map((step) => Math.abs(step - lightness));
  return distances.indexOf(Math.min(...distances)) as MantineColorShade;
}

/** Tints near white and shades near black carry less colour, or they look fluorescent and muddy. */
function chromaAt(lightness: number): number {
  if (lightness > 0.6) return Math.max(0.14, (1 - lightness) / 0.4);
  return lightness < 0.45 ? 0.85 : 1;
}

/** The colour with another luminance, found by halving; hue and, as far as it fits, chroma stay. */
function withLuminance(color: Oklch, wanted: number): string {
  let [low, high] = [0, 1];
  for (let step = 0; step < 24; step++) {
    const middle = (low + high) / 2;
    if (luminance(hexFrom({ ...color, l: middle })) < wanted) low = middle;
    else high = middle;
  }
  return hexFrom({ ...color, l: high });
}

function readable(shades: MantineColorsTuple, surface: string, from: number, step: 1 | -1, otherwise: string): string {
  for (let index = from; index >= 0 && index < shades.length; index += step) {
    if (contrast(shades[index]!, surface) >= 4.5) return shades[index]!;
  }
  return otherwise;
}
