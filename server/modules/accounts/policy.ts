import type { Policy } from '../../kit/authorize.ts';

const byVendor: Policy<object>[string] = (ctx) => ctx.actor.side === 'vendor' || 'The vendor keeps this record';

/** Accounts and opportunities belong to the vendor alone; the role table says who of its staff does what. */
export const accountPolicy: Policy<object> = {
  'account.read': byVendor,
  'account.create': byVendor,
  'account.update': byVendor,
  'account.delete': byVendor,
  'account.export': byVendor,
};
