import type { Ctx } from '../../../kit/context.ts';
import { localDay } from '../../../kit/calendar.ts';
import { mount, type Mounted } from '../../../kit/http.ts';
import { auditContract, type ChainStatus } from './contract.ts';
import { exportEvents } from './export.ts';
import { presentChain, presentEvent, presentVerification } from './present.ts';
import {
  countUnsealed,
  selectEvents,
  selectLatestVerification,
  selectOptionalHead,
  selectOptionalSeal,
} from './queries.ts';
import { startVerification } from './verification.ts';

/** Batches overlap a little: an event of this long before the last seal may still wait for its own. */
const OVERLAP = 3_600_000;

async function readChain(ctx: Ctx): Promise<ChainStatus> {
  const head = await selectOptionalHead(ctx);
  const seal = head ? await selectOptionalSeal(ctx, head.seq) : undefined;
  const since = seal ? new Date(seal.event_at.getTime() - OVERLAP) : null;
  return presentChain(head, seal?.sealed_at, await countUnsealed(ctx, since), await selectLatestVerification(ctx));
}

export const audit: Mounted = mount(auditContract, {
  listAuditEvents: async (ctx, { query }) => {
    const page = await selectEvents(ctx, query);
    return { ...page, items: page.items.map(presentEvent) };
  },
  exportAuditEvents: async (ctx, { query }) => ({
    stream: exportEvents(ctx, query),
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="audit-${localDay(ctx.clock.now(), 'UTC')}.csv"`,
    },
  }),
  readAuditChain: (ctx) => readChain(ctx),
  verifyAuditChain: async (ctx) => presentVerification(await startVerification(ctx)),
});
