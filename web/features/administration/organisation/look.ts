/** How a brand colour will do, by the contrast rules of WCAG 2.2. Pure. */
import { DARK_SURFACE, LIGHT_SURFACE, brandOf, textOn } from '../../../brand.ts';
import { contrast } from '../../../color.ts';
import { SURFACES } from '../../../theme.ts';

export interface Scheme {
  page: string;
  fill: string;
  onFill: string;
  link: string;
  line: string;
  text: string;
}

/** The colours of the app in both schemes for a brand colour (`#rrggbb`). */
export function schemesOf(colour: string): Record<'light' | 'dark', Scheme> {
  const { shades, fill, text } = brandOf(colour);
  const of = (scheme: 'light' | 'dark', line: string, words: string): Scheme => ({
    page: SURFACES[scheme][0]!,
    fill: shades[fill[scheme]]!,
    onFill: textOn(shades[fill[scheme]]!),
    link: text[scheme],
    line,
    text: words,
  });
  return { light: of('light', '#dce0e5', '#1b2128'), dark: of('dark', '#323a43', '#e4e7eb') };
}

export interface Check {
  id: 'button' | 'link' | 'edge';
  scheme: 'light' | 'dark';
  /** Contrast ratio, 1 to 21. */
  ratio: number;
  needed: number;
  good: boolean;
}

/** Words on buttons and links need 4.5:1, the edge of a button on the page 3:1. */
export function checksOf(colour: string): Check[] {
  const schemes = schemesOf(colour);
  return (['light', 'dark'] as const).flatMap((scheme) => {
    const { page, fill, onFill, link } = schemes[scheme];
    const surface = scheme === 'light' ? LIGHT_SURFACE : DARK_SURFACE;
    const rows = [
      { id: 'button', ratio: contrast(fill, onFill), needed: 4.5 },
      { id: 'link', ratio: contrast(link, surface), needed: 4.5 },
      { id: 'edge', ratio: contrast(fill, page), needed: 3 },
    ] as const;
    return rows.map((row) => ({ ...row, scheme, good: row.ratio >= row.needed }));
  });
}

/** The colour is too pale or too dark to be read as words itself, so links take a neighbour of it. */
export const isAdjusted = (colour: string): boolean => {
  const { light } = schemesOf(colour);
  return light.link.toLowerCase() !== colour.toLowerCase();
};
