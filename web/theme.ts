/**
 * The look, as data for Mantine: neutrals, type, sizes and the defaults of components. A tenant changes one thing only,
 * the accent (`brand.ts`). Four type sizes per shell and two weights; borders instead of shadows.
 */
import { createTheme, defaultVariantColorsResolver, localStorageColorSchemeManager } from '@mantine/core';
import type {
  CSSVariablesResolver,
  MantineColorsTuple,
  MantineThemeOverride,
  VariantColorsResolver,
} from '@mantine/core';
import { DARK_TEXT_FROM, brandOf } from './brand.ts';
import { toneVariables } from './ui/state/tones.ts';

/** Cool greys of the light scheme, lightest first. Number 6 is the dimmed text. */
const gray: MantineColorsTuple = [
  '#f8f9fa',
  '#f3f5f7',
  '#e9ecef',
  '#dce0e5',
  '#c3c9d0',
  '#8b95a0',
  '#5d6772',
  '#454e58',
  '#303841',
  '#1b2128',
];

/** The dark scheme: text first, then lines, then surfaces down to the page. Number 2 is the dimmed text. */
const dark: MantineColorsTuple = [
  '#e4e7eb',
  '#c6ccd3',
  '#a3acb6',
  '#7a848f',
  '#444d57',
  '#323a43',
  '#232930',
  '#1b2025',
  '#15191d',
  '#101316',
];

/** Surfaces that text stands on, page first. Tests hold every text colour against them. */
export const SURFACES = {
  light: ['#ffffff', gray[0], gray[1]],
  dark: [dark[8], dark[7], dark[6]],
} as const;

/** Keeps the person's choice of scheme on this device; `public/scheme.js` reads the same key before the first paint. */
export const schemeManager = localStorageColorSchemeManager({ key: 'millrace.scheme' });

const quick = { duration: 120 };
const dialog = { transitionProps: quick, overlayProps: { backgroundOpacity: 0.4 } };

const componentsOf = ({ close }: ThemeWords): MantineThemeOverride['components'] => ({
  Button: { defaultProps: { size: 'sm' } },
  ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray', size: 'md' } },
  Badge: { defaultProps: { variant: 'light', radius: 'sm' } },
  Modal: { defaultProps: { centered: true, ...dialog, closeButtonProps: { 'aria-label': close } } },
  Drawer: { defaultProps: { ...dialog, closeButtonProps: { 'aria-label': close } } },
  Menu: {
    defaultProps: { transitionProps: quick, position: 'bottom-end', offset: 4, withInitialFocusPlaceholder: false },
  },
  Popover: { defaultProps: { transitionProps: quick, shadow: 'md' } },
  Tooltip: { defaultProps: { transitionProps: quick, openDelay: 250, multiline: true, maw: 320 } },
  Notification: { defaultProps: { closeButtonProps: { 'aria-label': close } } },
  Tabs: { defaultProps: { keepMounted: false } },
  Anchor: { defaultProps: { underline: 'hover' } },
  Paper: { defaultProps: { withBorder: true, radius: 'md' } },
  Table: { defaultProps: { verticalSpacing: 'xs', horizontalSpacing: 'sm' } },
  Skeleton: { defaultProps: { animate: true } },
  // Label above, help and error under the field.
  InputWrapper: { defaultProps: { inputWrapperOrder: ['label', 'input', 'description', 'error'] } },
});

/** Words that components need by themselves, in the language of the page. */
export interface ThemeWords {
  close: string;
}

