import type { FastifyRequest } from 'fastify';
import type { Ctx } from '../../kit/context.ts';
import type { CsvColumn } from '../../kit/csv/write.ts';
import { conflict } from '../../kit/errors.ts';
import { deliverFile } from '../../kit/files/deliver.ts';
import { selectFile } from '../../kit/files/queries.ts';
import { mount, type FileAnswer, type Mounted } from '../../kit/http.ts';
import { csvAnswer } from '../../kit/imports/csv-answer.ts';
import { agreementsContract, type TemplateContent } from './contract.ts';
import {
  declineAgreement,
  remindOfAgreement,
  renewAgreement,
  terminateAgreement,
  withdrawAgreement,
} from './ending.ts';
import { presentSummary, presentTemplate, readAgreement } from './present.ts';
import {
  eachAgreement,
  selectAgreement,
  selectAgreements,
  selectEvents,
  selectSigners,
  type AgreementRecord,
} from './queries.ts';
import { sendAgreements } from './sending.ts';
import { nameSigner, presentSigner, removeSigner } from './signers.ts';
import { countersignAgreement, signAgreement, type Origin } from './signing.ts';
import { selectTemplate, selectTemplates, selectVersions } from './template-queries.ts';
import { createTemplate, previewText, publishTemplate, saveTemplate } from './templates.ts';

const COLUMNS: readonly CsvColumn<AgreementRecord>[] = [
  { header: 'Number', value: (row) => row.number },
  { header: 'Title', value: (row) => row.title },
  { header: 'Partner', value: (row) => row.partner_name },
  { header: 'State', value: (row) => row.state },
  { header: 'Version', value: (row) => row.template_version },
  { header: 'Sent', value: (row) => row.sent_at },
  { header: 'Starts', value: (row) => row.starts_on },
  { header: 'Ends', value: (row) => row.ends_on },
  { header: 'Id', value: (row) => row.id },
];

const shown = async (ctx: Ctx, verb: Promise<{ id: string }>) => readAgreement(ctx, (await verb).id);
const template = async (ctx: Ctx, verb: Promise<{ id: string }>) =>
  presentTemplate(await selectTemplate(ctx, (await verb).id));

const originOf = (request: FastifyRequest): Origin => ({
  address: request.ip.slice(0, 100),
  userAgent: (request.headers['user-agent'] ?? '—').slice(0, 500),
});

async function documentOf(ctx: Ctx, id: string): Promise<FileAnswer> {
  const { file_id: fileId } = await selectAgreement(ctx, id);
  if (fileId === null) throw conflict('illegal_transition', 'There is a document once both sides have signed');
  return deliverFile(ctx, await selectFile(ctx, fileId));
}

export const agreementRoutes: Mounted = mount(agreementsContract, {
  listAgreementTemplates: async (ctx) => ({ items: (await selectTemplates(ctx)).map(presentTemplate) }),
  createAgreementTemplate: (ctx, { body }) => template(ctx, createTemplate(ctx, body)),
  readAgreementTemplate: async (ctx, { params }) => presentTemplate(await selectTemplate(ctx, params.templateId)),
  updateAgreementTemplate: (ctx, { params, ifMatch, body }) =>
    template(ctx, saveTemplate(ctx, params.templateId, ifMatch, body)),
  publishAgreementTemplate: (ctx, { params }) => template(ctx, publishTemplate(ctx, params.templateId)),
  listAgreementTemplateVersions: async (ctx, { params }) => {
    const { id } = await selectTemplate(ctx, params.templateId);
    const items = (await selectVersions(ctx, id)).map((row) => ({
      number: row.number,
      content: row.content as unknown as TemplateContent,
      publishedAt: row.published_at.toISOString(),
      publishedBy: row.published_by_name,
    }));
    return { items };
  },
  previewAgreement: (ctx, { body }) => previewText(ctx, body.content, body.partnerId),
  listAgreements: async (ctx, { query }) => {
    const { items, ...page } = await selectAgreements(ctx, query);
    return { ...page, items: items.map(presentSummary) };
  },
  exportAgreements: async (ctx, { query }) => csvAnswer(ctx, 'agreements', eachAgreement(ctx, query), COLUMNS),
  sendAgreements: (ctx, { body }) => sendAgreements(ctx, body),
  readAgreement: (ctx, { params }) => readAgreement(ctx, params.agreementId),
  readAgreementTimeline: async (ctx, { params }) => {
    const { id } = await selectAgreement(ctx, params.agreementId);
    const items = (await selectEvents(ctx, id)).map((row) => ({
      id: row.id,
      type: row.type,
      at: row.occurred_at.toISOString(),
      actor: row.actor_name,
      data: row.data as Record<string, unknown>,
    }));
    return { items };
  },
  downloadAgreement: (ctx, { params }) => documentOf(ctx, params.agreementId),
  signAgreement: (ctx, { params, body, request }) =>
    shown(ctx, signAgreement(ctx, params.agreementId, body, originOf(request))),
  declineAgreement: (ctx, { params, body }) => shown(ctx, declineAgreement(ctx, params.agreementId, body.reason)),
  countersignAgreement: (ctx, { params, request }) =>
    shown(ctx, countersignAgreement(ctx, params.agreementId, originOf(request))),
  remindOfAgreement: (ctx, { params }) => shown(ctx, remindOfAgreement(ctx, params.agreementId)),
  withdrawAgreement: (ctx, { params, body }) => shown(ctx, withdrawAgreement(ctx, params.agreementId, body.reason)),
  renewAgreement: (ctx, { params }) => shown(ctx, renewAgreement(ctx, params.agreementId)),
  terminateAgreement: (ctx, { params, body }) => shown(ctx, terminateAgreement(ctx, params.agreementId, body.reason)),
  listAgreementSigners: async (ctx) => ({ items: (await selectSigners(ctx)).map(presentSigner) }),
  nameAgreementSigner: (ctx, { params }) => nameSigner(ctx, params.membershipId),
  removeAgreementSigner: async (ctx, { params }) => void (await removeSigner(ctx, params.membershipId)),
});
