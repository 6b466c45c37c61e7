import { useQuery } from '@tanstack/react-query';
import { dealsContract } from '../../../../server/modules/deals/contract.ts';
import { call } from '../../../api/call.ts';
import { LookupName } from '../../../ui/fields/LookupName.tsx';
import { LOOKUPS } from '../../../ui/fields/lookups.ts';
import { nounOf } from '../audit/words.ts';

/** Name of the record that something will happen to; its kind where it has none. */
export function SubjectText({ kind, id }: { kind: string; id: string }) {
  if (kind === 'deal') return <DealName id={id} />;
  return LOOKUPS[kind] ? <LookupName kind={kind} id={id} /> : <span>{nounOf(kind)}</span>;
}

function DealName({ id }: { id: string }) {
  const name = useQuery({
    queryKey: ['lookup-name', 'deal', id],
    queryFn: async () => {
      const deal = await call(dealsContract.readDeal, { params: { dealId: id } });
      return `${deal.number} ${deal.customer.name ?? ''}`;
    },
    staleTime: 300_000,
    retry: false,
  });
  return <span>{name.data ?? '…'}</span>;
}
