import { authorize } from '../../kit/authorize.ts';
import type { Ctx } from '../../kit/context.ts';
import { conflict, stale } from '../../kit/errors.ts';
import { columnsOf, differences, isNothing } from '../../kit/imports/row-change.ts';
import { PARTNER_COLUMNS } from './columns.ts';
import { checkPartnerFields } from './custom-fields.ts';
import { refusingTaken } from './duplicates.ts';
import { emitPartner } from './events.ts';
import { lockPartner, selectPartner, updatePartner } from './partner-queries.ts';
import type { PartnerChange, ProfileChange } from './partner.contract.ts';
import { legalChange, type PartnerRow } from './partner.ts';
import { partnerPolicy } from './policy.ts';
import { requireEnrolment, requireOwner, requireParent } from './references.ts';
import { indexPartners } from './subject.ts';

/** Throws 412 unless the caller read this version, 409 when the partner's record is closed. */
function checkOpen(partner: PartnerRow, version: number): void {
  if (partner.version !== version) throw stale();
  const legal = legalChange(partner);
  if (legal !== true) throw conflict('partner_closed', legal);
}

async function write(
  ctx: Ctx,
  before: PartnerRow,
  change: object,
  type: 'partner.updated' | 'partner.profile_updated' | 'partner.owner_assigned' | 'partner.enrolled',
): Promise<PartnerRow> {
  const difference = differences(PARTNER_COLUMNS, before, change);
  if (isNothing(difference)) return before;
  await refusingTaken(() => updatePartner(ctx, before.id, before.version, change));
  const partner = await selectPartner(ctx, before.id);
  await indexPartners(ctx, [partner]);
  await emitPartner(ctx, before.id, { type, ...difference });
  return partner;
}

/** What the form's conditions look at, as it will be. */
const merged = (before: PartnerRow, { type, country }: PartnerChange) => ({
  type: type ?? before.type,
  status: before.status,
  country: country === undefined ? before.country : country,
});

/** Changes a partner's record on top of the version that the vendor read. What is left out stays. */
export async function changePartner(ctx: Ctx, id: string, version: number, body: PartnerChange): Promise<PartnerRow> {
  const before = await lockPartner(ctx, id);
  authorize(ctx, partnerPolicy, 'partner.update', { partnerId: id });
  checkOpen(before, version);
  if (body.parentId !== before.parent_id) await requireParent(ctx, body.parentId, id);
  const filled = body.custom === undefined ? {} : await checkPartnerFields(ctx, body.custom, merged(before, body));
  const change = {
    ...columnsOf(PARTNER_COLUMNS, body),
    ...(body.domains === undefined ? {} : { domains: [...new Set(body.domains)] }),
    ...filled,
  };
  return write(ctx, before, change, 'partner.updated');
}

/** A partner's administrator changes what their firm says about itself. */
export async function changeOwnProfile(
  ctx: Ctx,
  id: string,
  version: number,
  body: ProfileChange,
): Promise<PartnerRow> {
  const before = await lockPartner(ctx, id);
  authorize(ctx, partnerPolicy, 'partner.profile.update', { partnerId: id });
  checkOpen(before, version);
  return write(ctx, before, columnsOf(PARTNER_COLUMNS, body), 'partner.profile_updated');
}

/** Makes somebody of the vendor's staff responsible for a partner, or nobody. Throws 422 for anybody else. */
export async function assignOwner(ctx: Ctx, id: string, version: number, ownerId: string | null): Promise<PartnerRow> {
  const before = await lockPartner(ctx, id);
  authorize(ctx, partnerPolicy, 'partner.assign', { partnerId: id });
  checkOpen(before, version);
  await requireOwner(ctx, ownerId);
  return write(ctx, before, { owner_id: ownerId }, 'partner.owner_assigned');
}

/** Puts a partner into a programme and on one of its tiers, or takes it out. Registrations keep the terms they have. */
export async function enrolPartner(
  ctx: Ctx,
  id: string,
  version: number,
  asked: { programmeId: string | null; tierId: string | null },
): Promise<PartnerRow> {
  const before = await lockPartner(ctx, id);
  authorize(ctx, partnerPolicy, 'tier.manage', { partnerId: id });
  checkOpen(before, version);
  const { programmeId, tierId } = await requireEnrolment(ctx, asked);
  return write(ctx, before, { programme_id: programmeId, tier_id: tierId }, 'partner.enrolled');
}
