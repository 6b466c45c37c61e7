/** Who buys from whom, and what distributors and other parties may see and do. */
import type { Updateable } from 'kysely';
import type { PartySettings } from '../../../../db/types.ts';
import { authorize } from '../../../kit/authorize.ts';
import type { Ctx } from '../../../kit/context.ts';
import { invalid, stale } from '../../../kit/errors.ts';
import { emit } from '../../../kit/events.ts';
import { selectPartner } from '../../partners/index.ts';
import { wordPolicy } from '../policy.ts';
import type { Wording } from '../vocabulary.contract.ts';
import {
  insertRole,
  lockRole,
  partySettings,
  replaceDistributors,
  selectDistributorsOf,
  selectListedDistributorIds,
  selectRoles,
  selectTerms,
  updatePartySettings,
  updateRole,
  writeTerms,
  type Organisation,
  type PartySettingsRow,
  type RoleRow,
} from './distribution-queries.ts';
import { beyondPartnerFence } from './fence-queries.ts';
import { selectNames } from './queries.ts';
import { STANDARD_ROLES, type Sight } from './states.ts';

const emitSettings = (ctx: Ctx, type: string, id: string, change: { before?: object; after?: object }) =>
  emit(ctx, { type, subject: { kind: 'party_settings', id }, partnerId: null, visibility: 'internal', ...change });

/** What an organisation may see and do as a distributor: its own terms, else the settings. */
export interface DistributorRights {
  sees: Sight;
  mayComment: boolean;
  mayRegister: boolean;
}

/** The rights of one distributor; read in its own view or beyond it. */
export async function rightsOf(ctx: Ctx, distributorId: string): Promise<DistributorRights> {
  const settings = await partySettings(ctx);
  const [own] = await selectTerms(ctx, distributorId);
  return {
    sees: own?.sees ?? settings.distributor_sees,
    mayComment: own?.may_comment ?? settings.distributor_may_comment,
    mayRegister: own?.may_register ?? settings.distributor_may_register,
  };
}

/** The distributors that a partner may name, by name, although they are out of its view otherwise. */
export const distributorsOf = (ctx: Ctx, partnerId: string): Promise<(Organisation & { parent: boolean })[]> =>
  beyondPartnerFence(ctx, 'a partner knows whom it buys from', () => selectDistributorsOf(ctx, partnerId));

/** Throws 422 unless the partner buys from the distributor. */
export async function requireDistributor(ctx: Ctx, partnerId: string, distributorId: string | null): Promise<void> {
  if (distributorId === null) return;
  const known = await distributorsOf(ctx, partnerId);
  if (known.some(({ id }) => id === distributorId)) return;
  throw invalid([
    {
      path: 'distributorId',
      code: 'unknown_reference',
      message: 'Choose one of the distributors that the partner buys from',
    },
  ]);
}

/** Changes what parties may see and do, on top of the version that was read. */
export async function changePartySettings(
  ctx: Ctx,
  version: number | null,
  change: Updateable<PartySettings>,
): Promise<PartySettingsRow> {
  authorize(ctx, wordPolicy, 'stage.manage', null);
  const before = await partySettings(ctx);
  if (version !== null && version !== before.version) throw stale();
  const after = await updatePartySettings(ctx, before.version, change);
  const pick = (row: PartySettingsRow) => Object.fromEntries(Object.entries(row).filter(([name]) => name in change));
  await emitSettings(ctx, 'party_settings.updated', ctx.tenantId, { before: pick(before), after: pick(after) });
  return after;
}

/** Agrees something with one distributor; null follows the settings. Throws 404 for a partner out of view. */
export async function setTerms(
  ctx: Ctx,
  partnerId: string,
  terms: { sees: Sight | null; mayComment: boolean | null; mayRegister: boolean | null },
): Promise<void> {
  await selectPartner(ctx, partnerId);
  authorize(ctx, wordPolicy, 'stage.manage', null);
  const [before] = await selectTerms(ctx, partnerId);
  const row = { sees: terms.sees, may_comment: terms.mayComment, may_register: terms.mayRegister };
  await writeTerms(ctx, partnerId, row);
  await emitSettings(ctx, 'distributor_terms.updated', partnerId, { ...(before ? { before } : {}), after: row });
}

/** Lists from whom a partner buys beside the organisation above it. */
export async function setDistributors(ctx: Ctx, partnerId: string, ids: readonly string[]): Promise<void> {
  await selectPartner(ctx, partnerId);
  authorize(ctx, wordPolicy, 'stage.manage', null);
  const wanted = [...new Set(ids)];
  const known = await selectNames(ctx, wanted);
  const errors = wanted.flatMap((id, index) =>
    known.has(id) && id !== partnerId
      ? []
      : [{ path: `distributorIds.${index}`, code: 'unknown_reference', message: 'Choose another partner' }],
  );
  if (errors.length > 0) throw invalid(errors);
  const before = await selectListedDistributorIds(ctx, partnerId);
  await replaceDistributors(ctx, partnerId, wanted);
  await emitSettings(ctx, 'partner_distributors.updated', partnerId, {
    before: { distributorIds: before },
    after: { distributorIds: wanted },
  });
}

/** A role that a party can have, standard or the tenant's own. */
export interface Role {
  id: string | null;
  key: string;
  label: Wording;
  active: boolean;
  version: number | null;
}

const ownRole = ({ id, key, label, active, version }: RoleRow): Role => ({ id, key, label, active, version });

/** All roles, the standard ones first. */
export async function rolesOf(ctx: Ctx): Promise<Role[]> {
  const standard = STANDARD_ROLES.map(({ key, label }) => ({ id: null, key, label, active: true, version: null }));
  return [...standard, ...(await selectRoles(ctx)).map(ownRole)];
}

/** Adds a role of the tenant's own. */
export async function addRole(ctx: Ctx, key: string, label: Wording): Promise<Role> {
  authorize(ctx, wordPolicy, 'stage.manage', null);
  const row = await insertRole(ctx, key, label);
  await emitSettings(ctx, 'deal_party_role.created', row.id, { after: { key, label } });
  return ownRole(row);
}

/** Renames or retires a role; deals keep the roles that they have. */
export async function changeRole(
  ctx: Ctx,
  id: string,
  version: number | null,
  change: { label?: Wording | undefined; active?: boolean | undefined },
): Promise<Role> {
  const before = await lockRole(ctx, id);
  authorize(ctx, wordPolicy, 'stage.manage', null);
  if (version !== null && version !== before.version) throw stale();
  const after = await updateRole(ctx, before, change);
  await emitSettings(ctx, 'deal_party_role.updated', id, {
    before: { label: before.label, active: before.active },
    after: { label: after.label, active: after.active },
  });
  return ownRole(after);
}
