import type { JobHandler } from '../../kit/jobs.ts';
import { tenantHome } from '../tenancy/index.ts';
import { evaluateProgramme } from './evaluation.ts';
import type { Business } from './measures.ts';
import { REPLAY, runReplay } from './replay.ts';
import { selectProgrammesInForce } from './requirement-queries.ts';
import { EVALUATE } from './requirements.ts';

/** Job that has every programme of a tenant evaluated; added once a day. */
export const EVALUATE_ALL = 'qualification.evaluate-all';

export const qualificationJobs = (business: Business): readonly JobHandler[] => [
  {
    name: EVALUATE_ALL,
    run: async (ctx) => {
      const { today } = await tenantHome(ctx);
      for (const programmeId of await selectProgrammesInForce(ctx, today)) {
        await ctx.jobs.send(ctx, EVALUATE, { programmeId }, { queue: 'bulk', key: `${programmeId}:${today}` });
      }
    },
  },
  {
    name: EVALUATE,
    run: async (ctx, { programmeId }) => void (await evaluateProgramme(ctx, business, String(programmeId))),
  },
  { name: REPLAY, run: (ctx, { replayId }) => runReplay(ctx, business, String(replayId)) },
];
