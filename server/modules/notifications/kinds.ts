/** What people can be told, as data. Pure: `web/` reads it through the contract. */

export type Side = 'vendor' | 'partner';

interface Kind {
  /** Sides on which there is somebody to be told. */
  sides: readonly Side[];
  /** Whether it comes by mail unless the person says otherwise; in the app everything shows. */
  mail: Readonly<Partial<Record<Side, boolean>>>;
}

const both = ['vendor', 'partner'] as const;
const vendor = ['vendor'] as const;
const partner = ['partner'] as const;

export const KINDS = {
  deal_submitted: { sides: both, mail: { vendor: true, partner: false } },
  deal_resubmitted: { sides: both, mail: { vendor: true, partner: false } },
  deal_assigned: { sides: vendor, mail: { vendor: true } },
  deal_review_started: { sides: partner, mail: { partner: false } },
  deal_info_requested: { sides: partner, mail: { partner: true } },
  approval_asked: { sides: vendor, mail: { vendor: true } },
  approval_handed: { sides: vendor, mail: { vendor: true } },
  approval_escalated: { sides: vendor, mail: { vendor: true } },
  deal_approved: { sides: partner, mail: { partner: true } },
  deal_rejected: { sides: partner, mail: { partner: true } },
  deal_withdrawn: { sides: both, mail: { vendor: false, partner: false } },
  deal_revoked: { sides: partner, mail: { partner: true } },
  deal_expiring: { sides: both, mail: { vendor: false, partner: true } },
  deal_expired: { sides: both, mail: { vendor: false, partner: true } },
  deal_extension_requested: { sides: vendor, mail: { vendor: true } },
  deal_extended: { sides: partner, mail: { partner: true } },
  deal_extension_declined: { sides: partner, mail: { partner: true } },
  deal_milestone_reported: { sides: vendor, mail: { vendor: true } },
  deal_milestone_reached: { sides: both, mail: { vendor: false, partner: false } },
  deal_milestone_declined: { sides: partner, mail: { partner: true } },
  deal_amendment_requested: { sides: vendor, mail: { vendor: true } },
  deal_amended: { sides: both, mail: { vendor: false, partner: true } },
  deal_amendment_declined: { sides: partner, mail: { partner: true } },
  deal_silent: { sides: both, mail: { vendor: false, partner: true } },
  deal_lapsed: { sides: both, mail: { vendor: false, partner: true } },
  deal_won: { sides: both, mail: { vendor: true, partner: false } },
  deal_lost: { sides: both, mail: { vendor: false, partner: false } },
  deal_reopened: { sides: both, mail: { vendor: false, partner: false } },
  deal_commented: { sides: both, mail: { vendor: true, partner: true } },
  deal_commented_internally: { sides: vendor, mail: { vendor: true } },
  deal_held: { sides: partner, mail: { partner: true } },
  deal_resumed: { sides: partner, mail: { partner: false } },
  dispute_requested: { sides: vendor, mail: { vendor: true } },
  dispute_answered: { sides: vendor, mail: { vendor: true } },
  dispute_answer_missed: { sides: vendor, mail: { vendor: false } },
  dispute_appealed: { sides: vendor, mail: { vendor: true } },
  dispute_opened: { sides: partner, mail: { partner: true } },
  dispute_asked: { sides: partner, mail: { partner: true } },
  dispute_reminded: { sides: partner, mail: { partner: true } },
  dispute_decided: { sides: partner, mail: { partner: true } },
  dispute_closed: { sides: partner, mail: { partner: false } },
  price_asked: { sides: vendor, mail: { vendor: true } },
  price_offered: { sides: partner, mail: { partner: true } },
  price_accepted: { sides: vendor, mail: { vendor: true } },
  price_approved: { sides: partner, mail: { partner: true } },
  price_declined: { sides: both, mail: { vendor: false, partner: true } },
  price_expiring: { sides: both, mail: { vendor: false, partner: true } },
  deal_mentioned: { sides: both, mail: { vendor: true, partner: true } },
  /** What those who watch are told where the kind itself does not reach them. */
  deal_watched: { sides: both, mail: { vendor: false, partner: false } },
  person_joined: { sides: both, mail: { vendor: false, partner: false } },
} as const satisfies Record<string, Kind>;

export type KindName = keyof typeof KINDS;

export const KIND_NAMES = Object.keys(KINDS) as [KindName, ...KindName[]];

/** Kinds that somebody on a side can receive, in the order of the table. */
export const kindsOf = (side: Side): KindName[] =>
  KIND_NAMES.filter((name) => (KINDS[name].sides as readonly Side[]).includes(side));

/** Whether a kind is mailed to a side unless the person says otherwise. */
export const isMailedByDefault = (name: KindName, side: Side): boolean => (KINDS[name] as Kind).mail[side] ?? false;
