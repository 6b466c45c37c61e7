import { abilities, verdict } from '../../kit/authorize.ts';
import type { Ctx } from '../../kit/context.ts';
import type { Ability } from '../../kit/contract.ts';
import type { FieldValues } from '../../kit/forms/values.ts';
import type { Contact } from './contact.contract.ts';
import type { ContactRow } from './contact-queries.ts';
import type { Partner, TimelineEntry } from './partner.contract.ts';
import { STATUS_STEPS, legalChange, legalStep, type PartnerRow, type StatusStep } from './partner.ts';
import { partnerPolicy } from './policy.ts';
import type { EventRow } from './timeline-queries.ts';
import type { ContactRole, ToneName } from './vocabulary.contract.ts';
import type { z } from 'zod';

const answer = (given: true | string): Ability =>
  given === true ? { allowed: true } : { allowed: false, reason: given };

const both = (first: true | string, then: () => true | string) => answer(first === true ? then() : first);

function abilitiesOfPartner(ctx: Ctx, row: PartnerRow): Partner['abilities'] {
  const of = { partnerId: row.id };
  const may = (ability: string) => verdict(ctx, partnerPolicy, ability, of);
  const steps = STATUS_STEPS.map(
    (step) => [`partner.${step}`, both(may('partner.update'), () => legalStep(row, step))] as const,
  );
  const open = () => legalChange(row);
  return {
    'partner.update': both(may('partner.update'), open),
    'partner.assign': both(may('partner.assign'), open),
    'partner.profile.update': both(may('partner.profile.update'), open),
    'partner.enrol': both(may('tier.manage'), open),
    'contact.create': both(may('contact.create'), open),
    ...(Object.fromEntries(steps) as Record<`partner.${StatusStep}`, Ability>),
  };
}

const reference = (id: string | null, name: string | null) => (id === null ? null : { id, name });

const tierOf = (row: PartnerRow): Partner['tier'] =>
  row.tier_id === null || row.tier_name === null
    ? null
    : {
        id: row.tier_id,
        name: row.tier_name,
        rank: row.tier_rank!,
        colour: row.tier_colour as z.infer<typeof ToneName>,
      };

/** A partner as its reader sees it; how another system of the vendor's knows it stays with the vendor. */
export const presentPartner = (ctx: Ctx, row: PartnerRow): Partner => ({
  id: row.id,
  name: row.name,
  legalName: row.legal_name,
  type: row.type,
  status: row.status,
  statusSince: row.status_since.toISOString(),
  programme: reference(row.programme_id, row.programme_name),
  tier: tierOf(row),
  parent: reference(row.parent_id, row.parent_name),
  owner: reference(row.owner_id, row.owner_name),
  country: row.country,
  region: row.region,
  city: row.city,
  address: row.address,
  postalCode: row.postal_code,
  website: row.website,
  domains: row.domains,
  registryId: row.registry_id,
  externalId: ctx.actor.side === 'vendor' ? row.external_id : null,
  phone: row.phone,
  locale: row.locale,
  currency: row.currency,
  custom: row.custom as FieldValues,
  formVersionId: row.form_version_id,
  createdAt: row.created_at.toISOString(),
  updatedAt: row.updated_at.toISOString(),
  version: row.version,
  abilities: abilitiesOfPartner(ctx, row),
});

/** A contact as its reader sees it. */
export const presentContact = (ctx: Ctx, row: ContactRow): Contact => ({
  id: row.id,
  partner: { id: row.partner_id, name: row.partner_name },
  name: row.name,
  email: row.email,
  phone: row.phone,
  title: row.title,
  role: row.role as z.infer<typeof ContactRole> | null,
  isPrimary: row.is_primary,
  membershipId: row.membership_id,
  externalId: ctx.actor.side === 'vendor' ? row.external_id : null,
  createdAt: row.created_at.toISOString(),
  updatedAt: row.updated_at.toISOString(),
  version: row.version,
  abilities: abilities(ctx, partnerPolicy, { partnerId: row.partner_id }, ['contact.update', 'contact.delete']),
});

/** Fields that a partner does not read about itself, in its history neither. */
const VENDORS_OWN = ['externalId', 'ownerId'];

function fieldsFor(ctx: Ctx, fields: unknown): unknown {
  if (ctx.actor.side === 'vendor' || typeof fields !== 'object' || fields === null) return fields;
  return Object.fromEntries(Object.entries(fields).filter(([field]) => !VENDORS_OWN.includes(field)));
}

/** An event as a line of a partner's history. */
export const presentEvent = (ctx: Ctx, row: EventRow): TimelineEntry => ({
  id: row.id,
  type: row.type,
  at: row.occurred_at.toISOString(),
  actor: {
    kind: row.actor_kind as TimelineEntry['actor']['kind'],
    name: row.actor_name,
    side: row.actor_side as TimelineEntry['actor']['side'],
  },
  visibility: row.visibility as TimelineEntry['visibility'],
  before: fieldsFor(ctx, row.before),
  after: fieldsFor(ctx, row.after),
  data: row.data,
});
