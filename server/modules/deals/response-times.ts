import { localDay } from '../../kit/calendar.ts';
import type { Ctx } from '../../kit/context.ts';
import type { Deal } from './deal.ts';
import { countResponse } from './response-time-queries.ts';

/** Counts the vendor's first answer to a registration, once: what the promise to partners is measured by. */
export async function noteResponse(ctx: Ctx, before: Deal, after: Deal, timeZone: string): Promise<void> {
  if (before.first_response_at !== null || after.first_response_at === null) return;
  await countResponse(ctx, localDay(after.first_response_at, timeZone), after.response_minutes ?? 0);
}
