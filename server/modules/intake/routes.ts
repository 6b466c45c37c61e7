import { mount, mountPublic, type Mounted } from '../../kit/http.ts';
import type { Runtime } from '../../kit/runtime.ts';
import {
  createAddress,
  listAddresses,
  listRegistrationAddresses,
  presentMail,
  switchAddress,
} from './mail/addresses.ts';
import { confirmMail } from './mail/confirmation.ts';
import { inboundContract, inboundPublicContract } from './mail/contract.ts';
import { selectMail, selectMails } from './mail/queries.ts';
import { receiveByWebhook } from './mail/webhook.ts';
import { textContract } from './text/contract.ts';
import { suggestFrom } from './text/suggestion.ts';

/** Endpoints of the ways in beside the form. */
export const intakeRoutes = (runtime: Runtime): Mounted[] => [
  mount(textContract, { readRegistrationText: (ctx, { body }) => suggestFrom(ctx, body.text) }),
  mount(inboundContract, {
    listRegistrationAddresses: (ctx) => listRegistrationAddresses(ctx),
    listInboundAddresses: (ctx) => listAddresses(ctx),
    createInboundAddress: (ctx, { body }) => createAddress(ctx, body),
    openInboundAddress: (ctx, { params }) => switchAddress(ctx, params.addressId, true),
    shutInboundAddress: (ctx, { params }) => switchAddress(ctx, params.addressId, false),
    listInboundMails: async (ctx, { query }) => {
      const { items, ...rest } = await selectMails(ctx, query);
      return { ...rest, items: items.map(presentMail) };
    },
    readInboundMail: async (ctx, { params }) => presentMail(await selectMail(ctx, params.mailId)),
  }),
  mountPublic(inboundPublicContract, {
    receiveMail: (_ctx, { request, query, body }) =>
      receiveByWebhook(runtime, request.headers, query, body as unknown as Buffer),
    confirmInboundMail: (_ctx, { body }) => confirmMail(runtime, body.token),
  }),
];
