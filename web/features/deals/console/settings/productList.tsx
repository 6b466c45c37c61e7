/** The catalogue of products as a list. */
import { dealsContract } from '../../../../../server/modules/deals/contract.ts';
import { defineList } from '../../../../ui/list/spec.ts';
import { StateBadge } from '../../../../ui/state/StateBadge.tsx';
import { MoneyText } from '../../../../ui/text/MoneyText.tsx';

export const productList = defineList({
  name: 'products',
  endpoint: dealsContract.listProducts,
  words: 'deals.console.setup.product.list',
  sort: 'name',
  id: (product) => product.id,
  views: { all: '', active: 'active=is:true', retired: 'active=is:false' },
  filters: { family: { kind: 'text' }, sku: { kind: 'text' }, active: { kind: 'flag' } },
  columns: {
    name: { cell: (product) => product.name, sort: true, card: 'title' },
    sku: { cell: (product) => product.sku, width: 170, sort: true, card: 'line' },
    family: { cell: (product) => product.family, width: 180, card: 'line' },
    price: { cell: (product) => <MoneyText money={product.listPrice} />, width: 150, align: 'end', card: 'figure' },
    active: {
      cell: (product) => <StateBadge state={product.active ? 'active' : 'inactive'} variant="plain" />,
      width: 120,
      card: 'badge',
    },
  },
});
