import { authorize } from '../../kit/authorize.ts';
import type { Ctx } from '../../kit/context.ts';
import { conflict, stale } from '../../kit/errors.ts';
import { newId } from '../../kit/id.ts';
import { columnsOf, differences, isNothing } from '../../kit/imports/row-change.ts';
import { OPPORTUNITY_COLUMNS } from './columns.ts';
import { refusingTaken } from './duplicates.ts';
import { emitAccount } from './events.ts';
import type { NewOpportunity, OpportunityChange } from './opportunity.contract.ts';
import {
  deleteOpportunity,
  insertOpportunity,
  lockOpportunity,
  selectOpportunity,
  updateOpportunity,
  type OpportunityRow,
} from './opportunity-queries.ts';
import { accountPolicy } from './policy.ts';
import { requireAccount, requireOwner } from './references.ts';
import { forget, indexOpportunities } from './subject.ts';

/** A body's fields as columns; an amount is two of them. The driver gives bigints as text, so they are compared as text. */
function columnsFor({ amount, ...body }: OpportunityChange) {
  const money =
    amount === undefined
      ? {}
      : { amountMinor: amount === null ? null : String(amount.minor), currency: amount?.currency ?? null };
  const domains = body.domains === undefined ? {} : { domains: [...new Set(body.domains)] };
  return columnsOf(OPPORTUNITY_COLUMNS, { ...body, ...money, ...domains });
}

/** Adds an opportunity. Throws 409 for an external id that is taken, 422 for references that do not exist. */
export async function createOpportunity(ctx: Ctx, body: NewOpportunity): Promise<OpportunityRow> {
  authorize(ctx, accountPolicy, 'account.create', {});
  await requireAccount(ctx, body.accountId);
  await requireOwner(ctx, body.ownerId);
  const id = newId();
  const now = ctx.clock.now();
  const columns = { ...columnsFor(body), name: body.name, company_name: body.companyName };
  await refusingTaken(() => insertOpportunity(ctx, { ...columns, id, created_at: now, updated_at: now }));
  const opportunity = await selectOpportunity(ctx, id);
  await indexOpportunities(ctx, [opportunity]);
  const { after } = differences(OPPORTUNITY_COLUMNS, {}, columns);
  await emitAccount(ctx, id, { type: 'opportunity.created', after });
  return opportunity;
}

/** Changes an opportunity on top of the version that the caller read. What is left out stays. */
export async function changeOpportunity(
  ctx: Ctx,
  id: string,
  version: number,
  body: OpportunityChange,
): Promise<OpportunityRow> {
  const before = await lockOpportunity(ctx, id);
  authorize(ctx, accountPolicy, 'account.update', before);
  if (before.version !== version) throw stale();
  if (body.accountId !== before.account_id) await requireAccount(ctx, body.accountId);
  if (body.ownerId !== before.owner_id) await requireOwner(ctx, body.ownerId);
  const change = columnsFor(body);
  const difference = differences(OPPORTUNITY_COLUMNS, before, change);
  if (isNothing(difference)) return before;
  await refusingTaken(() => updateOpportunity(ctx, id, version, change));
  const opportunity = await selectOpportunity(ctx, id);
  await indexOpportunities(ctx, [opportunity]);
  await emitAccount(ctx, id, { type: 'opportunity.updated', ...difference });
  return opportunity;
}

/** Deletes an opportunity. Throws 409 while other records refer to it. */
export async function removeOpportunity(ctx: Ctx, id: string): Promise<void> {
  const opportunity = await lockOpportunity(ctx, id);
  authorize(ctx, accountPolicy, 'account.delete', opportunity);
  try {
    await deleteOpportunity(ctx, id);
  } catch (error) {
    if ((error as { code?: string }).code !== '23503') throw error;
    throw conflict('opportunity_in_use', 'Other records refer to this opportunity; close it instead');
  }
  await forget(ctx, [id]);
  await emitAccount(ctx, id, { type: 'opportunity.deleted', before: { name: opportunity.name } });
}
