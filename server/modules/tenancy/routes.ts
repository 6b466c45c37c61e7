import { cardContract } from './card.contract.ts';
import { changeOwnCard } from './staff-card.ts';
import { selectOwnPhone } from './staff-card-queries.ts';
import { mount, mountPublic, type Mounted } from '../../kit/http.ts';
import { abilityTable, roleList } from './abilities.ts';
import { createApiKey, presentApiKey, revokeApiKey } from './api-keys.ts';
import { selectApiKeys } from './api-key-queries.ts';
import { apiKeyContract } from './api-keys.contract.ts';
import { readBranding } from './branding.ts';
import { signInContract } from './sign-in.contract.ts';
import type { Desk } from './desk.ts';
import { acceptInvitation, invitePerson, readInvitation, resendInvitation } from './invitations.ts';
import { linkContract } from './links/contract.ts';
import { lookAtDoor, openDoor } from './links/door.ts';
import * as links from './links/links.ts';
import { readBrandingLogo } from './logo.ts';
import { peopleContract } from './people.contract.ts';
import { changeRole, disablePerson, enablePerson } from './people.ts';
import { presentInvitation, presentPerson, presentTenant } from './present.ts';
import { profileContract } from './profile.contract.ts';
import * as profile from './profile.ts';
import { selectMembership, selectPeople, selectTenant } from './queries.ts';
import * as secondFactor from './second-factor.ts';
import * as signIn from './sign-in.ts';
import { tenantContract } from './tenant.contract.ts';
import { updateTenant } from './tenant.ts';

/** What an operation without a body answers. */
const nothing = (work: Promise<unknown>): Promise<undefined> => work.then(() => undefined);

/** What a request for a mail answers, whether one was sent or not. */
const taken = (work: Promise<unknown>) => work.then(() => ({ status: 'accepted' as const }));

const signInRoutes = (desk: Desk) =>
  mountPublic(signInContract, {
    readBranding: (_ctx, { query }) => readBranding(desk.runtime, query),
    readBrandingLogo: (_ctx, { params }) => readBrandingLogo(desk.runtime, params.slug),
    signInWithEmail: (ctx, input) => signIn.signInWithEmail(desk, ctx, input, input.body),
    signInWithSecondFactor: (ctx, input) => signIn.signInWithSecondFactor(desk, ctx, input, input.body),
    requestMagicLink: (ctx, input) => taken(signIn.requestMagicLink(desk, ctx, input, input.body)),
    verifyMagicLink: (ctx, input) => signIn.verifyMagicLink(desk, ctx, input, input.body),
    forgotPassword: (ctx, input) => taken(signIn.forgotPassword(desk, ctx, input, input.body)),
    resetPassword: (_ctx, input) => nothing(signIn.resetPassword(desk, input, input.body)),
    signOut: (_ctx, input) => nothing(signIn.signOut(desk, input)),
    readInvitation: async (_ctx, { params }) => presentInvitation(await readInvitation(desk, params.token)),
    acceptInvitation: (ctx, input) => acceptInvitation(desk, ctx, input, input.params.token, input.body),
  });

const profileRoutes = (desk: Desk) =>
  mount(profileContract, {
    readSession: (ctx) => profile.readSession(desk, ctx),
    switchMembership: (ctx, input) => nothing(profile.switchMembership(desk, ctx, input, input.body.membershipId)),
    updateProfile: (ctx, { body }) => nothing(profile.updateProfile(desk, ctx, body)),
    changePassword: (ctx, { request, body }) => nothing(profile.changePassword(desk, ctx, request, body)),
    listSessions: async (ctx, { request }) => ({ items: await profile.listSessions(desk, ctx, request) }),
    revokeOtherSessions: (ctx, { request }) => nothing(profile.revokeOtherSessions(desk, ctx, request)),
    revokeSession: (ctx, { params }) => nothing(profile.revokeSession(desk, ctx, params.sessionId)),
    enrolSecondFactor: (ctx, input) => secondFactor.enrolSecondFactor(desk, ctx, input, input.body),
    confirmSecondFactor: (ctx, input) => nothing(secondFactor.confirmSecondFactor(desk, ctx, input, input.body)),
    removeSecondFactor: (ctx, input) => nothing(secondFactor.removeSecondFactor(desk, ctx, input, input.body)),
    renewRecoveryCodes: (ctx, input) => secondFactor.renewRecoveryCodes(desk, ctx, input, input.body),
  });

