import { presentFile } from '../../kit/files/resource.ts';
import { mount, type Mounted } from '../../kit/http.ts';
import type { Page } from '../../kit/list-page.ts';
import { approveDeal } from './approval.ts';
import { chainRoutes } from './approvals/chain-routes.ts';
import { promiseRoutes } from './approvals/promise-routes.ts';
import { attachmentContract } from './attachment.contract.ts';
import { addAttachments, listAttachments, removeAttachment } from './attachments.ts';
import { eachDealAlone } from './bulk.ts';
import { addComment } from './comments.ts';
import { answerConflict, readEvidence } from './conflict-answer.ts';
import { conflictContract } from './conflict.contract.ts';
import { judgeCandidate, recheckConflicts } from './conflict.ts';
import { conversationContract } from './conversation.contract.ts';
import { selectComments, selectTimeline } from './conversation-queries.ts';
import { decisionContract } from './decision.contract.ts';
import { changeDeal, createDraft, deleteDraft } from './draft.ts';
import { exportDeals } from './export.ts';
import { homeContract } from './home.contract.ts';
import { readConsoleHome, readInbox, readPortalHome } from './home.ts';
import { termsRoutes } from './limits/reading.ts';
import { dealListContract } from './list.contract.ts';
import { selectDeals, selectSameCustomer, selectSamePartner } from './list-queries.ts';
import { outcomeContract } from './outcome.contract.ts';
import { loseDeal, winDeal } from './outcome.ts';
import { pipelineRoutes } from './pipeline/routes.ts';
import { partyRoutes } from './parties/routes.ts';
import { presentComment, presentComments, presentEvent } from './present-conversation.ts';
import { presentSummary } from './present.ts';
import { selectDeal } from './queries.ts';
import { readingContract } from './reading.contract.ts';
import { registrationContract } from './registration.contract.ts';
import { rejectDeal, revokeDeal } from './rejection.ts';
import { reopenDeal } from './reopening.ts';
import { assignDeal, requestInformation, startReview } from './review.ts';
import { requestRoutes } from './requests/routes.ts';
import { ruleRoutes } from './rules/routes.ts';
import { holdContract } from './resolution/hold.contract.ts';
import { holdDeal, resumeDeal } from './resolution/hold.ts';
import { approveClear } from './selection/clear.ts';
import { selectionRoutes } from './selection/routes.ts';
import { settingsRoutes } from './settings-routes.ts';
import { shown, shownDraft } from './shown.ts';
import { changeStage } from './stage.ts';
import { submitDeal, withdrawDeal } from './submission.ts';
import { talkRoutes } from './talk/routes.ts';
import { watchingRoutes } from './watching/routes.ts';
import { wordRoutes } from './word-routes.ts';

const presented = <R, T>({ items, ...rest }: Page<R>, present: (row: R) => T) => ({
  ...rest,
  items: items.map(present),
});

const registration = mount(registrationContract, {
  createDeal: async (ctx, { body }) => shownDraft(ctx, await createDraft(ctx, body), Boolean(body.lines?.length)),
  updateDeal: (ctx, { params, ifMatch, body }) => shown(ctx, changeDeal(ctx, params.dealId, ifMatch, body)),
  deleteDraft: async (ctx, { params }) => void (await deleteDraft(ctx, params.dealId)),
  submitDeal: (ctx, { params, ifMatch }) => shown(ctx, submitDeal(ctx, params.dealId, ifMatch)),
  withdrawDeal: (ctx, { params, ifMatch, body }) => shown(ctx, withdrawDeal(ctx, params.dealId, ifMatch, body)),
});

const reading = mount(readingContract, { readDeal: (ctx, { params }) => shown(ctx, params.dealId) });

const decision = mount(decisionContract, {
  startReview: (ctx, { params, ifMatch }) => shown(ctx, startReview(ctx, params.dealId, ifMatch)),
  requestInformation: (ctx, { params, ifMatch, body }) =>
    shown(ctx, requestInformation(ctx, params.dealId, ifMatch, body)),
  approveDeal: (ctx, { params, ifMatch, body }) => shown(ctx, approveDeal(ctx, params.dealId, ifMatch, body)),
  rejectDeal: (ctx, { params, ifMatch, body }) => shown(ctx, rejectDeal(ctx, params.dealId, ifMatch, body)),
  revokeDeal: (ctx, { params, ifMatch, body }) => shown(ctx, revokeDeal(ctx, params.dealId, ifMatch, body)),
  assignDeal: (ctx, { params, ifMatch, body }) => shown(ctx, assignDeal(ctx, params.dealId, ifMatch, body)),
});

