import { Button } from '@mantine/core';
import { IconPackage, IconPlus } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { definePage } from '../../../../page.tsx';
import type { PageInput } from '../../../../page.tsx';
import { paths } from '../../../../paths.ts';
import { EmptyState } from '../../../../ui/feedback/EmptyState.tsx';
import { List } from '../../../../ui/list/List.tsx';
import { loadList, pagesOfView, presetsOf } from '../../../../ui/list/spec.ts';
import { viewOf } from '../../../../ui/list/view.ts';
import { useMay } from '../../../session/session.ts';
import { ProductDialog } from './ProductDialog.tsx';
import type { Product } from './ProductDialog.tsx';
import { SetupTabs } from './SetupPage.tsx';
import { productList } from './productList.tsx';

/** Value of `edit` for a product that does not exist yet. */
const NEW = 'new';

export default definePage({ load: (input) => loadList(input, productList), Page: ProductsPage });

/** What can be registered. A row opens its form; the address says which. */
function ProductsPage({ search }: PageInput<unknown>) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const mayManage = useMay('product.manage');
  const edited = useEdited(search);
  const { edit: _edit, ...view } = search;
  const show = (next: Record<string, string>) => void navigate({ to: '.', search: next, resetScroll: false });
  const add = (
    <Button leftSection={<IconPlus size={16} />} onClick={() => show({ ...view, edit: NEW })}>
      {t('deals.console.setup.product.add')}
    </Button>
  );
  return (
    <>
      <List
        spec={productList}
        above={<SetupTabs tab="products" />}
        href={() => paths.console.products()}
        linkSearch={(product, current) => ({ ...current, edit: product.id })}
        actions={mayManage && add}
        empty={
          <EmptyState
            icon={<IconPackage size={22} stroke={1.75} />}
            title={t('deals.console.setup.product.empty_title')}
            example={t('deals.console.setup.product.empty_example')}
            action={mayManage && add}
          >
            {t('deals.console.setup.lead.products')}
          </EmptyState>
        }
      />
      {edited !== undefined && <ProductDialog key={edited?.id ?? NEW} product={edited} onClose={() => show(view)} />}
    </>
  );
}

/** The product that the address names: null for a new one, undefined when none is edited or it is not in the list. */
function useEdited(search: Record<string, string>): Product | null | undefined {
  const { params } = viewOf(search, presetsOf(productList), Object.keys(productList.filters));
  const { data } = useInfiniteQuery(pagesOfView(productList, params));
  const { edit } = search;
  if (edit === undefined) return undefined;
  if (edit === NEW) return null;
  return (data?.pages.flatMap((page) => page.items) as Product[] | undefined)?.find(({ id }) => id === edit);
}
