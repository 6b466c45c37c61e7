import { useInfiniteQuery } from '@tanstack/react-query';
import { createElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SpecialPrice } from '../../../server/modules/special-prices/contract.ts';
import { definePage, prefetch, useData } from '../../page.tsx';
import type { PageInput } from '../../page.tsx';
import { paths } from '../../paths.ts';
import { TextLink } from '../../ui/link/links.tsx';
import { RecordPage } from '../../ui/record/RecordPage.tsx';
import { Timeline } from '../../ui/record/Timeline.tsx';
import { useSession } from '../session/session.ts';
import { PriceActions, useMoreSteps } from './PriceActions.tsx';
import { PriceDialogs } from './PriceDialogs.tsx';
import type { DialogName } from './PriceDialogs.tsx';
import { DraftEditor } from './DraftEditor.tsx';
import { PriceFacts } from './PriceFacts.tsx';
import { PriceState } from './PriceState.tsx';
import { eventOf } from './eventWords.ts';
import { historyQuery, priceQuery, productsQuery, usesQuery } from './queries.ts';

type Params = { requestId: string };

export default definePage<Params>({
  load: async ({ client, params: { requestId } }) => {
    await prefetch(client, priceQuery(requestId), usesQuery(requestId), productsQuery);
    await client.infiniteQuery({ ...historyQuery(requestId), staleTime: 'static' });
  },
  Page: PricePage,
});

/** One request for a special price: what is asked, offered and agreed, and what is left of it. For both sides. */
function PricePage({ params }: PageInput<Params>) {
  const { t } = useTranslation();
  const request = useData(priceQuery(params.requestId));
  const vendor = useSession().active.side === 'vendor';
  const to = vendor ? paths.console : paths.portal;
  const [dialog, setDialog] = useState<DialogName | null>(null);
  const more = useMoreSteps(request, setDialog);
  return (
    <>
      <RecordPage
        title={request.customer ?? request.number}
        reference={request.priceNumber ?? request.number}
        back={{ to: to.specialPrices(), label: t('prices.list.title') }}
        state={<PriceState state={request.state} variant="tint" />}
        owner={
          <>
            {vendor && <span>{request.partner.name}</span>}
            <TextLink to={to.deal(request.deal.id)}>{request.deal.number}</TextLink>
          </>
        }
        primary={<PriceActions request={request} onOpen={setDialog} />}
        more={more}
        facts={
          request.state === 'draft' && request.abilities.update.allowed ? (
            <DraftEditor request={request} />
          ) : (
            <PriceFacts request={request} />
          )
        }
        timeline={<History request={request} />}
      />
      {dialog && <PriceDialogs request={request} opened={dialog} onClose={() => setDialog(null)} />}
    </>
  );
}

function History({ request }: { request: SpecialPrice }) {
  const { t } = useTranslation();
  const pages = useInfiniteQuery(historyQuery(request.id));
  const entries = (pages.data?.pages.flatMap((one) => one.items) ?? [])
    .filter(({ type }) => type !== 'special_price.changed')
    .map((entry) => {
      const { key, values, note, icon, tone } = eventOf(entry);
      return {
        id: entry.id,
        at: entry.at,
        actor: entry.actor.kind === 'system' ? null : entry.actor.name,
        text: t(`prices.event.${key}`, values),
        icon: createElement(icon),
        tone,
        ...(note ? { body: note } : {}),
        internal: false,
      };
    });
  return (
    <Timeline
      entries={entries}
      onOlder={pages.hasNextPage ? () => void pages.fetchNextPage() : undefined}
      loadingOlder={pages.isFetchingNextPage}
    />
  );
}
