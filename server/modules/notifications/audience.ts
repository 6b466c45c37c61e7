/** Who is told about a registration: pure rules without I/O. */
import { KINDS, type KindName, type Side } from './kinds.ts';

/** The people around one registration, by membership id; only those who can sign in. */
export interface DealPeople {
  submitterId: string | null;
  partnerAdministratorIds: readonly string[];
  assigneeId: string | null;
  partnerOwnerId: string | null;
  administratorIds: readonly string[];
}

/**
 * The channel manager it is assigned to; else the partner's owner; else the administrators. An assignment is told to the
 * new assignee alone.
 */
function vendorPeople(kind: KindName, people: DealPeople): readonly string[] {
  const one = people.assigneeId ?? (kind === 'deal_assigned' ? null : people.partnerOwnerId);
  if (one !== null) return [one];
  return kind === 'deal_assigned' ? [] : people.administratorIds;
}

/** Who registered it, and the partner's administrators. */
const partnerPeople = (people: DealPeople): readonly string[] => [
  ...(people.submitterId === null ? [] : [people.submitterId]),
  ...people.partnerAdministratorIds,
];

/** Membership ids of those who are told about a kind of thing, each once, without whoever did it. */
export function audienceOf(kind: KindName, actorId: string, people: DealPeople): string[] {
  const sides: readonly Side[] = KINDS[kind].sides;
  const told = [
    ...(sides.includes('vendor') ? vendorPeople(kind, people) : []),
    ...(sides.includes('partner') ? partnerPeople(people) : []),
  ];
  return [...new Set(told)].filter((id) => id !== actorId);
}
