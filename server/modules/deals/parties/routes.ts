import { verdict } from '../../../kit/authorize.ts';
import type { Ctx } from '../../../kit/context.ts';
import type { Ability } from '../../../kit/contract.ts';
import { mount, type Mounted } from '../../../kit/http.ts';
import { selectPartner } from '../../partners/index.ts';
import { wordPolicy } from '../policy.ts';
import { presentComment, presentComments, presentEvent } from '../present-conversation.ts';
import { selectDeal } from '../queries.ts';
import { given } from '../settings.ts';
import { distributionContract } from './distribution.contract.ts';
import { partySettings, selectTerms, type PartySettingsRow } from './distribution-queries.ts';
import * as distribution from './distribution.ts';
import { exportSharedDeals } from './export.ts';
import { mayRegisterForOthers, myResellers, registerForReseller } from './on-behalf.ts';
import { presentParties, presentShared, presentSharedDeal, roleNames } from './present.ts';
import * as proposals from './proposals.ts';
import { rosterContract } from './roster.contract.ts';
import { setDistributor, setParties } from './roster.ts';
import { sharedContract } from './shared.contract.ts';
import * as shared from './shared.ts';

const ability = (answer: true | string): Ability =>
  answer === true ? { allowed: true } : { allowed: false, reason: answer };

/** The parties of a deal after reading or after a verb. */
async function parties(ctx: Ctx, dealId: string, verb?: Promise<unknown>) {
  await verb;
  return presentParties(ctx, await selectDeal(ctx, dealId));
}

const roster = mount(rosterContract, {
  readParties: (ctx, { params }) => parties(ctx, params.dealId),
  setParties: (ctx, { params, ifMatch, body }) =>
    parties(ctx, params.dealId, setParties(ctx, params.dealId, ifMatch, body.parties)),
  setDistributor: (ctx, { params, ifMatch, body }) =>
    parties(ctx, params.dealId, setDistributor(ctx, params.dealId, ifMatch, body)),
  proposeParty: (ctx, { params, body }) =>
    parties(ctx, params.dealId, proposals.proposeParty(ctx, params.dealId, body)),
  withdrawPartyProposal: (ctx, { params }) =>
    parties(ctx, params.dealId, proposals.withdrawProposal(ctx, params.dealId, params.proposalId)),
  refusePartyProposal: (ctx, { params, body }) =>
    parties(ctx, params.dealId, proposals.refuseProposal(ctx, params.dealId, params.proposalId, body.note ?? null)),
  approvePartyProposal: (ctx, { params, body }) =>
    parties(ctx, params.dealId, proposals.approveProposal(ctx, params.dealId, params.proposalId, body.partnerId)),
});

const sharedDeal = async (ctx: Ctx, dealId: string) => presentSharedDeal(ctx, await shared.readSharedDeal(ctx, dealId));

const sharedRoutes = mount(sharedContract, {
  listSharedDeals: async (ctx, { query }) => {
    const { view, items, ...page } = await shared.listSharedDeals(ctx, query);
    const roles = await roleNames(ctx);
    return { ...page, items: items.map((item) => presentShared(view, roles, item)) };
  },
  exportSharedDeals: (ctx, { query }) => exportSharedDeals(ctx, query),
  readSharedDeal: (ctx, { params }) => sharedDeal(ctx, params.dealId),
  acceptPart: async (ctx, { params }) => {
    await proposals.acceptPart(ctx, params.dealId);
    return sharedDeal(ctx, params.dealId);
  },
  declinePart: async (ctx, { params }) => void (await proposals.declinePart(ctx, params.dealId)),
  listSharedComments: async (ctx, { params, query }) => {
    const { items, ...page } = await shared.listSharedComments(ctx, params.dealId, query);
    return { ...page, items: await presentComments(ctx, items) };
  },
  addSharedComment: async (ctx, { params, body }) =>
    presentComment(ctx, await shared.addSharedComment(ctx, params.dealId, body.body)),
  readSharedTimeline: async (ctx, { params, query }) => {
    const { items, ...page } = await shared.readSharedTimeline(ctx, params.dealId, query);
    return { ...page, items: items.map(presentEvent) };
  },
  listOwnResellers: async (ctx) => ({
    register: ability(await mayRegisterForOthers(ctx)),
    items: await myResellers(ctx),
  }),
  registerForReseller: async (ctx, { body }) => {
    const { id, number } = await registerForReseller(ctx, body);
    return { id, number };
  },
});

const settingsView = (ctx: Ctx, row: PartySettingsRow) => ({
  distributorSees: row.distributor_sees,
  distributorMayComment: row.distributor_may_comment,
  distributorMayRegister: row.distributor_may_register,
  partiesSee: row.parties_see as 'summary' | 'full',
  partiesKnowEachOther: row.parties_know_each_other,
  version: row.version,
  abilities: { 'stage.manage': ability(verdict(ctx, wordPolicy, 'stage.manage', null)) },
});

const termsView = async (ctx: Ctx) => ({
  items: (await selectTerms(ctx)).map((row) => ({
    distributor: { id: row.partner_id, name: row.name },
    sees: row.sees,
    mayComment: row.may_comment,
    mayRegister: row.may_register,
  })),
});

async function distributorsView(ctx: Ctx, partnerId: string) {
  const { id } = await selectPartner(ctx, partnerId);
  return { items: await distribution.distributorsOf(ctx, id) };
}

const distributionRoutes = mount(distributionContract, {
  readPartySettings: async (ctx) => settingsView(ctx, await partySettings(ctx)),
  updatePartySettings: async (ctx, { ifMatch, body }) =>
    settingsView(
      ctx,
      await distribution.changePartySettings(
        ctx,
        ifMatch,
        given({
          distributor_sees: body.distributorSees,
          distributor_may_comment: body.distributorMayComment,
          distributor_may_register: body.distributorMayRegister,
          parties_see: body.partiesSee,
          parties_know_each_other: body.partiesKnowEachOther,
        }),
      ),
    ),
  listDistributorTerms: (ctx) => termsView(ctx),
  setDistributorTerms: async (ctx, { params, body }) => {
    await distribution.setTerms(ctx, params.partnerId, body);
    return termsView(ctx);
  },
  listDistributors: (ctx, { params }) => distributorsView(ctx, params.partnerId),
  setDistributors: async (ctx, { params, body }) => {
    await distribution.setDistributors(ctx, params.partnerId, body.distributorIds);
    return distributorsView(ctx, params.partnerId);
  },
  listPartyRoles: async (ctx) => ({ items: await distribution.rolesOf(ctx) }),
  createPartyRole: (ctx, { body }) => distribution.addRole(ctx, body.key, body.label),
  updatePartyRole: (ctx, { params, ifMatch, body }) => distribution.changeRole(ctx, params.id, ifMatch, body),
});

/** Endpoints about the parties of deals. */
export const partyRoutes: readonly Mounted[] = [roster, sharedRoutes, distributionRoutes];
