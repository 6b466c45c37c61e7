import { z } from 'zod';
import { Id, Timestamp, abilitiesOf, endpoint, page } from '../../../kit/contract.ts';
import { FormDefinition, Section } from '../../../kit/forms/definition.ts';
import { FieldValues } from '../../../kit/forms/values.ts';
import { listQuery, type ListFields } from '../../../kit/lists.ts';

const reading = { tag: 'forms', ability: 'form.read', scope: 'shared' } as const;
const managing = { tag: 'forms', ability: 'form.manage', scope: 'tenant' } as const;

/** What a form is filled in for, such as `deal` or `partner`. */
const FormKind = z
  .string()
  .max(40)
  .regex(/^[a-z][a-z0-9_]*$/, 'must be lower-case words');

const FormState = z.enum(['draft', 'published', 'superseded']).meta({ id: 'FormState' });

const facts = {
  id: Id,
  kind: FormKind,
  number: z.int().min(1).max(1_000_000),
  state: FormState,
  createdBy: z.string().max(200),
  createdAt: Timestamp,
  updatedAt: Timestamp,
  publishedBy: z.string().max(200).nullable(),
  publishedAt: Timestamp.nullable(),
  version: z.int().min(1).max(2_147_483_647),
};

/** One numbered version of a form. Only a draft changes; what was filled with a version keeps it. */
export const FormVersion = z
  .strictObject({ ...facts, definition: FormDefinition, abilities: abilitiesOf('form.manage') })
  .meta({ id: 'FormVersion' });
export type FormVersion = z.infer<typeof FormVersion>;

const FormVersionSummary = z
  .strictObject({ ...facts, sections: z.int().min(0).max(20), fields: z.int().min(0).max(1200) })
  .meta({ id: 'FormVersionSummary' });
export type FormVersionSummary = z.infer<typeof FormVersionSummary>;

export const formFields = {
  state: { type: 'enum', values: FormState.options },
  number: { type: 'number', sort: true, nullable: false },
} as const satisfies ListFields;

const ofKind = z.strictObject({ kind: FormKind });
const OneOrNone = z.strictObject({ form: FormVersion.nullable() });
const Sections = z.strictObject({ sections: z.array(Section).max(20) });

const FieldFault = z.strictObject({
  path: z.string().max(300),
  code: z.string().max(80),
  message: z.string().max(500),
});

export const formContract = {
  readForm: endpoint({
    byRegistrationLink: true,
    ...reading,
    method: 'GET',
    path: '/api/v1/forms/:kind',
    summary: 'The published form of a kind; null when the vendor has published none',
    params: ofKind,
    answer: { status: 200, description: 'The form that new records are filled with', body: OneOrNone },
  }),
  readFormVersion: endpoint({
    byRegistrationLink: true,
    ...reading,
    method: 'GET',
    path: '/api/v1/form-versions/:formId',
    summary: 'One version of a form, as records that were filled with it need it',
    params: z.strictObject({ formId: Id }),
    answer: { status: 200, description: 'The version', body: FormVersion },
  }),
  listFormVersions: endpoint({
    ...managing,
    method: 'GET',
    path: '/api/v1/forms/:kind/versions',
    summary: 'All versions of a form, the latest first',
    params: ofKind,
    query: listQuery(formFields, '-number'),
    answer: { status: 200, description: 'A page of versions', body: page(FormVersionSummary) },
  }),
  readFormDraft: endpoint({
    ...managing,
    method: 'GET',
    path: '/api/v1/forms/:kind/draft',
    summary: 'The draft of the next version; null when nobody has begun one',
    params: ofKind,
    answer: { status: 200, description: 'The draft', body: OneOrNone },
  }),
  saveFormDraft: endpoint({
    ...managing,
    method: 'PUT',
    path: '/api/v1/forms/:kind/draft',
    summary: 'Save the draft of the next version',
    description: 'Begins the draft when there is none; a draft that exists is changed with If-Match.',
    params: ofKind,
    body: Sections,
    answer: { status: 200, description: 'The draft as it is now', body: FormVersion },
    problems: ['precondition_required', 'stale'],
  }),
  discardFormDraft: endpoint({
    ...managing,
    method: 'DELETE',
    path: '/api/v1/forms/:kind/draft',
    summary: 'Throw the draft away',
    params: ofKind,
    answer: { status: 204, description: 'There is no draft; also when there was none' },
  }),
  publishForm: endpoint({
    ...managing,
    method: 'POST',
    path: '/api/v1/forms/:kind/publication',
    summary: 'Publish the draft; new records are filled with it from now on',
    params: ofKind,
    ifMatch: true,
    answer: { status: 200, description: 'The published version', body: FormVersion },
    problems: ['no_draft', 'empty_form'],
  }),
  previewForm: endpoint({
    ...managing,
    method: 'POST',
    path: '/api/v1/forms/:kind/preview',
    summary: 'Fill in a form on trial: what would be shown, demanded and refused',
    description: 'Saves nothing. A definition that is wrong itself is refused with the path of each fault.',
    params: ofKind,
    body: z.strictObject({ ...Sections.shape, values: FieldValues }),
    answer: {
      status: 200,
      description: 'State of each field, and what is wrong with the values',
      body: z.strictObject({
        fields: z
          .array(z.strictObject({ key: z.string().max(60), visible: z.boolean(), required: z.boolean() }))
          .max(1200),
        errors: z.array(FieldFault).max(2000),
      }),
    },
  }),
};
