import { expect, it } from 'vitest';
import { looksLikeHost, nameOfHost } from './host.ts';

it('tells a web address from a name', () => {
  expect(looksLikeHost('https://www.contoso.com/about')).toBe(true);
  expect(looksLikeHost('contoso.co.uk')).toBe(true);
  expect(looksLikeHost('Contoso Inc.')).toBe(false);
  expect(looksLikeHost('Contoso')).toBe(false);
  expect(looksLikeHost('Dr. Oetker')).toBe(false);
});

it('guesses a name from a host', () => {
  expect(nameOfHost('www.contoso-group.co.uk')).toBe('Contoso Group');
});
