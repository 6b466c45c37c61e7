import { expect, it } from 'vitest';
import { entryOf } from './navigation.ts';
import { consoleSections } from './console/navigation.ts';
import { portalSections } from './portal/navigation.ts';

const icon = null as never;
const entries = [
  { id: 'home', to: '/console', icon },
  { id: 'deals', to: '/console/deals', icon },
  { id: 'forms', to: '/console/deals/forms', icon },
];

it('marks the closest entry above a page', () => {
  expect(entryOf('/console', entries, '/console')).toBe('home');
  expect(entryOf('/console/deals/42', entries, '/console')).toBe('deals');
  expect(entryOf('/console/deals/forms/1', entries, '/console')).toBe('forms');
  expect(entryOf('/console/dealsomething', entries, '/console')).toBeUndefined();
});

it.each([
  ['console', consoleSections],
  ['portal', portalSections],
])('gives no key of the %s twice', (_shell, sections) => {
  const keys = sections.flatMap((section) => section.entries.map((entry) => entry.keys)).filter(Boolean);
  expect(new Set(keys).size).toBe(keys.length);
});
