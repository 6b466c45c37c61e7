import type { Ctx } from '../../kit/context.ts';
import { conflict } from '../../kit/errors.ts';
import { authorize } from '../../kit/authorize.ts';
import { mount, type Mounted } from '../../kit/http.ts';
import { lockProgramme } from '../partners/index.ts';
import { tenantHome } from '../tenancy/index.ts';
import { standingDetail } from './detail.ts';
import { requirementCatalogue, type Business } from './measures.ts';
import { endOverride, overrideTier } from './override.ts';
import { requirementPolicy } from './policy.ts';
import { presentReplay, presentRequirements, presentStanding } from './present.ts';
import { requestReplay } from './replay.ts';
import { requirementContract } from './requirement.contract.ts';
import { selectOptionalInForce, selectReplay, selectRequirement, selectRequirements } from './requirement-queries.ts';
import { EVALUATE, beginDraft, changeDraft, discardDraft, publishDraft } from './requirements.ts';
import { tierStandingContract } from './standing.contract.ts';
import { selectStandings } from './standing-queries.ts';

async function listRequirements(ctx: Ctx, business: Business, programmeId: string) {
  const programme = await lockProgramme(ctx, programmeId);
  authorize(ctx, requirementPolicy, 'tier.manage', programme);
  const { today } = await tenantHome(ctx);
  const current = await selectOptionalInForce(ctx, programmeId, today);
  const catalogue = requirementCatalogue(business, ctx.actor.locale);
  return {
    items: (await selectRequirements(ctx, programmeId)).map((row) => presentRequirements(ctx, row)),
    currentId: current?.id ?? null,
    attributes: Object.entries(catalogue).map(([name, { type, label }]) => ({ name, type, label })),
  };
}

async function askForEvaluation(ctx: Ctx, programmeId: string) {
  const programme = await lockProgramme(ctx, programmeId);
  authorize(ctx, requirementPolicy, 'tier.manage', programme);
  const { today } = await tenantHome(ctx);
  const requirement = await selectOptionalInForce(ctx, programmeId, today);
  if (!requirement) {
    throw conflict('no_requirements', 'Nothing is demanded of this programme’s tiers yet');
  }
  await ctx.jobs.send(ctx, EVALUATE, { programmeId });
  return { requirementId: requirement.id };
}

async function readReplay(ctx: Ctx, replayId: string) {
  const replay = await selectReplay(ctx, replayId);
  return presentReplay(replay, await selectRequirement(ctx, replay.requirement_id));
}

/** Endpoints of this module over the figures that others know. */
export const qualificationRoutes = (business: Business): Mounted[] => [
  mount(requirementContract, {
    listTierRequirements: (ctx, { params }) => listRequirements(ctx, business, params.programmeId),
    draftTierRequirements: async (ctx, { params }) =>
      presentRequirements(ctx, await beginDraft(ctx, params.programmeId)),
    updateTierRequirements: async (ctx, { params, body, ifMatch }) =>
      presentRequirements(ctx, await changeDraft(ctx, business, params.requirementId, ifMatch!, body)),
    discardTierRequirements: async (ctx, { params }) => void (await discardDraft(ctx, params.requirementId)),
    publishTierRequirements: async (ctx, { params, body, ifMatch }) =>
      presentRequirements(ctx, await publishDraft(ctx, params.requirementId, ifMatch!, body.effectiveFrom)),
    replayTierRequirements: async (ctx, { params, body }) =>
      readReplay(ctx, (await requestReplay(ctx, params.requirementId, body.months)).id),
    readTierReplay: (ctx, { params }) => readReplay(ctx, params.replayId),
    evaluateTiers: (ctx, { params }) => askForEvaluation(ctx, params.programmeId),
  }),
  mount(tierStandingContract, {
    listTierStandings: async (ctx, { query }) => {
      const page = await selectStandings(ctx, query);
      return { ...page, items: page.items.map(presentStanding) };
    },
    readTierStanding: (ctx, { params }) => standingDetail(ctx, business, params.partnerId),
    overrideTier: async (ctx, { params, body }) => {
      await overrideTier(ctx, params.partnerId, body);
      return standingDetail(ctx, business, params.partnerId);
    },
    endTierOverride: async (ctx, { params }) => {
      await endOverride(ctx, params.partnerId);
      return standingDetail(ctx, business, params.partnerId);
    },
  }),
];
