import type { Ctx } from '../../kit/context.ts';
import { invalid } from '../../kit/errors.ts';
import { isAboveAccount, selectOptionalAccount } from './account-queries.ts';
import { selectOptionalStaff } from './staff-queries.ts';

const refuse = (path: string, code: string, message: string) => invalid([{ path, code, message }]);

/** Throws 422 unless `ownerId` is somebody of the vendor's staff who can sign in. */
export async function requireOwner(ctx: Ctx, ownerId: string | null | undefined): Promise<void> {
  if (!ownerId) return;
  if (!(await selectOptionalStaff(ctx, ownerId))) {
    throw refuse('ownerId', 'unknown_reference', 'Choose somebody of your own staff');
  }
}

/** Throws 422 unless `parentId` is an account that does not itself stand below `childId`. */
export async function requireParent(ctx: Ctx, parentId: string | null | undefined, childId?: string): Promise<void> {
  if (!parentId) return;
  if (!(await selectOptionalAccount(ctx, parentId))) {
    throw refuse('parentId', 'unknown_reference', 'Choose one of your accounts');
  }
  if (childId && (await isAboveAccount(ctx, childId, parentId))) {
    throw refuse('parentId', 'circle', 'An account cannot stand below itself');
  }
}

/** Throws 422 unless `accountId` is an account. */
export async function requireAccount(ctx: Ctx, accountId: string | null | undefined): Promise<void> {
  if (!accountId) return;
  if (!(await selectOptionalAccount(ctx, accountId))) {
    throw refuse('accountId', 'unknown_reference', 'Choose one of your accounts');
  }
}
