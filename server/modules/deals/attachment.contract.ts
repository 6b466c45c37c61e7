import { z } from 'zod';
import { Id, endpoint } from '../../kit/contract.ts';
import { FileResource } from '../../kit/files/resource.ts';
import { about } from './deal.contract.ts';

const Files = z.strictObject({ items: z.array(FileResource).max(200) });

export const attachmentContract = {
  listAttachments: endpoint({
    byRegistrationLink: true,
    ...about,
    ability: 'deal.read',
    method: 'GET',
    path: '/api/v1/deals/:dealId/files',
    summary: 'Files of a registration, the oldest first; internal ones for vendor staff only',
    answer: { status: 200, description: 'The files; their bytes are at /api/v1/files', body: Files },
  }),
  addAttachments: endpoint({
    byRegistrationLink: true,
    ...about,
    ability: 'deal.comment',
    method: 'POST',
    path: '/api/v1/deals/:dealId/files',
    summary: 'Hang files that were uploaded before on a registration',
    body: z.strictObject({
      fileIds: z.array(Id).min(1).max(20),
      visibility: z.enum(['shared', 'internal']).default('shared'),
    }),
    answer: { status: 201, description: 'All files of the registration', body: Files },
    problems: ['illegal_transition', 'file_attached'],
  }),
  removeAttachment: endpoint({
    ...about,
    ability: 'deal.comment',
    method: 'DELETE',
    path: '/api/v1/deals/:dealId/files/:fileId',
    summary: 'Take a file off a registration',
    params: z.strictObject({ dealId: Id, fileId: Id }),
    answer: { status: 204, description: 'Gone' },
    problems: ['illegal_transition'],
  }),
};
