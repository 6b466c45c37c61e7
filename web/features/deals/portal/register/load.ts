/** What the registration pages read before they are shown. */
import { queryOptions } from '@tanstack/react-query';
import type { QueryClient } from '@tanstack/react-query';
import { administrationContract } from '../../../../../server/modules/administration/contract.ts';
import { dealsContract } from '../../../../../server/modules/deals/contract.ts';
import type { Deal } from '../../../../../server/modules/deals/contract.ts';
import { ApiProblem } from '../../../../api/problem.ts';
import { queryFor } from '../../../../api/queries.ts';
import { bodySchemaOf } from '../../../../api/schemas.ts';
import { prefetch, useData } from '../../../../page.tsx';
import { requireSession, useSession } from '../../../session/session.ts';
import { useRegistrar } from '../../shared/registrar.tsx';
import { dealQuery, dealSettingsQuery, dealTypesQuery, filesQuery, partnerQuery, tierQuery } from '../api.ts';
import { productsQuery } from './ProductPicker.tsx';
import type { RegistrationData } from './Registration.tsx';
import type { ChangeSchema } from './values.ts';

const formQuery = queryFor(administrationContract.readForm, { params: { kind: 'deal' } });
/** The rules of the form; they come with the page, because the first letter is checked already. */
const schemaQuery = queryOptions({
  queryKey: ['schemas', 'registration'],
  queryFn: async () => (await bodySchemaOf(dealsContract.updateDeal)) as ChangeSchema,
  staleTime: 'static',
  structuralSharing: false,
});
const anyProduct = productsQuery('', undefined);

/** Currencies that are offered beside the firm's and the vendor's own. */
const COMMON = ['EUR', 'USD', 'GBP', 'CHF'];

/**
 * Loads what every registration needs. Vendor staff name the partner for whom they register. Throws a 403 problem for
 * roles that cannot register.
 */
export async function loadRegistration(client: QueryClient, here: string, forPartner?: string): Promise<void> {
  const { abilities, active } = await requireSession(client, here);
  const partnerId = forPartner ?? active.partnerId;
  if (!abilities.includes('deal.create') || !partnerId) {
    throw new ApiProblem({ status: 403, code: 'forbidden', title: 'Your role does not include this', requestId: '' });
  }
  await prefetch(
    client,
    schemaQuery,
    dealTypesQuery,
    formQuery,
    anyProduct,
    dealSettingsQuery,
    partnerQuery(partnerId),
  );
  const { tier } = await client.query({ ...partnerQuery(partnerId), staleTime: 'static' });
  if (tier) await prefetch(client, tierQuery(tier.id));
}

/** The loaded readings as the form takes them. */
export function useRegistrationData(deal: Deal | null): RegistrationData {
  const { tenant } = useSession();
  const partner = useData(partnerQuery(useRegistrar().partnerId));
  const types = useData(dealTypesQuery).items;
  const { form } = useData(formQuery);
  const products = useData(anyProduct).items;
  const own = [deal?.amount?.currency, partner.currency, tenant.currency, ...COMMON].filter(
    (code) => code !== null && code !== undefined,
  );
  const [first = tenant.currency, ...others] = [...new Set(own)];
  return {
    deal,
    types,
    schema: useData(schemaQuery),
    definition: form?.definition ?? null,
    currencies: [first, ...others],
    hasProducts: products.length > 0,
    country: partner.country,
  };
}

/** Loads a registration for writing. */
export const loadDraft = (client: QueryClient, dealId: string): Promise<void> =>
  prefetch(client, dealQuery(dealId), filesQuery(dealId));
