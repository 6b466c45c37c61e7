import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { specialPricesContract } from '../../../server/modules/special-prices/contract.ts';
import type { SpecialPrice, SpecialPriceUse } from '../../../server/modules/special-prices/contract.ts';
import { useCommand } from '../../api/command.ts';
import { useFormats } from '../../format.ts';
import { useData } from '../../page.tsx';
import { RecordSection } from '../../ui/record/RecordSection.tsx';
import { Row, RowList } from '../../ui/record/RowList.tsx';
import { StateBadge } from '../../ui/state/StateBadge.tsx';
import { STALE, usesQuery } from './queries.ts';

/** Order lines that were sold at the price, each with the way to take it back. */
export function Uses({ request }: { request: SpecialPrice }) {
  const { t } = useTranslation();
  const { items } = useData(usesQuery(request.id));
  return (
    <RecordSection title={t('prices.use.title')} count={items.length}>
      <RowList none={t('prices.use.none')}>
        {items.map((use) => (
          <UseRow key={use.id} request={request} use={use} />
        ))}
      </RowList>
    </RecordSection>
  );
}

function UseRow({ request, use }: { request: SpecialPrice; use: SpecialPriceUse }) {
  const { t } = useTranslation();
  const format = useFormats();
  const takeBack = useCommand(specialPricesContract.takeSpecialPriceUseBack, {
    refresh: STALE,
    success: t('prices.done.take_back'),
  });
  const product = request.lines.find(({ position }) => position === use.position)?.product.name ?? '';
  const order = [use.orderReference, use.orderLine].join(' / ');
  const reversible = use.takenBackAt === null && (request.abilities.consume.allowed || request.state === 'consumed');
  return (
    <Row
      title={order}
      marks={use.takenBackAt && <StateBadge state="withdrawn" label={t('prices.use.taken_back')} variant="plain" />}
      end={
        reversible &&
        request.margin && (
          <Button
            size="compact-sm"
            variant="subtle"
            loading={takeBack.pending}
            onClick={() => void takeBack.run({ params: { requestId: request.id, useId: use.id } })}
            aria-label={t('prices.use.take_back_order', { order })}
          >
            {t('prices.use.take_back')}
          </Button>
        )
      }
    >
      {[`${use.quantity} × ${product}`, format.day(use.usedOn), use.recordedBy].join(' · ')}
    </Row>
  );
}
