import type { Ctx } from '../../kit/context.ts';
import type { ParsedRow } from '../../kit/imports/kind.ts';
import { nameKey } from '../../kit/imports/name-key.ts';
import { fault, textsIn, type Resolved, type Stored } from '../../kit/imports/upsert.ts';
import { STATUS_STEPS, TRANSITIONS } from './partner.ts';
import { selectProgrammes, selectTiers, type ProgrammeRow, type TierRow } from './programme-queries.ts';
import { selectStaffByEmail, type Staff } from './staff-queries.ts';

/** What rows of partners refer to. */
export interface References {
  programmes: readonly ProgrammeRow[];
  /** The lowest rank first. */
  tiers: readonly TierRow[];
  staff: ReadonlyMap<string, Staff>;
}

const nothing: Resolved = { columns: {}, faults: [] };

const wrong = (field: string, code: string, message: string): Resolved => ({
  columns: {},
  faults: [fault(field, code, message)],
});

/** Looks up what some rows refer to, each thing once. */
export async function selectReferences(ctx: Ctx, rows: readonly ParsedRow[]): Promise<References> {
  const programmes = (await selectProgrammes(ctx)).filter((one) => one.active);
  const tiers = await selectTiers(
    ctx,
    programmes.map((one) => one.id),
  );
  const staff = await selectStaffByEmail(ctx, textsIn(rows, 'ownerEmail'));
  return { programmes, tiers: tiers.filter((one) => one.active), staff };
}

const named = (name: unknown) => (one: { name: string }) => nameKey(one.name) === nameKey(String(name));

/** The owner whom a row names by e-mail address. */
export function ownerColumns(row: ParsedRow, { staff }: References): Resolved {
  const email = row.values['ownerEmail'];
  if (email === undefined) return nothing;
  if (email === null) return { columns: { owner_id: null }, faults: [] };
  const owner = staff.get(String(email));
  if (owner) return { columns: { owner_id: owner.id }, faults: [] };
  return wrong('ownerEmail', 'unknown_owner', 'Nobody of your staff has this address');
}

/** The programme of a row: the one it names, the one its record is in, or the only one that there is. */
function programmeIdOf(row: ParsedRow, { programmes }: References, existing: Stored | undefined): unknown {
  if (row.values['programme']) return programmes.find(named(row.values['programme']))?.id;
  return existing?.['programme_id'] ?? (programmes.length === 1 ? programmes[0]!.id : undefined);
}

/** The place in a programme that a row names; a programme without a tier begins at its lowest one. */
export function enrolmentColumns(row: ParsedRow, references: References, existing: Stored | undefined): Resolved {
  const { programme, tier } = row.values;
  if (programme === undefined && tier === undefined) return nothing;
  if (programme === null) return { columns: { programme_id: null, tier_id: null }, faults: [] };
  const programmeId = programmeIdOf(row, references, existing);
  if (programmeId === undefined) {
    return wrong(programme ? 'programme' : 'tier', 'unknown_programme', 'There is no active programme of this name');
  }
  const ladder = references.tiers.filter((one) => one.programme_id === programmeId);
  const stays = existing?.['programme_id'] === programmeId;
  const found = tier ? ladder.find(named(tier)) : stays ? undefined : ladder[0];
  if (tier && !found) return wrong('tier', 'unknown_tier', 'The programme has no active tier of this name');
  const tierId = tier === null && stays ? null : (found?.id ?? (stays ? existing['tier_id'] : null));
  return { columns: { programme_id: programmeId, tier_id: tierId }, faults: [] };
}

/** A status that a row gives: any for a new partner, else one that is a step away in the transition table. */
export function statusColumns(row: ParsedRow, existing: Stored | undefined, now: Date): Resolved {
  const status = row.values['status'];
  const since = { status_since: now.toISOString() };
  if (typeof status !== 'string' || status === existing?.['status'])
    return existing ? nothing : { ...nothing, columns: since };
  const legal = STATUS_STEPS.some((step) => {
    const { from, to } = TRANSITIONS[step];
    return to === status && (from as readonly unknown[]).includes(existing?.['status']);
  });
  if (existing && !legal) {
    return wrong('status', 'illegal_transition', `A partner that is ${String(existing['status'])} cannot become this`);
  }
  return { columns: { status, ...since }, faults: [] };
}
