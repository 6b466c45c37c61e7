import { z } from 'zod';
import { Id } from '../../kit/contract.ts';

export const ACCOUNT_KINDS = ['customer', 'prospect'] as const;
export const AccountKind = z.enum(ACCOUNT_KINDS).meta({ id: 'AccountKind' });

export const ACCOUNT_STATUSES = ['active', 'archived'] as const;
export const AccountStatus = z.enum(ACCOUNT_STATUSES).meta({ id: 'AccountStatus' });

export const OPPORTUNITY_STATUSES = ['open', 'won', 'lost'] as const;
export const OpportunityStatus = z.enum(OPPORTUNITY_STATUSES).meta({ id: 'OpportunityStatus' });

export const Version = z.int().min(1).max(2_147_483_647);

/** Something that a record refers to. */
export const Reference = z.strictObject({ id: Id, name: z.string().max(200) }).meta({ id: 'AccountReference' });

/**
 * Who of the vendor looks after a record: one of its people here (`id`), or a name as another system knows it.
 */
export const Keeper = z.strictObject({ id: Id.nullable(), name: z.string().max(200) }).meta({ id: 'Keeper' });
