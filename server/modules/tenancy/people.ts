/** Who works in the programme: shutting out, letting in, changing roles. */
import { authorize } from '../../kit/authorize.ts';
import type { Ctx } from '../../kit/context.ts';
import { conflict, invalid, stale } from '../../kit/errors.ts';
import { emit } from '../../kit/events.ts';
import { ofMembership } from './events.ts';
import { peoplePolicy } from './policy.ts';
import {
  selectActiveOwnersForUpdate,
  selectMembershipForUpdate,
  updateMembership,
  type MembershipRow,
} from './queries.ts';
import { sideOf, type Role } from './roles.ts';

/** A vendor without an owner could never get one again. */
function refuseLastOwner(owners: readonly string[], member: MembershipRow): void {
  if (!owners.includes(member.id) || owners.length > 1) return;
  throw conflict('last_owner', 'This is the last owner; make somebody else an owner first');
}

/** Throws 422 when a role belongs to the other side of the counter. */
export function requireSide(role: Role, side: string): void {
  if (sideOf(role) === side) return;
  const message = side === 'vendor' ? 'Choose a role of vendor staff' : 'Choose a role of partners’ people';
  throw invalid([{ path: 'role', code: 'role_and_side_differ', message }]);
}

/** Shuts somebody out. Sessions end at once: every request looks at the membership. Throws 409 for the last owner. */
export async function disablePerson(ctx: Ctx, id: string): Promise<MembershipRow> {
  const owners = await selectActiveOwnersForUpdate(ctx);
  const member = await selectMembershipForUpdate(ctx, id);
  authorize(ctx, peoplePolicy, 'people.manage', member);
  if (member.status === 'disabled') throw conflict('already_disabled', 'This person is shut out already');
  refuseLastOwner(owners, member);
  const after = await updateMembership(ctx, id, {
    status: 'disabled',
    invitation_hash: null,
    invitation_expires_at: null,
    sessions_since: ctx.clock.now(),
  });
  await emit(ctx, ofMembership('membership.disabled', member, { before: { status: member.status } }));
  return after;
}

/** Lets somebody in again; who never joined needs a new invitation. Throws 409 unless disabled. */
export async function enablePerson(ctx: Ctx, id: string): Promise<MembershipRow> {
  const member = await selectMembershipForUpdate(ctx, id);
  authorize(ctx, peoplePolicy, 'people.manage', member);
  if (member.status !== 'disabled') throw conflict('not_disabled', 'This person is not shut out');
  const after = await updateMembership(ctx, id, { status: member.person_id === null ? 'invited' : 'active' });
  await emit(ctx, ofMembership('membership.enabled', member, { after: { status: after.status } }));
  return after;
}

/** Another role on the same side, and the territory of a channel manager. `version` is what the caller read. */
export async function changeRole(
  ctx: Ctx,
  id: string,
  version: number | null,
  change: { role: Role; territory?: { countries: string[]; regions: string[] } | undefined },
): Promise<MembershipRow> {
  const owners = await selectActiveOwnersForUpdate(ctx);
  const member = await selectMembershipForUpdate(ctx, id);
  authorize(ctx, peoplePolicy, 'people.manage', member);
  authorize(ctx, peoplePolicy, 'people.manage', { ...member, role: change.role });
  requireSide(change.role, member.side);
  if (version !== null && version !== member.version) throw stale();
  if (change.role !== 'owner') refuseLastOwner(owners, member);
  const after = await updateMembership(ctx, id, {
    role: change.role,
    ...(change.territory
      ? { territory_countries: change.territory.countries, territory_regions: change.territory.regions }
      : {}),
  });
  await emit(ctx, ofMembership('membership.role_changed', member, { before: roleOf(member), after: roleOf(after) }));
  return after;
}

const roleOf = (member: MembershipRow) => ({
  role: member.role,
  territory: { countries: member.territory_countries, regions: member.territory_regions },
});
