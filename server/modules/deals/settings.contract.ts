import { z } from 'zod';
import { Currency, Id, Money, abilitiesOf, endpoint, line, page } from '../../kit/contract.ts';
import { listQuery, type ListFields } from '../../kit/lists.ts';
import { DealAmount, DealTypeKey, ReasonPurposeName, StageKindName, Version, Wording } from './vocabulary.contract.ts';

const position = z.int().min(0).max(10_000);
const probability = z.int().min(0).max(100);
const record = { id: Id, position, active: z.boolean(), version: Version };

/** Kind of business; tiers give a discount by its key. */
export const DealType = z
  .strictObject({ ...record, key: DealTypeKey, label: Wording, abilities: abilitiesOf('stage.manage') })
  .meta({ id: 'DealType' });

/** A sales stage in the tenant's words; its kind is what it means. */
export const DealStage = z
  .strictObject({ ...record, name: Wording, kind: StageKindName, probability, abilities: abilitiesOf('stage.manage') })
  .meta({ id: 'DealStage' });

/** Why something was rejected, returned, revoked, lost or withdrawn. */
export const ReasonCode = z
  .strictObject({
    ...record,
    purpose: ReasonPurposeName,
    code: z.string().max(60),
    label: Wording,
    resubmittable: z.boolean(),
    abilities: abilitiesOf('reason.manage'),
  })
  .meta({ id: 'ReasonCode' });

export const Product = z
  .strictObject({
    id: Id,
    sku: z.string().max(60),
    name: z.string().max(200),
    family: z.string().max(100).nullable(),
    currency: Currency,
    listPrice: Money.nullable(),
    active: z.boolean(),
    version: Version,
    abilities: abilitiesOf('product.manage'),
  })
  .meta({ id: 'Product' });

/** How registrations work for this vendor. */
export const DealSettings = z
  .strictObject({
    /** Begins every number, e.g. `D-`; numbers that exist keep theirs. */
    numberPrefix: z
      .string()
      .max(7)
      .regex(/^[A-Z][A-Z0-9]{0,5}-$/, 'must be capital letters and digits with a hyphen, e.g. D-'),
    /** Business minutes in which a registration is answered; null follows the vendor's business days. */
    responseMinutes: z.int().min(1).max(60_000).nullable(),
    /** Days before protection ends on which both sides are reminded. */
    reminderDays: z.array(z.int().min(1).max(365)).max(10),
    /** Days after which an untouched draft is deleted. */
    draftKeepDays: z.int().min(1).max(1095),
    /** Weakest resemblance at which a partner is told that a customer is taken. */
    takenFrom: z.enum(['likely', 'same', 'never']),
    /** Weakest resemblance at which a partner is told that a registration needs review. */
    reviewFrom: z.enum(['possible', 'likely', 'same']),
    /** Whether partners see until when an answer is promised. */
    partnerSeesClock: z.boolean(),
    version: Version,
    abilities: abilitiesOf('stage.manage'),
  })
  .meta({ id: 'DealSettings' });

const { abilities: _abilities, version: _version, ...settingFields } = DealSettings.shape;

const wordList = <S extends z.ZodType>(item: S) => z.strictObject({ items: z.array(item).max(500) });
const includeInactive = z.strictObject({ all: z.enum(['true', 'false']).default('false') });
const code = z
  .string()
  .max(60)
  .regex(/^[a-z][a-z0-9_]{0,59}$/, 'must be lower-case letters, digits and _');

interface Noun<S extends z.ZodType> {
  tag: string;
  path: string;
  read: string;
  manage: string;
  body: S;
}

/** Endpoints that every small table of the tenant's words has alike. */
const listOf = <S extends z.ZodType>({ tag, path, read, body }: Noun<S>, summary: string) =>
  endpoint({
    tag,
    ability: read,
    scope: 'shared',
    method: 'GET',
    path,
    summary,
    query: includeInactive,
    answer: { status: 200, description: 'In their order', body: wordList(body) },
  });

const writing = <S extends z.ZodType>({ tag, manage }: Noun<S>) => ({ tag, ability: manage, scope: 'shared' }) as const;

const creation = <S extends z.ZodType, B extends z.ZodType>(noun: Noun<S>, summary: string, body: B) =>
  endpoint({
    ...writing(noun),
    method: 'POST',
    path: noun.path,
    summary,
    body,
    answer: { status: 201, description: 'Added', body: noun.body },
    problems: ['duplicate'],
  });

const oneWord = z.strictObject({ id: Id });

const change = <S extends z.ZodType, B extends z.ZodType>(noun: Noun<S>, summary: string, body: B) =>
  endpoint({
    ...writing(noun),
    method: 'PATCH',
    path: `${noun.path}/:id`,
    summary,
    params: oneWord,
    body,
    ifMatch: true,
    answer: { status: 200, description: 'As it is now', body: noun.body },
    problems: ['last_of_its_kind'],
  });

