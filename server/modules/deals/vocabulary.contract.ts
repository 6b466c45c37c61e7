import { z } from 'zod';
import { Country, Email, Id, Money, line, text } from '../../kit/contract.ts';
import { FieldValues } from '../../kit/forms/values.ts';
import { HostName } from '../../kit/imports/host-name.ts';
import { isCurrency } from '../../kit/money.ts';
import { DealTypeKey } from '../partners/vocabulary.contract.ts';
import { APPROVAL_STATUSES, CONFLICT_LEVELS, OUTCOMES, REASON_PURPOSES, STAGE_KINDS, VERDICTS } from './states.ts';

/** Pieces that several contracts of this module share. */
export const ApprovalStatusName = z.enum(APPROVAL_STATUSES).meta({ id: 'ApprovalStatus' });
export const OutcomeName = z.enum(OUTCOMES).meta({ id: 'DealOutcome' });
export const VerdictName = z.enum(VERDICTS).meta({ id: 'ConflictVerdict' });
export const ConflictLevelName = z.enum(CONFLICT_LEVELS).meta({ id: 'ConflictLevel' });
export const StageKindName = z.enum(STAGE_KINDS).meta({ id: 'StageKind' });
export const ReasonPurposeName = z.enum(REASON_PURPOSES).meta({ id: 'ReasonPurpose' });
export const Version = z.int().min(1).max(2_147_483_647);
export { DealTypeKey };

/** A tenant's own word in the languages of the product; German falls back to English. */
export const Wording = z.strictObject({ en: line(120), de: line(120).optional() }).meta({ id: 'Wording' });
export type Wording = z.infer<typeof Wording>;

/** An amount that somebody expects or got: not negative, in a currency that exists. */
export const DealAmount = Money.refine(({ minor }) => minor >= 0, { message: 'must not be negative', path: ['minor'] })
  .refine(({ currency }) => isCurrency(currency), { message: 'is not a currency', path: ['currency'] })
  .meta({ description: 'Not negative' });

/** Somebody by name; the id only where the reader may look the person up. */
export const Somebody = z.strictObject({ id: Id.nullable(), name: z.string().max(200) }).meta({ id: 'Somebody' });

export const PartnerName = z.strictObject({ id: Id, name: z.string().max(200) }).meta({ id: 'PartnerName' });

export const DealTypeName = z.strictObject({ id: Id, key: DealTypeKey, label: Wording }).meta({ id: 'DealTypeName' });

export const StageName = z
  .strictObject({ id: Id, name: Wording, kind: StageKindName, probability: z.int().min(0).max(100) })
  .meta({ id: 'DealStageName' });

export const ReasonName = z
  .strictObject({ id: Id, code: z.string().max(60), label: Wording, resubmittable: z.boolean() })
  .meta({ id: 'ReasonName' });

/** The customer as the partner describes it; nothing here is verified. */
export const Customer = z
  .strictObject({
    name: z.string().max(200).nullable(),
    domain: z.string().max(253).nullable(),
    country: Country.nullable(),
    city: z.string().max(100).nullable(),
    address: z.string().max(300).nullable(),
    registryId: z.string().max(60).nullable(),
  })
  .meta({ id: 'DealCustomer' });

export const CustomerInput = z
  .strictObject({
    name: line(200).nullable(),
    domain: HostName.nullable(),
    country: Country.nullable(),
    city: line(100).nullable(),
    address: line(300).nullable(),
    registryId: line(60).nullable(),
  })
  .partial()
  .meta({ id: 'DealCustomerInput' });

export const Contact = z
  .strictObject({
    name: z.string().max(200).nullable(),
    email: z.string().max(254).nullable(),
    phone: z.string().max(40).nullable(),
    title: z.string().max(120).nullable(),
  })
  .meta({ id: 'DealContact' });

export const ContactInput = z
  .strictObject({
    name: line(200).nullable(),
    email: Email.nullable(),
    phone: line(40).nullable(),
    title: line(120).nullable(),
  })
  .partial()
  .meta({ id: 'DealContactInput' });

export const DealLine = z
  .strictObject({
    product: z.strictObject({ id: Id, sku: z.string().max(60), name: z.string().max(200) }),
    quantity: z.int().min(1).max(1_000_000),
    unitPrice: Money,
    total: Money,
  })
  .meta({ id: 'DealLine' });

/** A product and how many. Without a price the list price counts. */
export const DealLineInput = z
  .strictObject({ productId: Id, quantity: z.int().min(1).max(1_000_000), unitPrice: DealAmount.optional() })
  .meta({ id: 'DealLineInput' });

/** Values of the tenant's own fields by key; the published form of kind `deal` says which fit. */
export const CustomValues = FieldValues;

/** Free text that goes with a decision. */
export const Note = text(2000).trim().min(1);
