/** A file as the API shows it. Shared with the web app. */
import { z } from 'zod';
import { Id, Timestamp } from '../contract.ts';

export const FileResource = z
  .strictObject({
    id: Id,
    name: z.string().max(200),
    mediaType: z.string().max(150),
    /** Bytes. */
    size: z.int().min(0).max(Number.MAX_SAFE_INTEGER),
    /** SHA-256 of the bytes, in hex. */
    sha256: z.string().max(64),
    visibility: z.enum(['internal', 'shared']),
    uploadedBy: z.string().max(200),
    createdAt: Timestamp,
  })
  .meta({ id: 'File' });
export type FileResource = z.infer<typeof FileResource>;

interface Shown {
  id: string;
  name: string;
  media_type: string;
  size: string;
  sha256: string;
  visibility: 'internal' | 'shared';
  uploaded_by_name: string;
  created_at: Date;
}

/** Row → resource. */
export const presentFile = (row: Shown): FileResource => ({
  id: row.id,
  name: row.name,
  mediaType: row.media_type,
  size: Number(row.size),
  sha256: row.sha256,
  visibility: row.visibility,
  uploadedBy: row.uploaded_by_name,
  createdAt: row.created_at.toISOString(),
});
