import type { AuditEvent, ChainStatus, Verification } from './contract.ts';
import type { EventRow, Head, VerificationRow } from './queries.ts';

/** Hash of a chain without links. */
const NOTHING = '0'.repeat(64);

export const presentEvent = (row: EventRow): AuditEvent => ({
  id: row.id,
  occurredAt: row.occurred_at.toISOString(),
  type: row.type,
  actor: {
    kind: row.actor_kind as AuditEvent['actor']['kind'],
    id: row.actor_id,
    name: row.actor_name,
    side: row.actor_side as AuditEvent['actor']['side'],
  },
  subject: { kind: row.subject_kind, id: row.subject_id },
  partnerId: row.partner_id,
  visibility: row.visibility as AuditEvent['visibility'],
  before: row.before,
  after: row.after,
  data: row.data,
  requestId: row.request_id,
  sealed: row.sealed,
});

export const presentVerification = (row: VerificationRow): Verification => ({
  id: row.id,
  state: row.state as Verification['state'],
  requestedBy: row.requested_by,
  requestedAt: row.requested_at.toISOString(),
  finishedAt: row.finished_at?.toISOString() ?? null,
  sealed: row.sealed,
  head: row.head,
  brokenAt: row.broken_at,
});

export const presentChain = (
  head: Head | undefined,
  lastSealedAt: Date | undefined,
  waiting: number,
  verification: VerificationRow | undefined,
): ChainStatus => ({
  sealed: head?.seq ?? '0',
  head: head?.hash ?? NOTHING,
  lastSealedAt: lastSealedAt?.toISOString() ?? null,
  waiting,
  verification: verification ? presentVerification(verification) : null,
});
