/** What approval rules may ask about, with the tenant's own words for kinds, products and tiers. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { administrationContract } from '../../../../server/modules/administration/contract.ts';
import { dealsContract } from '../../../../server/modules/deals/contract.ts';
import { partnersContract } from '../../../../server/modules/partners/contract.ts';
import { queryFor } from '../../../api/queries.ts';
import { surroundingsOf } from '../../administration/forms/model/surroundings.ts';
import type { Surroundings } from '../../administration/forms/model/surroundings.ts';
import { useWording } from '../../deals/portal/wording.ts';

export const cataloguesQuery = queryFor(administrationContract.listRuleCatalogues, {});
export const typesQuery = queryFor(dealsContract.listDealTypes, { query: {} });
export const productsQuery = queryFor(dealsContract.listProducts, { query: { limit: 200 } });
export const programmesQuery = queryFor(partnersContract.listProgrammes, {});

const once = (values: readonly string[]) => [...new Set(values)].map((value) => ({ value, label: value }));

/** Attributes of a registration, those of a few values with the values to choose from. */
export function useAttributes(): Surroundings {
  const { t } = useTranslation();
  const word = useWording();
  const catalogues = useQuery(cataloguesQuery).data;
  const types = useQuery(typesQuery).data?.items ?? [];
  const products = useQuery(productsQuery).data?.items ?? [];
  const programmes = useQuery(programmesQuery).data?.items ?? [];
  const plain = catalogues ? surroundingsOf(catalogues, 'deal_approval') : {};
  const options: Record<string, { value: string; label: string }[]> = {
    'deal.type': types.map(({ key, label }) => ({ value: key, label: word(label) })),
    'deal.products': products.map(({ sku, name }) => ({ value: sku, label: name })),
    'deal.product_families': once(products.flatMap(({ family }) => (family ? [family] : []))),
    'partner.tier': once(programmes.flatMap(({ tiers }) => tiers.map(({ name }) => name))),
    'partner.type': PARTNER_TYPES.map((value) => ({ value, label: t(`partners.type.${value}`) })),
  };
  return Object.fromEntries(
    Object.entries(plain).map(([name, attribute]) => {
      const choice = options[name] ?? [];
      return [name, choice.length > 0 ? { ...attribute, options: choice } : attribute];
    }),
  );
}

const PARTNER_TYPES = ['reseller', 'referral', 'msp', 'distributor', 'technology', 'affiliate', 'agency'];
