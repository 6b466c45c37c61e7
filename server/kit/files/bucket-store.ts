import type { Readable } from 'node:stream';
import type { S3Config } from '../config.ts';
import type { FileStore } from './store.ts';

/** The SDK costs tens of megabytes and most installations never need it: it is loaded on first use. */
async function connect(s3: S3Config) {
  const [sdk, { Upload }] = await Promise.all([import('@aws-sdk/client-s3'), import('@aws-sdk/lib-storage')]);
  const client = new sdk.S3Client({
    region: s3.region,
    ...(s3.endpoint ? { endpoint: s3.endpoint, forcePathStyle: true } : {}),
    ...(s3.accessKeyId && s3.secretAccessKey
      ? { credentials: { accessKeyId: s3.accessKeyId, secretAccessKey: s3.secretAccessKey } }
      : {}),
    // With the default, streamed checksums reach many S3-compatible stores as part of the file.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  });
  return { client, sdk, Upload };
}

/** Files in a bucket. Objects are private and carry no type of their own: only this product gives them out. */
export function openBucketStore(s3: S3Config): FileStore {
  let connection: ReturnType<typeof connect> | undefined;
  const open = () => (connection ??= connect(s3));
  const Bucket = s3.bucket;
  return {
    async put(Key, Body) {
      const { client, Upload } = await open();
      const params = { Bucket, Key, Body, ContentType: 'application/octet-stream' };
      // The length is unknown until the last byte, and S3 refuses a plain put without one: parts of 5 MB, two at a time.
      await new Upload({ client, params, queueSize: 2 }).done();
    },
    async get(Key) {
      const { client, sdk } = await open();
      const { Body } = await client.send(new sdk.GetObjectCommand({ Bucket, Key }));
      return Body as Readable;
    },
    async remove(Key) {
      const { client, sdk } = await open();
      await client.send(new sdk.DeleteObjectCommand({ Bucket, Key }));
    },
    async *keys(tenantId) {
      const { client, sdk } = await open();
      for await (const page of sdk.paginateListObjectsV2({ client }, { Bucket, Prefix: `${tenantId}/` })) {
        for (const { Key } of page.Contents ?? []) if (Key !== undefined) yield Key;
      }
    },
  };
}
