import type { Member, PartnerPlan, VendorPlan } from './world/plan.ts';

/** Somebody, or some program, that can sign in to a generated world. */
export interface Login {
  /** Membership, or API key. */
  id: string;
  email: string | null;
  password: string | null;
  apiKey: string | null;
  /** Id and name of the vendor. */
  tenant: { id: string; name: string };
  partner: { id: string; name: string } | null;
  role: string;
}

const place = (vendor: VendorPlan, partner: PartnerPlan | null) => ({
  tenant: { id: vendor.tenantId, name: vendor.name },
  partner: partner && { id: partner.id, name: partner.organisation.name },
});

/** The login of a person. */
export const loginOf = (vendor: VendorPlan, partner: PartnerPlan | null, member: Member, password: string): Login => ({
  id: member.membershipId,
  email: member.email,
  password,
  apiKey: null,
  ...place(vendor, partner),
  role: member.role,
});

/** The login of a program. */
export const keyLogin = (
  vendor: VendorPlan,
  partner: PartnerPlan | null,
  id: string,
  apiKey: string,
  role: string,
): Login => ({
  id,
  email: null,
  password: null,
  apiKey,
  ...place(vendor, partner),
  role,
});
