import type { Ctx } from '../../kit/context.ts';
import { searchSubjects } from './matching.ts';
import { forMatching } from './purpose.ts';
import type { SubjectKind } from './subject-queries.ts';

/** A record whose name resembles what was typed. */
export interface Resembling {
  id: string;
  kind: SubjectKind;
}

/**
 * Records whose names resemble what somebody typed, best first, small typos forgiven. For vendor staff alone, who may
 * open what is found, so no check is recorded; throws for partners, who are told levels only (`verdict`).
 */
export function lookUp(
  ctx: Pick<Ctx, 'db' | 'tenantId' | 'clock' | 'log' | 'actor'>,
  text: string,
  kinds: readonly SubjectKind[],
  limit: number,
): Promise<Resembling[]> {
  if (ctx.actor.side !== 'vendor') throw new Error('only vendor staff look records up in the matching index');
  return forMatching(ctx, 'look up', async () => {
    const matches = await searchSubjects(ctx, { name: text }, { kinds });
    return matches.slice(0, limit).map(({ subjectId, kind }) => ({ id: subjectId, kind }));
  });
}