const removal = <S extends z.ZodType>(noun: Noun<S>, summary: string) =>
  endpoint({
    ...writing(noun),
    method: 'DELETE',
    path: `${noun.path}/:id`,
    summary,
    params: oneWord,
    answer: { status: 204, description: 'Gone' },
    problems: ['in_use', 'last_of_its_kind'],
  });

const types = {
  tag: 'deal settings',
  path: '/api/v1/deal-types',
  read: 'stage.read',
  manage: 'stage.manage',
  body: DealType,
};
const stages = {
  tag: 'deal settings',
  path: '/api/v1/deal-stages',
  read: 'stage.read',
  manage: 'stage.manage',
  body: DealStage,
};
const reasons = {
  tag: 'deal settings',
  path: '/api/v1/reason-codes',
  read: 'reason.read',
  manage: 'reason.manage',
  body: ReasonCode,
};
const products = {
  tag: 'products',
  path: '/api/v1/products',
  read: 'product.read',
  manage: 'product.manage',
  body: Product,
};

const typeFields = { label: Wording, position, active: z.boolean() };
const stageFields = { name: Wording, probability, position, active: z.boolean() };
const reasonFields = { label: Wording, resubmittable: z.boolean(), position, active: z.boolean() };
const productFields = {
  sku: line(60),
  name: line(200),
  family: line(100).nullable(),
  currency: Currency,
  listPrice: DealAmount.nullable(),
  active: z.boolean(),
};

export const PRODUCT_LIST = {
  name: { type: 'text', sort: true, nullable: false },
  sku: { type: 'text', sort: true, nullable: false },
  family: { type: 'text' },
  currency: { type: 'enum' },
  active: { type: 'boolean' },
} as const satisfies ListFields;

export const dealSettingsContract = {
  listDealTypes: listOf(types, 'Kinds of business that can be registered'),
  createDealType: creation(
    types,
    'Add a kind of business',
    z.strictObject({ key: DealTypeKey, label: Wording, position: position.optional() }),
  ),
  updateDealType: change(types, 'Rename, order or retire a kind of business', z.strictObject(typeFields).partial()),
  deleteDealType: removal(types, 'Delete a kind of business that nothing refers to'),

  listDealStages: listOf(stages, 'Sales stages in their order'),
  createDealStage: creation(
    stages,
    'Add a sales stage',
    z.strictObject({
      name: Wording,
      kind: StageKindName,
      probability: probability.optional(),
      position: position.optional(),
    }),
  ),
  updateDealStage: change(
    stages,
    'Rename, weigh, order or retire a sales stage',
    z.strictObject(stageFields).partial(),
  ),
  deleteDealStage: removal(stages, 'Delete a sales stage that nothing refers to'),

  listReasonCodes: listOf(reasons, 'Reasons by purpose'),
  createReasonCode: creation(
    reasons,
    'Add a reason',
    z.strictObject({
      purpose: ReasonPurposeName,
      code,
      label: Wording,
      resubmittable: z.boolean().default(false),
      position: position.optional(),
    }),
  ),
  updateReasonCode: change(reasons, 'Rename, order or retire a reason', z.strictObject(reasonFields).partial()),
  deleteReasonCode: removal(reasons, 'Delete a reason that nothing refers to'),

  listProducts: endpoint({
    tag: 'products',
    ability: 'product.read',
    scope: 'shared',
    method: 'GET',
    path: products.path,
    summary: 'Products that can be registered',
    query: listQuery(PRODUCT_LIST, 'name'),
    answer: { status: 200, description: 'A page of products', body: page(Product) },
  }),
  createProduct: creation(
    products,
    'Add a product',
    z.strictObject({
      ...productFields,
      family: productFields.family.default(null),
      listPrice: productFields.listPrice.default(null),
      active: z.boolean().default(true),
    }),
  ),
  updateProduct: change(
    products,
    'Change a product; registrations keep the prices they were made with',
    z.strictObject(productFields).partial(),
  ),
  deleteProduct: removal(products, 'Delete a product that no registration names'),

  readDealSettings: endpoint({
    tag: 'deal settings',
    ability: 'stage.read',
    scope: 'shared',
    method: 'GET',
    path: '/api/v1/deal-settings',
    summary: 'How registrations work for this vendor',
    answer: { status: 200, description: 'The settings', body: DealSettings },
  }),
  updateDealSettings: endpoint({
    tag: 'deal settings',
    ability: 'stage.manage',
    scope: 'tenant',
    method: 'PATCH',
    path: '/api/v1/deal-settings',
    summary: 'Change how registrations work; decisions made before stay as they were',
    body: z.strictObject(settingFields).partial(),
    ifMatch: true,
    answer: { status: 200, description: 'The settings as they are now', body: DealSettings },
  }),
};
