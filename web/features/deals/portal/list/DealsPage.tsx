import { IconLayoutKanban, IconPlus, IconShieldCheck, IconTag, IconTransferIn } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { dealsContract } from '../../../../../server/modules/deals/contract.ts';
import type { DealSummary } from '../../../../../server/modules/deals/contract.ts';
import { definePage, prefetch, useData } from '../../../../page.tsx';
import { paths } from '../../../../paths.ts';
import { EmptyState } from '../../../../ui/feedback/EmptyState.tsx';
import { LinkButton, LinkIcon } from '../../../../ui/link/links.tsx';
import { List } from '../../../../ui/list/List.tsx';
import { loadList } from '../../../../ui/list/spec.ts';
import { useMay, useSession } from '../../../session/session.ts';
import { partnersInViewQuery } from '../api.ts';
import { specFor } from './spec.tsx';

/** A draft leads to the form, everything else to its page. */
export const hrefOf = ({ id, status }: DealSummary): string =>
  status === 'draft' ? paths.portal.draft(id) : paths.portal.deal(id);

export default definePage({
  load: async (input) => {
    await prefetch(input.client, partnersInViewQuery);
    const { items } = await input.client.query({ ...partnersInViewQuery, staleTime: 'static' });
    await loadList(input, specFor(items.length > 1));
  },
  Page: DealsPage,
});

/** The registrations of the firm, and of its resellers where a distributor sees them. */
function DealsPage() {
  const { t } = useTranslation();
  const mayRegister = useMay('deal.create');
  const mayExport = useMay('deal.export');
  const mayImport = useMay('deal.import');
  const seesPrices = useMay('special_price.read');
  const several = useData(partnersInViewQuery).items.length > 1;
  return (
    <List
      spec={specFor(several)}
      href={hrefOf}
      {...(mayExport ? { exportFrom: dealsContract.exportDeals } : {})}
      actions={
        <>
          <LinkIcon to={paths.portal.board()} size="lg" variant="default" label={t('deals.board.open')}>
            <IconLayoutKanban size={18} stroke={1.75} />
          </LinkIcon>
          {seesPrices && (
            <LinkIcon to={paths.portal.specialPrices()} size="lg" variant="default" label={t('prices.list.title')}>
              <IconTag size={18} stroke={1.75} />
            </LinkIcon>
          )}
          {mayImport && (
            <LinkIcon to={paths.portal.imports()} size="lg" variant="default" label={t('deals.portal.list.import')}>
              <IconTransferIn size={18} stroke={1.75} />
            </LinkIcon>
          )}
          {mayRegister && (
            <LinkButton to={paths.portal.newDeal()} leftSection={<IconPlus size={16} />} visibleFrom="sm">
              {t('portal.nav.register_deal')}
            </LinkButton>
          )}
        </>
      }
      empty={<Empty mayRegister={mayRegister} />}
    />
  );
}

function Empty({ mayRegister }: { mayRegister: boolean }) {
  const { t } = useTranslation();
  const { tenant } = useSession();
  return (
    <EmptyState
      icon={<IconShieldCheck size={22} stroke={1.75} />}
      title={t('deals.portal.list.empty.title')}
      example={t('deals.portal.list.empty.example', { vendor: tenant.name })}
      action={
        mayRegister && (
          <LinkButton to={paths.portal.newDeal()} size="md">
            {t('portal.nav.register_deal')}
          </LinkButton>
        )
      }
    >
      {t('deals.portal.list.empty.what', { vendor: tenant.name })}
    </EmptyState>
  );
}
