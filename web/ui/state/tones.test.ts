import { describe, expect, it } from 'vitest';
import { contrast } from '../../color.ts';
import { TONES } from './tones.ts';
import { SURFACES } from '../../theme.ts';

describe.each(Object.entries(TONES))('the tone %s', (_tone, schemes) => {
  it.each(['light', 'dark'] as const)('can be read in the %s scheme', (scheme) => {
    const { text, tint, solid } = schemes[scheme];
    expect(contrast(text, tint)).toBeGreaterThanOrEqual(4.5);
    for (const surface of SURFACES[scheme]) {
      expect(contrast(text, surface)).toBeGreaterThanOrEqual(4.5);
    }
    expect(contrast(solid, SURFACES[scheme][0]!)).toBeGreaterThanOrEqual(2.5);
  });
});
