import { authorize } from '../../kit/authorize.ts';
import type { Ctx } from '../../kit/context.ts';
import { conflict, stale } from '../../kit/errors.ts';
import { newId } from '../../kit/id.ts';
import { columnsOf, differences, isNothing } from '../../kit/imports/row-change.ts';
import type { AccountChange, NewAccount } from './account.contract.ts';
import {
  deleteUnusedAccount,
  insertAccount,
  lockAccount,
  selectAccount,
  updateAccount,
  type AccountRow,
} from './account-queries.ts';
import { ACCOUNT_COLUMNS } from './columns.ts';
import { checkAccountFields } from './custom-fields.ts';
import { refusingTaken } from './duplicates.ts';
import { emitAccount } from './events.ts';
import { accountPolicy } from './policy.ts';
import { requireOwner, requireParent } from './references.ts';
import { forget, indexAccounts } from './subject.ts';

const LISTS = ['aliases', 'domains', 'registryIds'] as const;

/** Lists without doubles. */
function tidied<B extends AccountChange>(body: B): B {
  const lists = LISTS.filter((name) => body[name] !== undefined).map((name) => [name, [...new Set(body[name])]]);
  return { ...body, ...Object.fromEntries(lists) };
}

/** A body's fields as columns; `before` is the row that they are written on top of. */
async function columnsFor(ctx: Ctx, body: AccountChange, before?: AccountRow) {
  const kind = body.kind ?? before?.kind ?? 'customer';
  const country = body.country ?? before?.country ?? null;
  const filled =
    body.custom === undefined && before ? {} : await checkAccountFields(ctx, body.custom ?? {}, { kind, country });
  return { ...columnsOf(ACCOUNT_COLUMNS, tidied(body)), ...filled };
}

/** Adds an account. Throws 409 for an external id that is taken, 422 for references that do not exist. */
export async function createAccount(ctx: Ctx, body: NewAccount): Promise<AccountRow> {
  authorize(ctx, accountPolicy, 'account.create', {});
  await requireParent(ctx, body.parentId);
  await requireOwner(ctx, body.ownerId);
  const id = newId();
  const now = ctx.clock.now();
  const columns = { ...(await columnsFor(ctx, body)), name: body.name };
  await refusingTaken(() => insertAccount(ctx, { ...columns, id, created_at: now, updated_at: now }));
  const account = await selectAccount(ctx, id);
  await indexAccounts(ctx, [account]);
  await emitAccount(ctx, id, { type: 'account.created', after: differences(ACCOUNT_COLUMNS, {}, columns).after });
  return account;
}

/** Changes an account on top of the version that the caller read. What is left out stays. */
export async function changeAccount(ctx: Ctx, id: string, version: number, body: AccountChange): Promise<AccountRow> {
  const before = await lockAccount(ctx, id);
  authorize(ctx, accountPolicy, 'account.update', before);
  if (before.version !== version) throw stale();
  if (before.status === 'archived') throw conflict('account_archived', 'This account is archived; take it back first');
  if (body.parentId !== before.parent_id) await requireParent(ctx, body.parentId, id);
  if (body.ownerId !== before.owner_id) await requireOwner(ctx, body.ownerId);
  const change = await columnsFor(ctx, body, before);
  const difference = differences(ACCOUNT_COLUMNS, before, change);
  if (isNothing(difference)) return before;
  await refusingTaken(() => updateAccount(ctx, id, version, change));
  const account = await selectAccount(ctx, id);
  await indexAccounts(ctx, [account]);
  await emitAccount(ctx, id, { type: 'account.updated', ...difference });
  return account;
}

/** Deletes an account, or archives it while others refer to it. Either way it matches nothing any more. */
export async function removeAccount(ctx: Ctx, id: string): Promise<void> {
  const account = await lockAccount(ctx, id);
  authorize(ctx, accountPolicy, 'account.delete', account);
  if (await deleteUnusedAccount(ctx, id)) {
    await forget(ctx, [id]);
    await emitAccount(ctx, id, { type: 'account.deleted', before: { name: account.name } });
  } else if (account.status === 'active') {
    await updateAccount(ctx, id, account.version, { status: 'archived' });
    await forget(ctx, [id]);
    await emitAccount(ctx, id, {
      type: 'account.archived',
      before: { status: 'active' },
      after: { status: 'archived' },
    });
  }
}

/** Takes an archived account back into lists and matching. */
export async function restoreAccount(ctx: Ctx, id: string): Promise<AccountRow> {
  const before = await lockAccount(ctx, id);
  authorize(ctx, accountPolicy, 'account.update', before);
  if (before.status !== 'archived') throw conflict('not_archived', 'This account is not archived');
  await updateAccount(ctx, id, before.version, { status: 'active' });
  const account = await selectAccount(ctx, id);
  await indexAccounts(ctx, [account]);
  await emitAccount(ctx, id, { type: 'account.restored', before: { status: 'archived' }, after: { status: 'active' } });
  return account;
}
