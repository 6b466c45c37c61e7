import type { FastifyRequest } from 'fastify';
import { authorize } from '../../../kit/authorize.ts';
import type { Ctx } from '../../../kit/context.ts';
import { conflict, invalid, notFound } from '../../../kit/errors.ts';
import { selectFile, type FileRow } from '../../../kit/files/queries.ts';
import { receiveFile, removeFile } from '../../../kit/files/receive.ts';
import { filePolicy } from './policy.ts';

/**
 * Takes in the file of a multipart request, attached to nothing yet. A partner's file is fenced by the partner; vendor
 * staff's stays internal until a record that is shared takes it over. Throws 422 when there is no part called `file`.
 */
export async function upload(ctx: Ctx, request: FastifyRequest): Promise<FileRow> {
  const part = await request.file();
  if (!part || part.fieldname !== 'file') {
    part?.file.resume();
    throw invalid([{ path: 'file', code: 'required', message: 'Send the file as the part called file' }]);
  }
  return receiveFile(ctx, {
    stream: part.file,
    name: part.filename,
    declaredType: part.mimetype,
    partnerId: ctx.actor.partnerId,
    visibility: ctx.actor.side === 'vendor' ? 'internal' : 'shared',
  });
}

/** A file that the actor may read. A colleague's file that no record has taken over is not there: 404. */
export async function readableFile(ctx: Ctx, id: string): Promise<FileRow> {
  const file = await selectFile(ctx, id);
  if (file.subject_id === null && file.uploaded_by !== ctx.actor.id) throw notFound();
  authorize(ctx, filePolicy, 'file.read', file);
  return file;
}

/** Throws away an upload of the actor's own. 409 once a record has taken it over: then the record decides. */
export async function discardUpload(ctx: Ctx, id: string): Promise<void> {
  const file = await readableFile(ctx, id);
  authorize(ctx, filePolicy, 'file.upload', file);
  if (file.subject_id !== null) throw conflict('file_attached', 'A record has taken this file over; remove it there');
  await removeFile(ctx, id);
}
