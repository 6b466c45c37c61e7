import { z } from 'zod';
import { Id, Timestamp, endpoint, line, page } from '../../kit/contract.ts';
import { listQuery, type ListFields } from '../../kit/lists.ts';
import { ROLES } from './roles.ts';
import { AbilityId, RoleName, SideName } from './vocabulary.contract.ts';

const keys = { tag: 'API keys', ability: 'apikey.manage', scope: 'partner' } as const;

/** A key without its secret. `hint` is the end of the secret, so that its owner recognises it. */
export const ApiKey = z
  .strictObject({
    id: Id,
    name: z.string().max(200),
    hint: z.string().max(8),
    side: SideName,
    role: RoleName,
    partnerId: Id.nullable(),
    scopes: z.array(AbilityId).max(500).nullable(),
    createdBy: z.string().max(200),
    createdAt: Timestamp,
    lastUsedAt: Timestamp.nullable(),
    expiresAt: Timestamp.nullable(),
    revokedAt: Timestamp.nullable(),
  })
  .meta({ id: 'ApiKey' });

/** By what keys can be filtered and sorted. */
export const apiKeyFields = {
  name: { type: 'text', sort: true, nullable: false },
  role: { type: 'enum', values: ROLES },
  partnerId: { type: 'id' },
  createdAt: { type: 'time', sort: true, nullable: false },
} as const satisfies ListFields;

export const apiKeyContract = {
  listApiKeys: endpoint({
    ...keys,
    method: 'GET',
    path: '/api/v1/api-keys',
    summary: 'API keys, the latest first',
    query: listQuery(apiKeyFields, '-createdAt'),
    answer: { status: 200, description: 'Keys without their secrets', body: page(ApiKey) },
  }),
  createApiKey: endpoint({
    secretAnswer: true,
    ...keys,
    method: 'POST',
    path: '/api/v1/api-keys',
    summary: 'Make an API key; its secret is shown in this answer only',
    description: 'A key never has more abilities than its maker. `scopes` null means everything its role may do.',
    body: z.strictObject({
      name: line(200),
      role: RoleName,
      partnerId: Id.nullable().default(null),
      scopes: z.array(AbilityId).min(1).max(500).nullable().default(null),
      expiresAt: Timestamp.nullable().default(null),
    }),
    answer: {
      status: 201,
      description: 'The key with its secret',
      body: z.strictObject({ ...ApiKey.shape, secret: z.string().max(200) }),
    },
    problems: ['role_and_side_differ'],
  }),
  revokeApiKey: endpoint({
    ...keys,
    method: 'DELETE',
    path: '/api/v1/api-keys/:keyId',
    summary: 'Revoke an API key at once and for good',
    params: z.strictObject({ keyId: Id }),
    answer: { status: 204, description: 'Revoked; also when it was before' },
  }),
};