const cardRoutes = (): Mounted =>
  mount(cardContract, {
    readOwnCard: async (ctx) => ({ phone: await selectOwnPhone(ctx) }),
    updateOwnCard: (ctx, { body }) => changeOwnCard(ctx, body.phone),
  });

const peopleRoutes = () =>
  mount(peopleContract, {
    listPeople: async (ctx, { query }) => {
      const { items, ...rest } = await selectPeople(ctx, query);
      return { ...rest, items: items.map((row) => presentPerson(ctx, row)) };
    },
    readPerson: async (ctx, { params }) => presentPerson(ctx, await selectMembership(ctx, params.personId)),
    invitePerson: async (ctx, { body }) => presentPerson(ctx, await invitePerson(ctx, body)),
    resendInvitation: async (ctx, { params }) => presentPerson(ctx, await resendInvitation(ctx, params.personId)),
    disablePerson: async (ctx, { params }) => presentPerson(ctx, await disablePerson(ctx, params.personId)),
    enablePerson: async (ctx, { params }) => presentPerson(ctx, await enablePerson(ctx, params.personId)),
    changeRole: async (ctx, { params, body, ifMatch }) =>
      presentPerson(ctx, await changeRole(ctx, params.personId, ifMatch, body)),
    listRoles: async () => ({ roles: roleList(), abilities: abilityTable() }),
  });

const { readPersonalLink, openPersonalLink, listRegistrationLinks, createRegistrationLink, revokeRegistrationLink } =
  linkContract;

const doorRoutes = (desk: Desk) =>
  mountPublic(
    { readPersonalLink, openPersonalLink },
    {
      readPersonalLink: (_ctx, input) => lookAtDoor(desk, input, input.params.token),
      openPersonalLink: (ctx, input) => openDoor(desk, ctx, input, input.body),
    },
  );

const linkRoutes = (desk: Desk) =>
  mount(
    { listRegistrationLinks, createRegistrationLink, revokeRegistrationLink },
    {
      listRegistrationLinks: async (ctx, { params }) => ({
        items: await links.listRegistrationLinks(ctx, params.personId),
      }),
      createRegistrationLink: (ctx, { params, body }) => links.createRegistrationLink(ctx, params.personId, body),
      revokeRegistrationLink: (ctx, { params }) => nothing(links.revokeRegistrationLink(desk, ctx, params.linkId)),
    },
  );

const apiKeyRoutes = () =>
  mount(apiKeyContract, {
    listApiKeys: async (ctx, { query }) => {
      const { items, ...rest } = await selectApiKeys(ctx, query);
      return { ...rest, items: items.map(presentApiKey) };
    },
    createApiKey: async (ctx, { body }) => {
      const expiresAt = body.expiresAt === null ? null : new Date(body.expiresAt);
      const { key, secret } = await createApiKey(ctx, { ...body, expiresAt });
      return { ...presentApiKey(key), secret };
    },
    revokeApiKey: (ctx, { params }) => nothing(revokeApiKey(ctx, params.keyId)),
  });

const tenantRoutes = () =>
  mount(tenantContract, {
    readTenant: async (ctx) => presentTenant(await selectTenant(ctx)),
    updateTenant: async (ctx, { body, ifMatch }) => presentTenant(await updateTenant(ctx, ifMatch, body)),
  });

/** Every endpoint of this module with its handler. */
export const tenancyRoutes = (desk: Desk): Mounted[] => [
  signInRoutes(desk),
  profileRoutes(desk),
  peopleRoutes(),
  doorRoutes(desk),
  linkRoutes(desk),
  cardRoutes(),
  apiKeyRoutes(),
  tenantRoutes(),
];
