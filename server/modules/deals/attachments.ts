import { authorize } from '../../kit/authorize.ts';
import type { Ctx } from '../../kit/context.ts';
import { notFound } from '../../kit/errors.ts';
import { selectFilesOf, type FileRow } from '../../kit/files/queries.ts';
import { attachFiles, removeFile } from '../../kit/files/receive.ts';
import { assertLegal } from './deal.ts';
import { emitDeal } from './events.ts';
import { dealPolicy } from './policy.ts';
import { lockDeal, selectDeal } from './queries.ts';

const subjectOf = (dealId: string) => ({ kind: 'deal', id: dealId });

/** Files of a registration that the reader may see, the oldest first. Throws 404 for a registration out of view. */
export async function listAttachments(ctx: Ctx, dealId: string): Promise<FileRow[]> {
  await selectDeal(ctx, dealId);
  return selectFilesOf(ctx, subjectOf(dealId));
}

/** Hangs files that the actor has uploaded on a registration; internal ones stay among the vendor's staff. */
export async function addAttachments(
  ctx: Ctx,
  dealId: string,
  { fileIds, visibility }: { fileIds: string[]; visibility: 'shared' | 'internal' },
): Promise<FileRow[]> {
  const deal = await lockDeal(ctx, dealId);
  authorize(ctx, dealPolicy, visibility === 'internal' ? 'deal.comment.internal' : 'deal.comment', deal);
  assertLegal(deal, 'attach');
  await attachFiles(ctx, fileIds, { subject: subjectOf(dealId), partnerId: deal.partner_id, visibility }, 'fileIds');
  const files = await selectFilesOf(ctx, subjectOf(dealId));
  const names = files.filter((file) => fileIds.includes(file.id)).map((file) => file.name);
  await emitDeal(
    ctx,
    visibility === 'internal' ? 'deal.file_attached_internally' : 'deal.file_attached',
    { after: deal },
    { names },
  );
  return files;
}

/** Takes a file off a registration. Throws 404 for a file of another record. */
export async function removeAttachment(ctx: Ctx, dealId: string, fileId: string): Promise<void> {
  const deal = await lockDeal(ctx, dealId);
  authorize(ctx, dealPolicy, 'deal.comment', deal);
  assertLegal(deal, 'attach');
  const file = (await selectFilesOf(ctx, subjectOf(dealId))).find((one) => one.id === fileId);
  if (!file) throw notFound();
  await removeFile(ctx, fileId);
  const type = file.visibility === 'internal' ? 'deal.file_removed_internally' : 'deal.file_removed';
  await emitDeal(ctx, type, { after: deal }, { names: [file.name] });
}
