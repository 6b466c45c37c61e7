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
  /** Milliseconds that an average business day is open: what a promise in business days is worth. */
  day: number;
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
      day: averageDay(calendar.hours),
    };
  },
});

type Hours = Readonly<Record<string, readonly { from: string; to: string }[]>>;

const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** Milliseconds of an average day on which anything is open; 0 when nothing ever is. */
export function averageDay(hours: Hours): number {
  const days = Object.values(hours)
    .map((ranges) => ranges.reduce((sum, { from, to }) => sum + minutesOf(to) - minutesOf(from), 0))
    .filter((minutes) => minutes > 0);
  return days.length === 0 ? 0 : (days.reduce((sum, minutes) => sum + minutes, 0) / days.length) * 60_000;
}

/** The vendor's business time; undefined for the moment until it is there. Loaders prefetch it. */
export const useBusinessTime = (): BusinessTime | undefined => useQuery(businessTimeQuery).data;
