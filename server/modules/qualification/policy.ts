import type { Policy } from '../../kit/authorize.ts';

/** What tiers demand is written by those whom the role table names. */
export const requirementPolicy: Policy<object> = { 'tier.manage': () => true };
