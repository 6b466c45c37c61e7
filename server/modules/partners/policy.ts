import type { Policy } from '../../kit/authorize.ts';

/** What the rules look at: the partner that a record is, or belongs to. */
export interface OfPartner {
  partnerId: string;
}

const byVendor: Policy<OfPartner>[string] = (ctx) => ctx.actor.side === 'vendor' || 'The vendor keeps this record';

const byVendorOrOwnFirm: Policy<OfPartner>[string] = (ctx, { partnerId }) =>
  ctx.actor.side === 'vendor' || ctx.actor.partnerId === partnerId || 'This is not your organisation';

/**
 * Partners and their contacts. Who is not to see a row never gets here: row-level security has dropped it. A
 * distributor's people see their resellers but change only their own firm.
 */
export const partnerPolicy: Policy<OfPartner> = {
  'partner.read': () => true,
  'partner.export': () => true,
  'partner.create': byVendor,
  'partner.update': byVendor,
  'partner.assign': byVendor,
  'tier.manage': byVendor,
  'partner.profile.update': (ctx, { partnerId }) =>
    ctx.actor.partnerId === partnerId || 'This is not your organisation',
  'contact.read': () => true,
  'contact.create': byVendorOrOwnFirm,
  'contact.update': byVendorOrOwnFirm,
  'contact.delete': byVendorOrOwnFirm,
};

/** Programmes and tiers; the role table says who manages them. */
export const programmePolicy: Policy<object> = {
  'programme.read': () => true,
  'programme.manage': () => true,
  'tier.read': () => true,
  'tier.manage': () => true,
};
