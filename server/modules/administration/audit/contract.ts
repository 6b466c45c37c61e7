import { z } from 'zod';
import { Id, Timestamp, endpoint, page } from '../../../kit/contract.ts';
import { listQuery, type ListFields } from '../../../kit/lists.ts';

const audit = { tag: 'audit log', ability: 'audit.read', scope: 'tenant' } as const;

/** A value before or after a change, as it was written; free-form on purpose, the log outlives every shape. */
const Recorded = z.unknown();

const AuditActor = z
  .strictObject({
    kind: z.enum(['person', 'key', 'system']),
    id: z.string().max(100),
    name: z.string().max(200),
    side: z.enum(['vendor', 'partner']),
  })
  .meta({ id: 'AuditActor' });

/** One thing that happened. `sealed` is its place in the hash chain, null while it waits for the seal. */
export const AuditEvent = z
  .strictObject({
    id: Id,
    occurredAt: Timestamp,
    type: z.string().max(100),
    actor: AuditActor,
    subject: z.strictObject({ kind: z.string().max(60), id: Id }),
    partnerId: Id.nullable(),
    visibility: z.enum(['shared', 'internal']),
    before: Recorded,
    after: Recorded,
    data: Recorded,
    requestId: z.string().max(100),
    sealed: z.string().max(20).nullable(),
  })
  .meta({ id: 'AuditEvent' });
export type AuditEvent = z.infer<typeof AuditEvent>;

export const auditFields = {
  type: { type: 'text' },
  actorId: { type: 'text' },
  actorName: { type: 'text' },
  actorKind: { type: 'enum', values: ['person', 'key', 'system'] },
  actorSide: { type: 'enum', values: ['vendor', 'partner'] },
  subjectKind: { type: 'text' },
  subjectId: { type: 'id' },
  partnerId: { type: 'id' },
  visibility: { type: 'enum', values: ['shared', 'internal'] },
  requestId: { type: 'text' },
  occurredAt: { type: 'time', sort: true, nullable: false },
} as const satisfies ListFields;

const auditQuery = listQuery(auditFields, '-occurredAt');

/** A walk along the chain. `sealed` events were checked; the chain held up to `head`, or broke at number `brokenAt`. */
const Verification = z
  .strictObject({
    id: Id,
    state: z.enum(['running', 'intact', 'broken']),
    requestedBy: z.string().max(200),
    requestedAt: Timestamp,
    finishedAt: Timestamp.nullable(),
    sealed: z.string().max(20).nullable(),
    head: z.string().max(64).nullable(),
    brokenAt: z.string().max(20).nullable(),
  })
  .meta({ id: 'AuditVerification' });
export type Verification = z.infer<typeof Verification>;

/** Where the chain stands: number and hash of its last seal, and how many recent events wait for theirs (to 10,000). */
const ChainStatus = z
  .strictObject({
    sealed: z.string().max(20),
    head: z.string().max(64),
    lastSealedAt: Timestamp.nullable(),
    waiting: z.int().min(0).max(10_000),
    verification: Verification.nullable(),
  })
  .meta({ id: 'AuditChainStatus' });
export type ChainStatus = z.infer<typeof ChainStatus>;

export const auditContract = {
  listAuditEvents: endpoint({
    ...audit,
    method: 'GET',
    path: '/api/v1/audit-events',
    summary: 'Who did what, when, to which record',
    query: auditQuery,
    answer: { status: 200, description: 'A page of events', body: page(AuditEvent) },
  }),
  exportAuditEvents: endpoint({
    ...audit,
    method: 'GET',
    path: '/api/v1/audit-events.csv',
    summary: 'The same events as a CSV file',
    query: auditQuery,
    answer: { status: 200, description: 'CSV, UTF-8, one event per line', file: 'text/csv' },
    perMinute: 10,
  }),
  readAuditChain: endpoint({
    ...audit,
    method: 'GET',
    path: '/api/v1/audit-chain',
    summary: 'How far the log is sealed, and what the latest verification found',
    answer: { status: 200, description: 'The chain', body: ChainStatus },
  }),
  verifyAuditChain: endpoint({
    ...audit,
    method: 'POST',
    path: '/api/v1/audit-chain/verifications',
    summary: 'Compute the whole chain again and compare; runs in the background',
    answer: { status: 202, description: 'Under way', body: Verification },
    problems: ['verification_running'],
    perMinute: 10,
  }),
};