const holding = mount(holdContract, {
  holdDeal: (ctx, { params, ifMatch, body }) => shown(ctx, holdDeal(ctx, params.dealId, ifMatch, body)),
  resumeDeal: (ctx, { params, ifMatch }) => shown(ctx, resumeDeal(ctx, params.dealId, ifMatch)),
});

const outcome = mount(outcomeContract, {
  changeStage: (ctx, { params, ifMatch, body }) => shown(ctx, changeStage(ctx, params.dealId, ifMatch, body)),
  winDeal: (ctx, { params, ifMatch, body }) => shown(ctx, winDeal(ctx, params.dealId, ifMatch, body)),
  loseDeal: (ctx, { params, ifMatch, body }) => shown(ctx, loseDeal(ctx, params.dealId, ifMatch, body)),
  reopenDeal: (ctx, { params, ifMatch }) => shown(ctx, reopenDeal(ctx, params.dealId, ifMatch)),
});

const conflicts = mount(conflictContract, {
  checkConflict: (ctx, { body }) => answerConflict(ctx, body),
  readConflicts: (ctx, { params }) => readEvidence(ctx, params.dealId),
  recheckConflicts: async (ctx, { params }) => readEvidence(ctx, (await recheckConflicts(ctx, params.dealId)).id),
  judgeCandidate: async (ctx, { params, body }) => {
    await judgeCandidate(ctx, params.dealId, params.candidateId, body.judgement);
    return readEvidence(ctx, params.dealId);
  },
});

const conversation = mount(conversationContract, {
  listComments: async (ctx, { params, query }) => {
    const { id } = await selectDeal(ctx, params.dealId);
    const { items, ...rest } = await selectComments(ctx, id, query);
    return { ...rest, items: await presentComments(ctx, items) };
  },
  addComment: async (ctx, { params, body }) => presentComment(ctx, await addComment(ctx, params.dealId, body)),
  readTimeline: async (ctx, { params, query }) => {
    const { id } = await selectDeal(ctx, params.dealId);
    return presented(await selectTimeline(ctx, id, query), presentEvent);
  },
});

const attachments = mount(attachmentContract, {
  listAttachments: async (ctx, { params }) => ({ items: (await listAttachments(ctx, params.dealId)).map(presentFile) }),
  addAttachments: async (ctx, { params, body }) => ({
    items: (await addAttachments(ctx, params.dealId, body)).map(presentFile),
  }),
  removeAttachment: async (ctx, { params }) => void (await removeAttachment(ctx, params.dealId, params.fileId)),
});

const lists = mount(dealListContract, {
  listDeals: async (ctx, { query }) => presented(await selectDeals(ctx, query), (row) => presentSummary(ctx, row)),
  exportDeals: async (ctx, { query }) => exportDeals(ctx, query),
  listSimilarDeals: async (ctx, { params }) => {
    const deal = await selectDeal(ctx, params.dealId);
    return {
      sameCustomer: (await selectSameCustomer(ctx, deal)).map((row) => presentSummary(ctx, row)),
      samePartner: (await selectSamePartner(ctx, deal)).map((row) => presentSummary(ctx, row)),
    };
  },
  assignDeals: (ctx, { body }) => eachDealAlone(ctx, body.dealIds, (id) => assignDeal(ctx, id, null, body)),
  approveDeals: (ctx, { body }) => eachDealAlone(ctx, body.dealIds, (id) => approveClear(ctx, id, body.note)),
  rejectDeals: (ctx, { body }) => eachDealAlone(ctx, body.dealIds, (id) => rejectDeal(ctx, id, null, body)),
});

const home = mount(homeContract, {
  readInbox: (ctx, { query }) => readInbox(ctx, query),
  readPortalHome: (ctx) => readPortalHome(ctx),
  readConsoleHome: (ctx) => readConsoleHome(ctx),
});

/** All endpoints of the module. */
export const dealRoutes: readonly Mounted[] = [
  registration,
  reading,
  decision,
  chainRoutes,
  promiseRoutes,
  holding,
  outcome,
  requestRoutes,
  termsRoutes,
  ruleRoutes,
  conflicts,
  conversation,
  talkRoutes,
  watchingRoutes,
  attachments,
  lists,
  selectionRoutes,
  home,
  pipelineRoutes,
  wordRoutes,
  settingsRoutes,
  ...partyRoutes,
];
