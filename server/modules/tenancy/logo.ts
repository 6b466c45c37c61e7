import type { Ctx } from '../../kit/context.ts';
import { withTransaction } from '../../kit/database.ts';
import { invalid, notFound } from '../../kit/errors.ts';
import { deliverFile } from '../../kit/files/deliver.ts';
import { selectFile, selectFilesByIds, updateSubject } from '../../kit/files/queries.ts';
import type { FileAnswer } from '../../kit/http.ts';
import type { Runtime } from '../../kit/runtime.ts';
import { selectOptionalBranding } from './tenant-queries.ts';

const PICTURES = new Set(['image/png', 'image/jpeg', 'image/webp', 'image/gif']);
const MAXIMUM_BYTES = 1_048_576;

/** Makes an uploaded picture the vendor's logo, for all eyes. Throws 422 for anything else. */
export async function requireLogo(ctx: Ctx, fileId: string): Promise<void> {
  const [file] = await selectFilesByIds(ctx, [fileId]);
  const isPicture = file !== undefined && PICTURES.has(file.media_type) && Number(file.size) <= MAXIMUM_BYTES;
  const place = { subject_kind: 'tenant', subject_id: ctx.tenantId, partner_id: null, visibility: 'shared' } as const;
  if (isPicture && (await updateSubject(ctx, fileId, place))) return;
  const message = 'Upload a PNG, JPEG, WebP or GIF of at most 1 MB';
  throw invalid([{ path: 'logoFileId', code: 'not_a_logo', message }]);
}

/** The logo for the sign-in page. Throws 404 when there is none. */
export async function readBrandingLogo(runtime: Runtime, slug: string): Promise<FileAnswer> {
  const branding = await selectOptionalBranding(runtime.database.system, 'slug', slug);
  const fileId = branding?.logo_file_id;
  if (!branding || !fileId) throw notFound();
  const { tenant_id: tenantId } = branding;
  const fence = { tenantId, side: 'vendor', sees: 'all', partnerIds: [] } as const;
  const file = await withTransaction(runtime.database, fence, (db) => selectFile({ db, tenantId }, fileId));
  const { stream, headers } = await deliverFile({ files: runtime.files, tenantId }, file, true);
  return { stream, headers: { ...headers, 'cache-control': 'public, max-age=300' } };
}
