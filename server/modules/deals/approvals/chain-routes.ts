import { policyNow, routeUnder } from '../../../kit/approvals/policies.ts';
import { presentRequest } from '../../../kit/approvals/present.ts';
import { previewOf } from '../../../kit/approvals/preview.ts';
import { latestRequest } from '../../../kit/approvals/requests.ts';
import type { Subject } from '../../../kit/approvals/kind.ts';
import type { ApprovalPreview } from '../../../kit/approvals/vocabulary.contract.ts';
import type { Ctx } from '../../../kit/context.ts';
import { mount, type Mounted } from '../../../kit/http.ts';
import type { Deal } from '../deal.ts';
import { membershipOf } from '../membership.ts';
import { selectDeal } from '../queries.ts';
import { responseDue } from '../response-clock.ts';
import { dealTiming } from '../settings.ts';
import type { Verdict } from '../states.ts';
import { dealChainContract } from './chain.contract.ts';
import { dealApprovals } from './kind.ts';
import { readSubject } from './subject.ts';

/** Before submission nothing is known about the customer but what a check has answered meanwhile. */
function asSubmittedNow(ctx: Ctx, deal: Deal, subject: Subject, verdict: Verdict | undefined): Subject {
  if (deal.approval_status === 'submitted' || deal.approval_status === 'under_review') return subject;
  const facts = { ...subject.facts, 'conflict.level': null, 'conflict.verdict': verdict ?? null };
  return { ...subject, submittedBy: membershipOf(ctx), facts };
}

async function preview(ctx: Ctx, dealId: string, verdict: Verdict | undefined): Promise<ApprovalPreview> {
  const deal = await selectDeal(ctx, dealId);
  const subject = asSubmittedNow(ctx, deal, await readSubject(ctx, dealId), verdict);
  const { compiled } = await policyNow(ctx, dealApprovals);
  const route = await routeUnder(ctx, dealApprovals, compiled, subject, dealApprovals.mayBeAutomatic(subject));
  const timing = await dealTiming(ctx);
  const shown = ctx.actor.side === 'vendor' || timing.settings.partner_sees_clock;
  const looksAtCheck = route.trace.some(({ explanation }) => JSON.stringify(explanation).includes('"conflict.'));
  return previewOf(ctx, dealApprovals, subject, route, {
    answerBy: shown ? responseDue(ctx.clock.now(), timing).toISOString() : null,
    provisional: subject.facts['conflict.verdict'] === null && (looksAtCheck || compiled.definition.automatic.enabled),
    showNames: compiled.definition.showNames,
  });
}

export const chainRoutes: Mounted = mount(dealChainContract, {
  readApprovalChain: async (ctx, { params }) => {
    const { id } = await selectDeal(ctx, params.dealId);
    const loaded = await latestRequest(ctx, dealApprovals, id);
    return { request: loaded ? await presentRequest(ctx, dealApprovals, loaded) : null };
  },
  previewApprovalChain: (ctx, { params, query }) => preview(ctx, params.dealId, query.verdict),
});
