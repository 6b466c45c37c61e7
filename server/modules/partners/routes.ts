import { mount, type Mounted } from '../../kit/http.ts';
import type { Page } from '../../kit/list-page.ts';
import { contactContract } from './contact.contract.ts';
import { selectContact, selectContacts } from './contact-queries.ts';
import { changeContact, createContact, makePrimary, removeContact } from './contacts.ts';
import { createPartner } from './creation.ts';
import { exportContacts, exportPartners } from './export.ts';
import { contactCardRoutes } from './contact-card/routes.ts';
import { partnerContract } from './partner.contract.ts';
import { selectPartner, selectPartners } from './partner-queries.ts';
import { presentContact, presentEvent, presentPartner } from './present.ts';
import { presentProgramme, presentTier, readProgramme, readProgrammes, readTier } from './present-programme.ts';
import { programmeContract } from './programme.contract.ts';
import * as programmes from './programmes.ts';
import { assignOwner, changeOwnProfile, changePartner, enrolPartner } from './record.ts';
import { changeStatus } from './status.ts';
import { standingContract } from './standing.contract.ts';
import { selectTimeline } from './timeline-queries.ts';

const presented = <R, T>({ items, ...rest }: Page<R>, present: (row: R) => T) => ({
  ...rest,
  items: items.map(present),
});

const partnerRoutes = mount(partnerContract, {
  listPartners: async (ctx, { query }) =>
    presented(await selectPartners(ctx, query), (row) => presentPartner(ctx, row)),
  exportPartners: async (ctx, { query }) => exportPartners(ctx, query),
  createPartner: async (ctx, { body }) => presentPartner(ctx, await createPartner(ctx, body)),
  readPartner: async (ctx, { params }) => presentPartner(ctx, await selectPartner(ctx, params.partnerId)),
  updatePartner: async (ctx, { params, body, ifMatch }) =>
    presentPartner(ctx, await changePartner(ctx, params.partnerId, ifMatch!, body)),
  updateOwnProfile: async (ctx, { params, body, ifMatch }) =>
    presentPartner(ctx, await changeOwnProfile(ctx, params.partnerId, ifMatch!, body)),
  listResellers: async (ctx, { params, query }) => {
    const { id } = await selectPartner(ctx, params.partnerId);
    const page = await selectPartners(ctx, { ...query, parent: `in:${id}` });
    return presented(page, (row) => presentPartner(ctx, row));
  },
  readPartnerTimeline: async (ctx, { params, query }) => {
    const { id } = await selectPartner(ctx, params.partnerId);
    return presented(await selectTimeline(ctx, id, query), (row) => presentEvent(ctx, row));
  },
});

const standingRoutes = mount(standingContract, {
  startOnboarding: async (ctx, { params, ifMatch }) =>
    presentPartner(ctx, await changeStatus(ctx, params.partnerId, 'onboard', { version: ifMatch })),
  activatePartner: async (ctx, { params, ifMatch }) =>
    presentPartner(ctx, await changeStatus(ctx, params.partnerId, 'activate', { version: ifMatch })),
  suspendPartner: async (ctx, { params, ifMatch, body }) =>
    presentPartner(ctx, await changeStatus(ctx, params.partnerId, 'suspend', { version: ifMatch, ...body })),
  reinstatePartner: async (ctx, { params, ifMatch }) =>
    presentPartner(ctx, await changeStatus(ctx, params.partnerId, 'reinstate', { version: ifMatch })),
  deactivatePartner: async (ctx, { params, ifMatch, body }) =>
    presentPartner(ctx, await changeStatus(ctx, params.partnerId, 'deactivate', { version: ifMatch, ...body })),
  terminatePartner: async (ctx, { params, ifMatch, body }) =>
    presentPartner(ctx, await changeStatus(ctx, params.partnerId, 'terminate', { version: ifMatch, ...body })),
  assignOwner: async (ctx, { params, body, ifMatch }) =>
    presentPartner(ctx, await assignOwner(ctx, params.partnerId, ifMatch!, body.ownerId)),
  enrolPartner: async (ctx, { params, body, ifMatch }) =>
    presentPartner(ctx, await enrolPartner(ctx, params.partnerId, ifMatch!, body)),
});

const contactRoutes = mount(contactContract, {
  listContacts: async (ctx, { query }) =>
    presented(await selectContacts(ctx, query), (row) => presentContact(ctx, row)),
  exportContacts: async (ctx, { query }) => exportContacts(ctx, query),
  listPartnerContacts: async (ctx, { params, query }) => {
    const { id } = await selectPartner(ctx, params.partnerId);
    return presented(await selectContacts(ctx, query, id), (row) => presentContact(ctx, row));
  },
  createContact: async (ctx, { params, body }) => presentContact(ctx, await createContact(ctx, params.partnerId, body)),
  readContact: async (ctx, { params }) => presentContact(ctx, await selectContact(ctx, params.contactId)),
  updateContact: async (ctx, { params, body, ifMatch }) =>
    presentContact(ctx, await changeContact(ctx, params.contactId, ifMatch!, body)),
  makeContactPrimary: async (ctx, { params }) => presentContact(ctx, await makePrimary(ctx, params.contactId)),
  deleteContact: async (ctx, { params }) => void (await removeContact(ctx, params.contactId)),
});

const programmeRoutes = mount(programmeContract, {
  listProgrammes: async (ctx) => ({ items: await readProgrammes(ctx) }),
  createProgramme: async (ctx, { body }) => presentProgramme(ctx, await programmes.createProgramme(ctx, body)),
  readProgramme: async (ctx, { params }) => readProgramme(ctx, params.programmeId),
  updateProgramme: async (ctx, { params, body, ifMatch }) =>
    presentProgramme(ctx, await programmes.changeProgramme(ctx, params.programmeId, ifMatch!, body)),
  deleteProgramme: async (ctx, { params }) => void (await programmes.removeProgramme(ctx, params.programmeId)),
  createTier: async (ctx, { params, body }) =>
    presentTier(ctx, await programmes.createTier(ctx, params.programmeId, body)),
  readTier: async (ctx, { params }) => readTier(ctx, params.tierId),
  updateTier: async (ctx, { params, body, ifMatch }) =>
    presentTier(ctx, await programmes.changeTier(ctx, params.tierId, ifMatch!, body)),
  replaceTierDiscounts: async (ctx, { params, body, ifMatch }) =>
    presentTier(ctx, await programmes.setDiscounts(ctx, params.tierId, ifMatch!, body.discounts)),
  deleteTier: async (ctx, { params }) => void (await programmes.removeTier(ctx, params.tierId)),
});

/** Endpoints of this module. */
export const partnersRoutes: readonly Mounted[] = [
  partnerRoutes,
  contactCardRoutes,
  standingRoutes,
  contactRoutes,
  programmeRoutes,
];
