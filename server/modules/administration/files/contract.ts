import { z } from 'zod';
import { Id, endpoint } from '../../../kit/contract.ts';
import { FileResource } from '../../../kit/files/resource.ts';

const byId = z.strictObject({ fileId: Id });

export const fileContract = {
  uploadFile: endpoint({
    byRegistrationLink: true,
    tag: 'files',
    ability: 'file.upload',
    scope: 'partner',
    method: 'POST',
    path: '/api/v1/files',
    summary: 'Upload a file; the record that names its id afterwards takes it over',
    description:
      'Up to 50 MB. Until a record takes the file over, only who uploaded it sees it; after two days it goes.',
    bodyKind: 'multipart',
    body: z.strictObject({}),
    answer: { status: 201, description: 'What is known about the file', body: FileResource },
    problems: ['file_too_large', 'file_empty', 'file_type_refused', 'file_type_mismatch'],
    perMinute: 120,
  }),
  readFile: endpoint({
    byRegistrationLink: true,
    tag: 'files',
    ability: 'file.read',
    scope: 'partner',
    method: 'GET',
    path: '/api/v1/files/:fileId',
    summary: 'The bytes of a file',
    description: 'Offered for download; with `inline=true` pictures and plain text are shown.',
    params: byId,
    query: z.strictObject({ inline: z.enum(['true', 'false']).default('false') }),
    answer: { status: 200, description: 'The bytes', file: 'application/octet-stream' },
  }),
  deleteFile: endpoint({
    byRegistrationLink: true,
    tag: 'files',
    ability: 'file.upload',
    scope: 'partner',
    method: 'DELETE',
    path: '/api/v1/files/:fileId',
    summary: 'Throw away a file that no record has taken over yet',
    params: byId,
    answer: { status: 204, description: 'Gone' },
    problems: ['file_attached'],
  }),
};
