/** How agreements look: what the endpoints take and answer. */
import { z } from 'zod';
import { Ability, Country, Day, Id, Timestamp, line, text } from '../../kit/contract.ts';
import type { ListFields } from '../../kit/lists.ts';
import { AGREEMENT_ACTIONS, AGREEMENT_STATES, METHODS, type AgreementAction } from './states.ts';

/** Names that stand in double braces in a text and are filled from the data. */
export const PLACEHOLDERS = [
  'partner.name',
  'partner.country',
  'partner.website',
  'vendor.name',
  'programme.name',
  'tier.name',
  'date',
  'clauses',
] as const;

export const AGREEMENT_LIST = {
  number: { type: 'text' },
  title: { type: 'text' },
  state: { type: 'enum', values: AGREEMENT_STATES },
  partnerId: { type: 'id' },
  templateId: { type: 'id' },
  endsOn: { type: 'date', sort: true },
  sentAt: { type: 'time', sort: true, nullable: false },
  updatedAt: { type: 'time', sort: true, nullable: false },
} as const satisfies ListFields;

const Locale = z.enum(['en', 'de']);
const Method = z.enum(METHODS).meta({ id: 'SignatureMethod' });
const State = z.enum(AGREEMENT_STATES).meta({ id: 'AgreementState' });
const Version = z.int().min(1).max(2_147_483_647);
const Name = z.string().max(200);
export const Reason = text(2000).trim().min(1);

const Clause = z
  .strictObject({
    heading: line(200),
    text: text(20_000),
    /** Partners from these countries; all when empty. */
    countries: z.array(Country).max(60),
    /** Partners of these programmes; all when empty. */
    programmeIds: z.array(Id).max(60),
  })
  .meta({ id: 'AgreementClause' });

const content = {
  name: line(200),
  programmeId: Id.nullable(),
  locale: Locale,
  body: text(100_000),
  clauses: z.array(Clause).max(40),
  method: Method,
  signers: z.int().min(1).max(5),
  countersign: z.enum(['automatic', 'manual']),
  months: z.int().min(1).max(120).nullable(),
  renewal: z.enum(['none', 'automatic']),
  gate: z.boolean(),
};
export const TemplateContent = z.strictObject(content).meta({ id: 'AgreementTemplateContent' });
export type TemplateContent = z.infer<typeof TemplateContent>;

export const Template = z
  .strictObject({
    id: Id,
    ...content,
    programmeName: Name.nullable(),
    /** Number of the latest published version; 0 before the first. */
    published: z.int().min(0).max(100_000),
    active: z.boolean(),
    updatedAt: Timestamp,
    version: Version,
  })
  .meta({ id: 'AgreementTemplate' });
export type AgreementTemplate = z.infer<typeof Template>;

export const TemplateVersion = z
  .strictObject({
    number: z.int().min(1).max(100_000),
    content: TemplateContent,
    publishedAt: Timestamp,
    publishedBy: Name,
  })
  .meta({ id: 'AgreementTemplateVersion' });

const summary = {
  id: Id,
  number: z.string().max(20),
  version: Version,
  title: Name,
  state: State,
  partner: z.strictObject({ id: Id, name: Name }).meta({ id: 'AgreementPartner' }),
  templateId: Id,
  templateVersion: z.int().min(1).max(100_000),
  locale: Locale,
  gate: z.boolean(),
  signers: z.int().min(1).max(5),
  signed: z.int().min(0).max(5),
  startsOn: Day.nullable(),
  endsOn: Day.nullable(),
  sentAt: Timestamp,
  sentBy: Name,
  updatedAt: Timestamp,
};
export const Summary = z.strictObject(summary).meta({ id: 'AgreementSummary' });
export type AgreementSummary = z.infer<typeof Summary>;

const Signature = z
  .strictObject({
    id: Id,
    side: z.enum(['partner', 'vendor']),
    name: Name,
    jobTitle: Name.nullable(),
    method: z.enum(['click', 'typed', 'drawn', 'automatic', 'paper']),
    signedAt: Timestamp,
  })
  .meta({ id: 'AgreementSignature' });

const actions = Object.fromEntries(AGREEMENT_ACTIONS.map((name) => [name, Ability])) as Record<
  AgreementAction,
  typeof Ability
>;

export const Agreement = z
  .strictObject({
    ...summary,
    body: z.string().max(200_000),
    bodySha256: z.string().max(64),
    method: Method,
    countersign: z.enum(['automatic', 'manual']),
    /** The sentence that whoever signs agrees to. */
    consent: z.string().max(2000),
    onPaper: z.boolean(),
    reason: z.string().max(2000).nullable(),
    signatures: z.array(Signature).max(20),
    hasFile: z.boolean(),
    abilities: z.strictObject(actions),
  })
  .meta({ id: 'Agreement' });
export type Agreement = z.infer<typeof Agreement>;

export const Entry = z
  .strictObject({
    id: Id,
    type: z.string().max(100),
    at: Timestamp,
    actor: Name,
    data: z.record(z.string().max(100), z.unknown()),
  })
  .meta({ id: 'AgreementEvent' });

export const Signer = z
  .strictObject({ membershipId: Id, partnerId: Id, namedBy: Name, namedAt: Timestamp })
  .meta({ id: 'AgreementSigner' });
