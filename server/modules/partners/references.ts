import type { Ctx } from '../../kit/context.ts';
import { invalid } from '../../kit/errors.ts';
import { isAbovePartner, selectOptionalPartner } from './partner-queries.ts';
import { selectLowestTier, selectOptionalProgramme, selectOptionalTier } from './programme-queries.ts';
import { selectOptionalStaff } from './staff-queries.ts';

const refuse = (path: string, code: string, message: string) => invalid([{ path, code, message }]);

/** Throws 422 unless `ownerId` is somebody of the vendor's staff who can sign in. */
export async function requireOwner(ctx: Ctx, ownerId: string | null | undefined): Promise<void> {
  if (!ownerId) return;
  if (!(await selectOptionalStaff(ctx, ownerId))) {
    throw refuse('ownerId', 'unknown_reference', 'Choose somebody of your own staff');
  }
}

/** Throws 422 unless `parentId` is a distributor in view that does not itself stand below `childId`. */
export async function requireParent(ctx: Ctx, parentId: string | null | undefined, childId?: string): Promise<void> {
  if (!parentId) return;
  const parent = await selectOptionalPartner(ctx, parentId);
  if (!parent) throw refuse('parentId', 'unknown_reference', 'Choose one of your partners');
  if (parent.type !== 'distributor') throw refuse('parentId', 'not_a_distributor', 'Only a distributor has resellers');
  if (parent.status === 'terminated') throw refuse('parentId', 'partner_closed', 'This distributor was terminated');
  if (childId && (await isAbovePartner(ctx, childId, parentId))) {
    throw refuse('parentId', 'circle', 'A partner cannot stand below itself');
  }
}

/** A place in a programme: both ids, or none of them. */
export interface Enrolment {
  programmeId: string | null;
  tierId: string | null;
}

/**
 * The place that a body asks for. Without a tier it is the programme's lowest active one, if it has any. Throws 422 for
 * a programme or tier that does not exist, is no longer active, or when the two do not belong together.
 */
export async function requireEnrolment(
  ctx: Ctx,
  asked: { programmeId?: string | null | undefined; tierId?: string | null | undefined },
): Promise<Enrolment> {
  if (!asked.programmeId) {
    if (asked.tierId) throw refuse('programmeId', 'required', 'A tier needs its programme');
    return { programmeId: null, tierId: null };
  }
  const programme = await selectOptionalProgramme(ctx, asked.programmeId);
  if (!programme?.active) throw refuse('programmeId', 'unknown_reference', 'Choose one of your active programmes');
  if (!asked.tierId) return { programmeId: programme.id, tierId: (await selectLowestTier(ctx, programme.id)) ?? null };
  const tier = await selectOptionalTier(ctx, asked.tierId);
  if (!tier?.active || tier.programme_id !== programme.id) {
    throw refuse('tierId', 'unknown_reference', 'Choose an active tier of this programme');
  }
  return { programmeId: programme.id, tierId: tier.id };
}
