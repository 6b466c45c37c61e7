import { expect, it } from 'vitest';
import type { Partner } from './api.ts';
import { STEPS, nextStep, otherSteps } from './steps.ts';

const partner = (status: Partner['status'], ...open: string[]) =>
  ({
    status,
    abilities: Object.fromEntries(
      Object.keys(STEPS).map((step) => [`partner.${step}`, { allowed: open.includes(step) }]),
    ),
  }) as Pick<Partner, 'status' | 'abilities'>;

it('leads a prospect through onboarding to being active', () => {
  expect(nextStep('prospect')).toBe('onboard');
  expect(nextStep('onboarding')).toBe('activate');
  expect(nextStep('active')).toBeUndefined();
});

it('offers the other open steps, and never the next one twice', () => {
  expect(otherSteps(partner('prospect', 'onboard', 'activate', 'terminate'))).toEqual(['activate', 'terminate']);
  expect(otherSteps(partner('terminated'))).toEqual([]);
});
