/** Values of the form for a new partner, and what follows from them. Pure. */
import type { BodyInputOf } from '../../../server/kit/contract.ts';
import type { partnersContract } from '../../../server/modules/partners/contract.ts';
import type { Partner, Programme } from './api.ts';

type Body = BodyInputOf<typeof partnersContract.createPartner>;

export type NewPartnerValues = Required<Body>;

/** Statuses in which a partner may begin. */
export const FIRST_STATUSES = ['prospect', 'onboarding', 'active'] as const;

/** An empty form. `parentId` when the partner is added below a distributor. */
export function emptyPartner(parentId: string | null, locale: string): NewPartnerValues {
  const texts = { legalName: '', website: '', phone: '', address: '', postalCode: '', city: '', region: '' };
  return {
    ...texts,
    name: '',
    type: 'reseller',
    status: 'onboarding',
    country: null,
    domains: [],
    registryId: '',
    externalId: '',
    currency: null,
    locale,
    parentId,
    programmeId: null,
    tierId: null,
    ownerId: null,
    custom: {},
  };
}

/** Programmes that a new partner can be put into: those made for its type first. */
export const programmesFor = (programmes: readonly Programme[], type: Partner['type'] | null) =>
  programmes
    .filter((programme) => programme.active)
    .toSorted((a, b) => Number(b.kind === type) - Number(a.kind === type));

/** The programme to propose: the only one that is made for the type, else none. */
export function usualProgramme(programmes: readonly Programme[], type: Partner['type'] | null): string | null {
  const fitting = programmes.filter((programme) => programme.active && programme.kind === type);
  return fitting.length === 1 ? fitting[0]!.id : null;
}

/** `https://www.brightline.example/about` → `brightline.example`; undefined for what is no address. */
export function hostOf(website: string): string | undefined {
  const typed = website.trim();
  if (!/^[^\s]+\.[^\s]{2,}/.test(typed)) return undefined;
  try {
    const { hostname } = new URL(/^https?:\/\//i.test(typed) ? typed : `https://${typed}`);
    return hostname.replace(/^www\./, '');
  } catch {
    return undefined;
  }
}
