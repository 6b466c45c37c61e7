/** Business time of the vendor, for clocks and windows on the page. The calendar's rules are the server's own. */
import { queryOptions, useQuery } from '@tanstack/react-query';
import { tenancyContract } from '../../../../server/modules/tenancy/contract.ts';
import { call } from '../../../api/call.ts';
import { keyOf } from '../../../api/queries.ts';

export interface BusinessTime {
  /** Milliseconds of business time between two moments; negative when `to` is before `from`. */
  between: (from: Date, to: Date) => number;
  /** The last moment of a window of whole days that begins now. */
  endOfWindow: (from: Date, days: number) => Date;
}

/** The vendor's calendar, with the code that counts by it; both are fetched once. */
export const businessTimeQuery = queryOptions({
  queryKey: [...keyOf(tenancyContract.readTenant), 'business-time'],
  staleTime: 600_000,
  queryFn: async ({ signal }): Promise<BusinessTime> => {
    const [{ calendar }, { addDays, businessMinutesBetween }] = await Promise.all([
      call(tenancyContract.readTenant, {}, { signal }),
      import('../../../../server/kit/calendar.ts'),
    ]);
    return {
      between: (from, to) => businessMinutesBetween(from, to, calendar) * 60_000,
      endOfWindow: (from, days) => addDays(from, days, calendar.timeZone),
    };
  },
});

/** The vendor's business time; undefined for the moment until it is there. Loaders prefetch it. */
export const useBusinessTime = (): BusinessTime | undefined => useQuery(businessTimeQuery).data;
