/** Endpoints of templates. */
import { z } from 'zod';
import { Id, endpoint } from '../../kit/contract.ts';
import { Template, TemplateContent, TemplateVersion } from './vocabulary.contract.ts';

const templates = { tag: 'agreement templates', scope: 'tenant', ability: 'agreement.template' } as const;
const oneTemplate = { ...templates, params: z.strictObject({ templateId: Id }) } as const;
const template = { status: 200, description: 'The template as it is now', body: Template } as const;

export const templateContract = {
  listAgreementTemplates: endpoint({
    ...templates,
    method: 'GET',
    path: '/api/v1/agreement-templates',
    summary: 'All templates by name',
    answer: { status: 200, description: 'At most 200', body: z.strictObject({ items: z.array(Template).max(200) }) },
  }),
  createAgreementTemplate: endpoint({
    ...templates,
    method: 'POST',
    path: '/api/v1/agreement-templates',
    summary: 'Begin a template; partners get it once it is published',
    body: TemplateContent,
    answer: { status: 201, description: 'The draft', body: Template },
    problems: ['duplicate'],
  }),
  readAgreementTemplate: endpoint({
    ...oneTemplate,
    method: 'GET',
    path: '/api/v1/agreement-templates/:templateId',
    summary: 'A template with its draft',
    answer: template,
  }),
  updateAgreementTemplate: endpoint({
    ...oneTemplate,
    method: 'PUT',
    path: '/api/v1/agreement-templates/:templateId',
    summary: 'Save the draft; what was sent stays as it is',
    body: TemplateContent,
    ifMatch: true,
    answer: template,
    problems: ['duplicate'],
  }),
  publishAgreementTemplate: endpoint({
    ...oneTemplate,
    method: 'POST',
    path: '/api/v1/agreement-templates/:templateId/publication',
    summary: 'Make the draft the version that is sent from now on',
    answer: template,
    problems: ['nothing_to_publish'],
  }),
  listAgreementTemplateVersions: endpoint({
    ...oneTemplate,
    method: 'GET',
    path: '/api/v1/agreement-templates/:templateId/versions',
    summary: 'What was published, the latest first',
    answer: {
      status: 200,
      description: 'At most 200',
      body: z.strictObject({ items: z.array(TemplateVersion).max(200) }),
    },
  }),
  previewAgreement: endpoint({
    ...templates,
    method: 'POST',
    path: '/api/v1/agreement-previews',
    summary: 'A text as a partner would read it; unknown placeholders are named',
    body: z.strictObject({ content: TemplateContent, partnerId: Id.nullable() }),
    answer: {
      status: 200,
      description: 'The filled text',
      body: z.strictObject({ body: z.string().max(400_000), unknown: z.array(z.string().max(100)).max(100) }),
    },
  }),
};
