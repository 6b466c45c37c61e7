/** Words of several parties on one deal, as data: read by server and web alike. */

/** How much of a deal that is not its own a party sees. */
export const SIGHTS = ['nothing', 'summary', 'full'] as const;
export type Sight = (typeof SIGHTS)[number];

/** What is shared out among the parties; the shares of each kind are 100 % together. */
export const SPLIT_KINDS = ['revenue', 'commission'] as const;
export type SplitKind = (typeof SPLIT_KINDS)[number];

/** Whether a party has a part already or is asked to take one. */
export const PARTY_STATES = ['invited', 'active'] as const;
export type PartyState = (typeof PARTY_STATES)[number];

/** The way of a proposal: from the registrant to the vendor, from there to the partner that is meant. */
export const PROPOSAL_STATES = ['proposed', 'invited', 'accepted', 'declined', 'refused', 'withdrawn'] as const;
export type ProposalState = (typeof PROPOSAL_STATES)[number];

/** Most parties that share one deal; the table's CHECK adds up as many. */
export const MOST_PARTIES = 8;

/** A whole in basis points. */
export const WHOLE = 10_000;

/** Roles that every tenant has, in its people's languages. */
export const STANDARD_ROLES = [
  { key: 'sourcing', label: { en: 'Sourcing', de: 'Anbahnung' } },
  { key: 'influencing', label: { en: 'Influencing', de: 'Beeinflussung' } },
  { key: 'fulfilling', label: { en: 'Fulfilling', de: 'Lieferung' } },
] as const;
