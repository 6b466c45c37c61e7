import type { JobHandler } from '../../../kit/jobs.ts';
import { deleteEndedLinks } from './link-queries.ts';

/** Days for which a mail's link is remembered after its end, so that its page still says what happened. */
const REMEMBERED_DAYS = 30;

/** Forgets links of mails that ended long ago. Runs daily. */
export const sweepLinks: JobHandler = {
  name: 'tenancy.sweep-links',
  run: (ctx) => deleteEndedLinks(ctx, new Date(ctx.clock.now().getTime() - REMEMBERED_DAYS * 86_400_000)),
};
