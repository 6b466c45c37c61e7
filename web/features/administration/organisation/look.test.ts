import { describe, expect, it } from 'vitest';
import { checksOf, isAdjusted, schemesOf } from './look.ts';

const find = (colour: string, id: string, scheme: string) =>
  checksOf(colour).find((check) => check.id === id && check.scheme === scheme)!;

describe('checksOf', () => {
  it.each(['#0b7285', '#ffd43b', '#101010', '#e8590c', '#ffffff'])(
    'words can be read whatever the colour: %s',
    (colour) => {
      for (const check of checksOf(colour).filter(({ id }) => id !== 'edge')) expect(check.good).toBe(true);
    },
  );

  it('warns when a pale button has no edge on the white page', () => {
    expect(find('#fff3bf', 'edge', 'light').good).toBe(false);
    expect(find('#0b7285', 'edge', 'light').good).toBe(true);
  });

  it('lifts a dark colour so that it stands out on the dark page', () => {
    expect(find('#101010', 'edge', 'dark').good).toBe(true);
  });
});

it('says when links cannot take the colour itself', () => {
  expect(isAdjusted('#ffd43b')).toBe(true);
  expect(isAdjusted('#0b7285')).toBe(false);
});

it('shows the very colour on buttons of the light scheme', () => {
  expect(schemesOf('#0b7285').light.fill).toBe('#0b7285');
});
