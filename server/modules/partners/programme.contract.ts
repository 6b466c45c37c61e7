import { z } from 'zod';
import { Currency, Id, abilitiesOf, endpoint, line } from '../../kit/contract.ts';
import { DealTypeKey, PartnerType, ToneName, Version } from './vocabulary.contract.ts';

const programmes = { tag: 'programmes', scope: 'tenant' } as const;
const byProgramme = z.strictObject({ programmeId: Id });
const byTier = z.strictObject({ tierId: Id });

/** Registration discount of a tier for one type of deal; 800 basis points are 8 %. */
export const TierDiscount = z
  .strictObject({ dealType: DealTypeKey, basisPoints: z.int().min(0).max(10_000) })
  .meta({ id: 'TierDiscount' });
export type TierDiscount = z.infer<typeof TierDiscount>;

/** A step of a programme's ladder with its benefits. `protectionDays` count from a registration's approval. */
export const Tier = z
  .strictObject({
    id: Id,
    programmeId: Id,
    name: z.string().max(120),
    rank: z.int().min(1).max(100),
    protectionDays: z.int().min(1).max(1_095),
    colour: ToneName,
    active: z.boolean(),
    discounts: z.array(TierDiscount).max(100),
    /** Number of partners on it; null for readers who do not see all partners. */
    partners: z.int().min(0).max(1_000_000_000).nullable(),
    version: Version,
    abilities: abilitiesOf('tier.manage'),
  })
  .meta({ id: 'Tier' });
export type Tier = z.infer<typeof Tier>;

/** A partner programme with its tiers, the lowest rank first. */
export const Programme = z
  .strictObject({
    id: Id,
    name: z.string().max(200),
    kind: PartnerType,
    currency: Currency,
    active: z.boolean(),
    tiers: z.array(Tier).max(100),
    version: Version,
    abilities: abilitiesOf('programme.manage'),
  })
  .meta({ id: 'Programme' });
export type Programme = z.infer<typeof Programme>;

const programmeFields = { name: line(200), kind: PartnerType, currency: Currency, active: z.boolean() };
const tierFields = {
  name: line(120),
  rank: z.int().min(1).max(100),
  protectionDays: z.int().min(1).max(1_095),
  colour: ToneName,
  active: z.boolean(),
};

const NewProgramme = z.strictObject(programmeFields).partial({ active: true }).meta({ id: 'NewProgramme' });
export type NewProgramme = z.infer<typeof NewProgramme>;
const ProgrammeChange = z.strictObject(programmeFields).partial().meta({ id: 'ProgrammeChange' });
export type ProgrammeChange = z.infer<typeof ProgrammeChange>;
const Discounts = z
  .array(TierDiscount)
  .max(100)
  .refine((all) => new Set(all.map((one) => one.dealType)).size === all.length, 'names a deal type twice');
const NewTier = z
  .strictObject({ ...tierFields, discounts: Discounts })
  .partial({ active: true, colour: true, discounts: true })
  .meta({ id: 'NewTier' });
export type NewTier = z.infer<typeof NewTier>;
const TierChange = z.strictObject(tierFields).partial().meta({ id: 'TierChange' });
export type TierChange = z.infer<typeof TierChange>;

const oneProgramme = { status: 200, description: 'The programme as it is now', body: Programme } as const;
const oneTier = { status: 200, description: 'The tier as it is now', body: Tier } as const;

export const programmeContract = {
  listProgrammes: endpoint({
    ...programmes,
    ability: 'programme.read',
    method: 'GET',
    path: '/api/v1/programmes',
    summary: 'Programmes with their tiers and benefits; a partner’s people see their own programme',
    answer: {
      status: 200,
      description: 'All programmes by name',
      body: z.strictObject({ items: z.array(Programme).max(500) }),
    },
  }),
  createProgramme: endpoint({
    ...programmes,
    ability: 'programme.manage',
    method: 'POST',
    path: '/api/v1/programmes',
    summary: 'Add a programme',
    body: NewProgramme,
    answer: { status: 201, description: 'The programme', body: Programme },
    problems: ['name_taken'],
  }),
  readProgramme: endpoint({
    ...programmes,
    ability: 'programme.read',
    method: 'GET',
    path: '/api/v1/programmes/:programmeId',
    summary: 'One programme',
    params: byProgramme,
    answer: oneProgramme,
  }),
  updateProgramme: endpoint({
    ...programmes,
    ability: 'programme.manage',
    method: 'PATCH',
    path: '/api/v1/programmes/:programmeId',
    summary: 'Change a programme; an inactive one takes no new partners',
    params: byProgramme,
    body: ProgrammeChange,
    ifMatch: true,
    answer: oneProgramme,
    problems: ['name_taken'],
  }),
  deleteProgramme: endpoint({
    ...programmes,
    ability: 'programme.manage',
    method: 'DELETE',
    path: '/api/v1/programmes/:programmeId',
    summary: 'Delete a programme that was never used',
    params: byProgramme,
    answer: { status: 204, description: 'Deleted' },
    problems: ['programme_in_use'],
  }),
  createTier: endpoint({
    ...programmes,
    ability: 'tier.manage',
    method: 'POST',
    path: '/api/v1/programmes/:programmeId/tiers',
    summary: 'Add a tier to a programme',
    params: byProgramme,
    body: NewTier,
    answer: { status: 201, description: 'The tier', body: Tier },
    problems: ['name_taken'],
  }),
  readTier: endpoint({
    byRegistrationLink: true,
    ...programmes,
    ability: 'tier.read',
    method: 'GET',
    path: '/api/v1/tiers/:tierId',
    summary: 'One tier with its benefits',
    params: byTier,
    answer: oneTier,
  }),
  updateTier: endpoint({
    ...programmes,
    ability: 'tier.manage',
    method: 'PATCH',
    path: '/api/v1/tiers/:tierId',
    summary: 'Change a tier; registrations approved before keep their terms',
    params: byTier,
    body: TierChange,
    ifMatch: true,
    answer: oneTier,
    problems: ['name_taken'],
  }),
  replaceTierDiscounts: endpoint({
    ...programmes,
    ability: 'tier.manage',
    method: 'PUT',
    path: '/api/v1/tiers/:tierId/discounts',
    summary: 'Set a tier’s registration discounts by deal type; types that are left out have none',
    params: byTier,
    body: z.strictObject({ discounts: Discounts }),
    ifMatch: true,
    answer: oneTier,
  }),
  deleteTier: endpoint({
    ...programmes,
    ability: 'tier.manage',
    method: 'DELETE',
    path: '/api/v1/tiers/:tierId',
    summary: 'Delete a tier on which no partner ever was',
    params: byTier,
    answer: { status: 204, description: 'Deleted' },
    problems: ['tier_in_use'],
  }),
};
