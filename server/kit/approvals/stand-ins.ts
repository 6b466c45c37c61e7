/** Who votes in whose place: arranged by each person for themselves, or by an administrator for anybody. */
import { authorize, type Policy } from '../authorize.ts';
import { endOfDay, localDay, startOfDay } from '../calendar.ts';
import type { Ctx } from '../context.ts';
import { conflict, invalid, notFound } from '../errors.ts';
import { emit } from '../events.ts';
import type { ApprovalKind } from './kind.ts';
import {
  insertStandIn,
  lockMember,
  selectOptionalStandIn,
  selectStandIns,
  updateStandInEnded,
  type StandInRow,
} from './stand-in-queries.ts';

export interface Owned {
  membership_id: string;
}

/** Each person arranges their own absence; an administrator everybody's. */
export const standInPolicy: Policy<Owned> = {
  'approval.vote': ({ actor }, { membership_id: whose }) =>
    (actor.kind === 'person' && whose === actor.id) || 'Only an administrator arranges this for others',
  'approval.manage': ({ actor }) => actor.side === 'vendor' || 'Only the vendor can do this',
};

/** Own affairs need a vote, those of others the administration of approvals. */
export const abilityFor = ({ actor }: Ctx, whose: string): 'approval.vote' | 'approval.manage' =>
  actor.kind === 'person' && whose === actor.id ? 'approval.vote' : 'approval.manage';

export interface Arrangement {
  membershipId: string;
  standInId: string;
  /** Days of absence, both included; null for a standing backup. */
  days: { from: string; until: string } | null;
  note: string | null;
}

const wrong = (path: string, code: string, message: string) => invalid([{ path, code, message }]);

/**
 * Arranges an absence or a backup. Throws 422 for somebody who has no vote or for days that have passed, 409 `overlap` when
 * the person is away on one of these days already. A new backup takes the place of the one before.
 */
export async function arrangeStandIn(ctx: Ctx, kind: ApprovalKind, asked: Arrangement): Promise<StandInRow> {
  const { membershipId, standInId, days, note } = asked;
  authorize(ctx, standInPolicy, abilityFor(ctx, membershipId), { membership_id: membershipId });
  if (membershipId === standInId) throw wrong('standInId', 'same_person', 'Choose somebody else');
  const deciders = new Set((await kind.deciders(ctx, [membershipId, standInId])).map(({ id }) => id));
  for (const [path, id] of [
    ['membershipId', membershipId],
    ['standInId', standInId],
  ] as const) {
    if (!deciders.has(id)) throw wrong(path, 'unknown_reference', 'Choose a colleague who may decide');
  }
  await lockMember(ctx, membershipId);
  const others = await selectStandIns(ctx, membershipId);
  const id = await insertStandIn(ctx, { membershipId, standInId, note, days: await daysOf(ctx, kind, days, others) });
  return report(ctx, 'approval.stand_in_arranged', id);
}

async function daysOf(ctx: Ctx, kind: ApprovalKind, days: Arrangement['days'], others: readonly StandInRow[]) {
  if (days === null) {
    for (const backup of others.filter((one) => one.from_day === null)) await updateStandInEnded(ctx, backup.id);
    return null;
  }
  const { timeZone } = await kind.calendar(ctx);
  if (days.until < days.from) throw wrong('until', 'before_start', 'The last day must not be before the first');
  if (days.until < localDay(ctx.clock.now(), timeZone)) throw wrong('until', 'in_the_past', 'These days have passed');
  const clash = others.find(
    (one) => one.from_day !== null && one.from_day <= days.until && one.until_day! >= days.from,
  );
  if (clash) throw conflict('overlap', `${clash.stand_in_name} stands in from ${clash.from_day} to ${clash.until_day}`);
  return { ...days, startsAt: startOfDay(days.from, timeZone), endsAt: endOfDay(days.until, timeZone) };
}

/** Ends an arrangement. Throws 404 for one that is over or that the actor may not see. */
export async function endStandIn(ctx: Ctx, id: string): Promise<void> {
  const row = await selectOptionalStandIn(ctx, id);
  if (!row) throw notFound();
  authorize(ctx, standInPolicy, abilityFor(ctx, row.membership_id), row);
  await report(ctx, 'approval.stand_in_ended', id);
  await updateStandInEnded(ctx, id);
}

async function report(ctx: Ctx, type: string, id: string): Promise<StandInRow> {
  const row = (await selectOptionalStandIn(ctx, id))!;
  await emit(ctx, {
    type,
    subject: { kind: 'person', id: row.membership_id },
    partnerId: null,
    visibility: 'internal',
    data: { name: row.name, standIn: row.stand_in_name, from: row.from_day, until: row.until_day },
  });
  return row;
}
