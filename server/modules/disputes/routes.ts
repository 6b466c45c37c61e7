import type { Ctx } from '../../kit/context.ts';
import { mount, type Mounted } from '../../kit/http.ts';
import { appealDecision } from './appeal.ts';
import { caseContract } from './case.contract.ts';
import { selectCase } from './case-queries.ts';
import { decideDispute, startDeliberation } from './decision.ts';
import { addNote, assignDispute, dismissDispute, withdrawCase, withdrawSide } from './ending.ts';
import { answerRequest, requestEvidence } from './evidence.ts';
import { exportDisputes } from './export.ts';
import { selectDisputes } from './list-queries.ts';
import { acceptDispute, contestDecision, openDispute } from './opening.ts';
import { presentOwnSummary, readDealStanding, readOwnSide } from './own-side.ts';
import { portalContract } from './portal.contract.ts';
import { presentEvent, presentLines } from './present.ts';
import { previewDecision } from './preview.ts';
import { readDealDisputes, readDispute } from './reading.ts';
import { selectEventsOf } from './reading-queries.ts';
import { settingsRoutes } from './settings-routes.ts';
import { selectOwnSide, selectOwnSides } from './side-queries.ts';

const shown = async (ctx: Ctx, verb: Promise<{ id: string }>) => readDispute(ctx, (await verb).id);
const own = async (ctx: Ctx, verb: Promise<{ id: string }>) => readOwnSide(ctx, (await verb).id);

const cases = mount(caseContract, {
  listDisputes: async (ctx, { query }) => {
    const page = await selectDisputes(ctx, query);
    return { ...page, items: await presentLines(ctx, page.items) };
  },
  exportDisputes: async (ctx, { query }) => exportDisputes(ctx, query),
  openDispute: (ctx, { body }) => shown(ctx, openDispute(ctx, body)),
  readDispute: (ctx, { params }) => readDispute(ctx, params.disputeId),
  readDisputeTimeline: async (ctx, { params }) => {
    const { id } = await selectCase(ctx, params.disputeId);
    return { items: (await selectEventsOf(ctx, { kind: 'dispute', id })).map(presentEvent) };
  },
  listDealDisputes: (ctx, { params }) => readDealDisputes(ctx, params.dealId),
  acceptDispute: (ctx, { params, ifMatch, body }) => shown(ctx, acceptDispute(ctx, params.disputeId, ifMatch, body)),
  dismissDispute: (ctx, { params, ifMatch, body }) => shown(ctx, dismissDispute(ctx, params.disputeId, ifMatch, body)),
  requestEvidence: (ctx, { params, ifMatch, body }) =>
    shown(ctx, requestEvidence(ctx, params.disputeId, ifMatch, body)),
  startDeliberation: (ctx, { params, ifMatch }) => shown(ctx, startDeliberation(ctx, params.disputeId, ifMatch)),
  previewDecision: (ctx, { params, body }) => previewDecision(ctx, params.disputeId, body),
  decideDispute: (ctx, { params, ifMatch, body }) => shown(ctx, decideDispute(ctx, params.disputeId, ifMatch, body)),
  withdrawDispute: (ctx, { params, ifMatch, body }) => shown(ctx, withdrawCase(ctx, params.disputeId, ifMatch, body)),
  assignDispute: (ctx, { params, ifMatch, body }) => shown(ctx, assignDispute(ctx, params.disputeId, ifMatch, body)),
  addDisputeNote: async (ctx, { params, body }) => {
    await addNote(ctx, params.disputeId, body);
    return readDispute(ctx, params.disputeId);
  },
});

const sides = mount(portalContract, {
  listOwnSides: async (ctx, { query }) => {
    const page = await selectOwnSides(ctx, query);
    return { ...page, items: page.items.map(presentOwnSummary) };
  },
  readOwnSide: (ctx, { params }) => readOwnSide(ctx, params.sideId),
  readOwnTimeline: async (ctx, { params }) => {
    const { id } = await selectOwnSide(ctx, params.sideId);
    return { items: (await selectEventsOf(ctx, { kind: 'dispute_side', id })).map(presentEvent) };
  },
  readDealStanding: (ctx, { params }) => readDealStanding(ctx, params.dealId),
  contestDecision: (ctx, { body }) => own(ctx, contestDecision(ctx, body.dealId, body)),
  answerRequest: (ctx, { params, body }) => own(ctx, answerRequest(ctx, params.sideId, body)),
  appealDecision: (ctx, { params, body }) => own(ctx, appealDecision(ctx, params.sideId, body)),
  withdrawSide: (ctx, { params }) => own(ctx, withdrawSide(ctx, params.sideId)),
});

/** All endpoints of the module. */
export const disputeRoutes: readonly Mounted[] = [cases, sides, settingsRoutes];
