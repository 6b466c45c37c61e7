import { IconMailDown } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { definePage, prefetch } from '../../../page.tsx';
import { paths } from '../../../paths.ts';
import { EmptyState } from '../../../ui/feedback/EmptyState.tsx';
import { List } from '../../../ui/list/List.tsx';
import { loadList } from '../../../ui/list/spec.ts';
import { Addresses, addressesQuery, programmesQuery } from './Addresses.tsx';
import { inboundList } from './list.tsx';

export default definePage({
  load: (input) => Promise.all([loadList(input, inboundList), prefetch(input.client, addressesQuery, programmesQuery)]),
  Page: InboundPage,
});

/** Mails that registered deals, or did not, each with why; and the addresses that receive them. */
function InboundPage() {
  const { t } = useTranslation();
  return (
    <>
      <List
        spec={inboundList}
        href={({ sender }) => (sender ? paths.console.person(sender.id) : paths.console.inboundMail())}
        empty={
          <EmptyState
            icon={<IconMailDown size={22} stroke={1.75} />}
            title={t('administration.inbound.empty.title')}
            example={t('administration.inbound.empty.example')}
          >
            {t('administration.inbound.empty.text')}
          </EmptyState>
        }
      />
      <Addresses />
    </>
  );
}
