import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DARK_SURFACE, LIGHT_SURFACE, OWN_ACCENT, brandOf, textOn } from './brand.ts';
import { contrast, hexFrom, oklchOf } from './color.ts';

const accents = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);

describe('brandOf', () => {
  it('keeps the accent itself as the fill of the light scheme', () => {
    fc.assert(fc.property(accents, (accent) => brandOf(accent).shades[brandOf(accent).fill.light] === accent));
  });

  it('gives text colours that can be read on every surface, whatever the accent', () => {
    fc.assert(
      fc.property(accents, (accent) => {
        const { text } = brandOf(accent);
        expect(contrast(text.light, LIGHT_SURFACE)).toBeGreaterThanOrEqual(4.5);
        expect(contrast(text.dark, DARK_SURFACE)).toBeGreaterThanOrEqual(4.5);
      }),
    );
  });

  it('puts readable words on both fills and lifts the dark fill off the page', () => {
    fc.assert(
      fc.property(accents, (accent) => {
        const { shades, fill } = brandOf(accent);
        const [light, dark] = [shades[fill.light]!, shades[fill.dark]!];
        // Components take the words' colour from the light fill, so it must do for both.
        expect(contrast(textOn(light), light)).toBeGreaterThanOrEqual(4.5);
        expect(contrast(textOn(light), dark)).toBeGreaterThanOrEqual(4.5);
        expect(contrast(dark, DARK_SURFACE)).toBeGreaterThanOrEqual(3);
      }),
    );
  });

  it('falls back to the own accent for anything that is not a colour', () => {
    for (const wrong of ['teal', '#fff', 'javascript:alert(1)', '', null, undefined]) {
      expect(brandOf(wrong).shades).toEqual(brandOf(OWN_ACCENT).shades);
    }
  });
});

describe('colour arithmetic', () => {
  it('returns to the same colour', () => {
    fc.assert(fc.property(accents, (accent) => hexFrom(oklchOf(accent)) === accent));
  });

  it('knows the contrast of black on white', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  });
});
