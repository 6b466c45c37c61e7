import { dayAfter, localDay } from '../../../kit/calendar.ts';
import type { Ctx } from '../../../kit/context.ts';
import { mount, type Mounted } from '../../../kit/http.ts';
import { minutesOfBusinessDay } from '../deal.ts';
import { selectMedianResponse } from '../response-time-queries.ts';
import { dealTiming } from '../settings.ts';
import { promiseContract, type ResponsePromise } from './promise.contract.ts';

/** Days over which the vendor's speed is measured. */
const SPEED_DAYS = 90;
/** Fewer answers say nothing, and might tell about somebody else's registration. */
const FEWEST_ANSWERS = 5;

async function readPromise(ctx: Ctx): Promise<ResponsePromise> {
  const { settings, calendar, responseMinutes } = await dealTiming(ctx);
  const shown = ctx.actor.side === 'vendor' || settings.partner_sees_median;
  const since = dayAfter(localDay(ctx.clock.now(), calendar.timeZone), -SPEED_DAYS);
  const { median, answered } = shown ? await selectMedianResponse(ctx, since) : { median: null, answered: 0 };
  return {
    promisedMinutes: responseMinutes,
    businessDayMinutes: minutesOfBusinessDay(calendar),
    medianMinutes: median === null || answered < FEWEST_ANSWERS ? null : Math.round(median),
  };
}

export const promiseRoutes: Mounted = mount(promiseContract, { readResponsePromise: (ctx) => readPromise(ctx) });
