import { z } from 'zod';
import { Currency, Id, Money, abilitiesOf, endpoint, line, page } from '../../kit/contract.ts';
import { listQuery, type ListFields } from '../../kit/lists.ts';
import { DealAmount, DealTypeKey, ReasonPurposeName, StageKindName, Version, Wording } from './vocabulary.contract.ts';
import { change, creation, listOf, removal } from './word-endpoints.contract.ts';

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

const code = z
  .string()
  .max(60)
  .regex(/^[a-z][a-z0-9_]{0,59}$/, 'must be lower-case letters, digits and _');

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

export const wordContract = {
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
    byRegistrationLink: true,
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
};
