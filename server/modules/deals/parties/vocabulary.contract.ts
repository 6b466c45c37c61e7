import { z } from 'zod';
import { Id, Money } from '../../../kit/contract.ts';
import { Wording } from '../vocabulary.contract.ts';
import { PARTY_STATES, PROPOSAL_STATES, SIGHTS } from './states.ts';

/** Pieces that the contracts of parties share. */
export const RoleKey = z
  .string()
  .max(40)
  .regex(/^[a-z][a-z0-9_]{0,39}$/);
export const SightName = z.enum(SIGHTS).meta({ id: 'PartySight' });
export const PartyStateName = z.enum(PARTY_STATES).meta({ id: 'DealPartyState' });
export const ProposalStateName = z.enum(PROPOSAL_STATES).meta({ id: 'PartyProposalState' });

/** Basis points: 10,000 are the whole; null takes no part. */
const points = z.int().min(0).max(10_000).nullable();
export const SharesSchema = z.strictObject({ revenue: points, commission: points }).meta({ id: 'DealShares' });

/** What a party gets of a deal that was won; null before, or where it has no share. */
export const Attributed = z
  .strictObject({ revenue: Money.nullable(), commission: Money.nullable() })
  .meta({ id: 'DealAttribution' });

export const RoleName = z.strictObject({ key: RoleKey, label: Wording }).meta({ id: 'DealPartyRoleName' });

export const OrganisationName = z.strictObject({ id: Id, name: z.string().max(200) }).meta({ id: 'OrganisationName' });
