import { verifyChain } from '../../../kit/audit.ts';
import type { Ctx } from '../../../kit/context.ts';
import { conflict } from '../../../kit/errors.ts';
import { emit } from '../../../kit/events.ts';
import type { JobHandler } from '../../../kit/jobs.ts';
import {
  deleteStuckVerification,
  finishVerification,
  insertVerification,
  selectOptionalHead,
  selectOptionalSeal,
  type Finding,
  type VerificationRow,
} from './queries.ts';

const JOB = 'administration.verify-audit-chain';
/** A verification that has not ended after this long is given up; a new one may start. */
const GIVEN_UP_AFTER = 6 * 3_600_000;

/** Starts a walk along the chain in the background. 409 while another one runs. */
export async function startVerification(ctx: Ctx): Promise<VerificationRow> {
  await deleteStuckVerification(ctx, new Date(ctx.clock.now().getTime() - GIVEN_UP_AFTER));
  const verification = await insertVerification(ctx);
  if (!verification) throw conflict('verification_running', 'A verification is running already');
  await ctx.jobs.send(ctx, JOB, { verification: verification.id }, { queue: 'bulk', key: verification.id });
  await emit(ctx, {
    type: 'audit.verification_requested',
    subject: { kind: 'audit_verification', id: verification.id },
    partnerId: null,
    visibility: 'internal',
  });
  return verification;
}

/**
 * Walks the chain and holds it against its head. Events sealed meanwhile may lengthen it; but a chain that ends before
 * the head, or has another hash at the head's place, has lost its end.
 */
export async function examineChain(ctx: Ctx): Promise<Finding> {
  const head = await selectOptionalHead(ctx);
  const report = await verifyChain(ctx.db, ctx.tenantId);
  if (report.brokenAt !== null || !head || head.seq === '0') return report;
  const seal = await selectOptionalSeal(ctx, head.seq);
  return seal?.hash === head.hash ? report : { ...report, brokenAt: report.sealed + 1 };
}

export const verificationJob: JobHandler = {
  name: JOB,
  run: async (ctx, payload) => finishVerification(ctx, String(payload['verification']), await examineChain(ctx)),
};
