import { deliverFile } from '../../../kit/files/deliver.ts';
import { presentFile } from '../../../kit/files/resource.ts';
import { mount, type Mounted } from '../../../kit/http.ts';
import { fileContract } from './contract.ts';
import { discardUpload, readableFile, upload } from './files.ts';

export const files: Mounted = mount(fileContract, {
  uploadFile: async (ctx, { request }) => presentFile(await upload(ctx, request)),
  readFile: async (ctx, { params, query }) =>
    deliverFile(ctx, await readableFile(ctx, params.fileId), query.inline === 'true'),
  deleteFile: async (ctx, { params }) => void (await discardUpload(ctx, params.fileId)),
});