/** Theme of a tenant; `accent` is `#rrggbb` or null for Millrace's own. */
export function themeOf(accent: string | null, words: ThemeWords): MantineThemeOverride {
  const { shades, fill, text } = brandOf(accent);
  return createTheme({
    colors: { brand: shades, gray, dark },
    primaryColor: 'brand',
    primaryShade: fill,
    black: gray[9],
    autoContrast: true,
    luminanceThreshold: DARK_TEXT_FROM,
    fontFamily: "'Inter Variable', 'Inter fallback', system-ui, sans-serif",
    fontFamilyMonospace: 'ui-monospace, SFMono-Regular, Menlo, Consolas, monospace',
    // `md` is the running text: 14 px in the console, 16 px in the portal (`base.css`).
    fontSizes: { xs: '0.75rem', sm: '0.875rem', md: '0.875rem', lg: '1.25rem', xl: '1.75rem' },
    lineHeights: { xs: '1.35', sm: '1.45', md: '1.45', lg: '1.35', xl: '1.2' },
    fontWeights: { regular: '400', medium: '600', bold: '600' },
    spacing: { xs: '0.5rem', sm: '0.75rem', md: '1rem', lg: '1.5rem', xl: '2.5rem' },
    radius: { xs: '3px', sm: '6px', md: '8px', lg: '12px', xl: '20px' },
    defaultRadius: 'sm',
    respectReducedMotion: true,
    cursorType: 'pointer',
    headings: { fontWeight: '600', textWrap: 'balance', sizes: headingSizes },
    shadows: { md: '0 4px 16px rgb(15 20 25 / 0.10), 0 1px 3px rgb(15 20 25 / 0.08)' },
    components: componentsOf(words),
    variantColorResolver: colorsOf,
    other: { accentText: text },
  });
}

/** Red buttons take the red of the states, with white words, whatever shade the tenant's accent stands on. */
const colorsOf: VariantColorsResolver = (input) => {
  const colors = defaultVariantColorsResolver(input);
  if (input.color !== 'red') return colors;
  if (input.variant === 'filled') {
    return { ...colors, background: '#c02a31', hover: '#a5222a', color: '#fff' };
  }
  return { ...colors, color: 'var(--tone-red-text)', hover: 'var(--tone-red-tint)' };
};

const headingSizes = {
  h1: { fontSize: '1.25rem', lineHeight: '1.35' },
  h2: { fontSize: '1rem', lineHeight: '1.5' },
  h3: { fontSize: '0.875rem', lineHeight: '1.45' },
  h4: { fontSize: '0.875rem', lineHeight: '1.45' },
  h5: { fontSize: '0.75rem', lineHeight: '1.35' },
  h6: { fontSize: '0.75rem', lineHeight: '1.35' },
};

/** Variables that Mantine does not derive by itself: tones, surfaces, lines, and the readable accent of links and focus. */
export const cssVariables: CSSVariablesResolver = (theme) => {
  const accent = theme.other['accentText'] as { light: string; dark: string };
  return {
    variables: {},
    light: {
      ...toneVariables('light'),
      ...schemeVariables(accent.light, '#ffffff', gray[0], gray[1], gray[3]),
      '--mantine-color-default-border': gray[4],
      '--mantine-color-dimmed': gray[6],
      '--mantine-color-placeholder': gray[6],
      '--mantine-color-error': 'var(--tone-red-text)',
      '--mantine-color-disabled-color': gray[6],
    },
    dark: {
      ...toneVariables('dark'),
      ...schemeVariables(accent.dark, dark[8], dark[7], dark[6], dark[5]),
      '--mantine-color-body': dark[8],
      '--mantine-color-default': dark[7],
      '--mantine-color-default-hover': dark[6],
      '--mantine-color-default-border': dark[4],
      '--mantine-color-dimmed': dark[2],
      '--mantine-color-placeholder': dark[2],
      '--mantine-color-error': 'var(--tone-red-text)',
      '--mantine-color-disabled-color': dark[2],
    },
  };
};

function schemeVariables(accent: string, page: string, quiet: string, raised: string, line: string) {
  return {
    '--accent-text': accent,
    '--mantine-color-anchor': accent,
    '--mantine-primary-color-light-color': accent,
    '--mantine-color-brand-light-color': accent,
    '--surface-page': page,
    '--surface-quiet': quiet,
    '--surface-raised': raised,
    '--line': line,
  };
}
