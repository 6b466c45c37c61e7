/** The tenant's look, before and after signing in. */
import { queryOptions, useQuery } from '@tanstack/react-query';
import { tenancyContract } from '../../../server/modules/tenancy/contract.ts';
import type { AnswerOf } from '../../../server/kit/contract.ts';
import { addressOf } from '../../api/address.ts';
import { queryFor } from '../../api/queries.ts';
import { sessionQuery } from './session.ts';

export type Branding = AnswerOf<typeof tenancyContract.readBranding>;

const SLUG = 'millrace.tenant';

/** The vendor whose sign-in page this is: named in the address, else the one signed in to last on this device. */
export function tenantSlug(): string | undefined {
  const named = new URLSearchParams(window.location.search).get('tenant');
  return named ?? localStorage.getItem(SLUG) ?? undefined;
}

/** Remembers the vendor for the next sign-in on this device. */
export const rememberTenant = (slug: string) => localStorage.setItem(SLUG, slug);

/** Look of the sign-in pages; the server answers its neutral look for an unknown name. */
export const brandingQuery = queryOptions({
  ...queryFor(tenancyContract.readBranding, {
    query: { host: window.location.hostname, ...(tenantSlug() ? { slug: tenantSlug() } : {}) },
  }),
  staleTime: Number.POSITIVE_INFINITY,
  retry: false,
});

/** Look of one vendor by its short name. */
export const brandingOf = (slug: string) =>
  queryOptions({
    ...queryFor(tenancyContract.readBranding, { query: { slug } }),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });

/** What is known of the look now; fetches nothing, the routes do. */
export function useBrandLook(): { colour: string | null; branding: Branding | undefined } {
  const session = useQuery({ ...sessionQuery, enabled: false }).data;
  const branding = useQuery({ ...brandingQuery, enabled: false }).data;
  const look = session?.tenant ?? branding;
  return { colour: look?.slug ? look.primaryColour : null, branding: look };
}

/** Address of a vendor's logo; undefined when there is none. */
export function logoOf(look: Pick<Branding, 'slug' | 'hasLogo'> | undefined): string | undefined {
  if (!look?.hasLogo || !look.slug) return undefined;
  return addressOf(tenancyContract.readBrandingLogo, { params: { slug: look.slug } });
}
