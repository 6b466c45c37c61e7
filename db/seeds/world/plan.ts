import type { Country } from './places.ts';
import type { Organisation } from './organisations.ts';
import type { TierName } from './programme.ts';

/** A person with a role at the vendor or at one of its partners. */
export interface Member {
  membershipId: string;
  personId: string;
  name: string;
  email: string;
  role: string;
  locale: string;
  countries: readonly string[];
}

export interface PartnerPlan {
  id: string;
  organisation: Organisation;
  type: string;
  status: string;
  tier: TierName;
  parentId: string | null;
  owner: Member;
  since: Date;
  people: Member[];
}

/** A vendor with everybody who works in its programme, before it is written as rows. */
export interface VendorPlan {
  tenantId: string;
  slug: string;
  name: string;
  colour: string;
  country: Country;
  currency: string;
  timeZone: string;
  holidays: readonly string[];
  staff: Member[];
  partners: PartnerPlan[];
}

/** Who set the vendor's programme up. */
export const administratorOf = (vendor: VendorPlan): Member =>
  vendor.staff.find((member) => member.role === 'administrator') ?? vendor.staff[0]!;

/** How large a world is. */
export interface WorldSize {
  partners: number;
  /** People at partners, all together. */
  people: number;
  accounts: number;
  deals: number;
  months: number;
  waiting: number;
  drafts: number;
  /**
   * Made for its size: one line per registration, history for every twentieth, only live ones in the matching index, and
   * conflict evidence only for those that wait for the vendor.
   */
  sparse?: boolean;
}
