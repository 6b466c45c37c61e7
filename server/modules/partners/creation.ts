import { authorize, mayAtAll } from '../../kit/authorize.ts';
import type { Ctx } from '../../kit/context.ts';
import { forbidden } from '../../kit/errors.ts';
import { newId } from '../../kit/id.ts';
import { columnsOf, differences } from '../../kit/imports/row-change.ts';
import { PARTNER_COLUMNS } from './columns.ts';
import { checkPartnerFields } from './custom-fields.ts';
import { refusingTaken } from './duplicates.ts';
import { emitPartner } from './events.ts';
import { admitNewPartner, insertPartner, selectPartner } from './partner-queries.ts';
import type { NewPartner } from './partner.contract.ts';
import type { PartnerRow } from './partner.ts';
import { partnerPolicy } from './policy.ts';
import { requireEnrolment, requireOwner, requireParent } from './references.ts';
import { indexPartners } from './subject.ts';

/** Whose partner a new one is: a channel manager owns what they add, an administrator says who does. */
function ownerOf(ctx: Ctx, asked: string | null | undefined): string | null {
  if (mayAtAll(ctx.actor, 'partner.assign')) return asked ?? null;
  const own = ctx.actor.kind === 'person' ? ctx.actor.id : null;
  if (asked !== undefined && asked !== own) {
    throw forbidden('owner_by_administrator', 'Only administrators choose who is responsible');
  }
  return own;
}

function refuseTierBy(ctx: Ctx, tierId: string | null | undefined): void {
  if (tierId && !mayAtAll(ctx.actor, 'tier.manage')) {
    throw forbidden('tier_by_administrator', 'Only administrators choose a tier; leave it out to begin at the lowest');
  }
}

/**
 * Adds a partner. Throws 403 when somebody who is no administrator names another owner or a tier, 409 for an external id
 * that is taken, 422 for references that do not exist.
 */
export async function createPartner(ctx: Ctx, body: NewPartner): Promise<PartnerRow> {
  const id = newId();
  authorize(ctx, partnerPolicy, 'partner.create', { partnerId: id });
  refuseTierBy(ctx, body.tierId);
  const ownerId = ownerOf(ctx, body.ownerId);
  const enrolment = await requireEnrolment(ctx, body);
  await requireParent(ctx, body.parentId);
  await requireOwner(ctx, ownerId);
  const status = body.status ?? 'prospect';
  const filled = await checkPartnerFields(ctx, body.custom ?? {}, {
    type: body.type,
    status,
    country: body.country ?? null,
  });
  const now = ctx.clock.now();
  const row = {
    ...columnsOf(PARTNER_COLUMNS, { ...body, ...enrolment, ownerId }),
    ...filled,
    id,
    name: body.name,
    type: body.type,
    status,
    domains: [...new Set(body.domains ?? [])],
  };
  await admitNewPartner(ctx, id);
  await refusingTaken(() => insertPartner(ctx, { ...row, status_since: now, created_at: now, updated_at: now }));
  const partner = await selectPartner(ctx, id);
  await indexPartners(ctx, [partner]);
  await emitPartner(ctx, id, { type: 'partner.created', after: differences(PARTNER_COLUMNS, {}, row).after });
  return partner;
}
