import type { Ctx } from '../../kit/context.ts';
import { deleteExclusion, insertAlias, insertExclusion } from './corpus-queries.ts';
import { indexSubjects } from './indexing.ts';
import { identityOf, prospectProfile } from './matching.ts';
import type { Organisation } from './profile.ts';
import { forMatching } from './purpose.ts';
import { selectOptionalSubject } from './subject-queries.ts';

type Tx = Pick<Ctx, 'db' | 'tenantId' | 'clock' | 'log' | 'jobs' | 'actor'>;

const lesson = (ctx: Tx, subjectId: string) => ({
  subjectId,
  learnedBy: ctx.actor.name.slice(0, 200),
  learnedAt: ctx.clock.now(),
});

/**
 * A reviewer says that the prospect is this record: its name becomes an alias, so that the record is found under it
 * from now on. Answers false when the record is not in the index.
 */
export function learnSame(ctx: Tx, subjectId: string, prospect: Organisation): Promise<boolean> {
  return forMatching(ctx, 'learn same', async () => {
    const row = await selectOptionalSubject(ctx, subjectId);
    if (!row) return false;
    await deleteExclusion(ctx, subjectId, identityOf(prospectProfile(prospect)));
    const name = prospect.name.trim().slice(0, 300);
    if (name) await insertAlias(ctx, { ...lesson(ctx, subjectId), name });
    const { id, kind, partner_id: partnerId, profile, facts, live } = row;
    await indexSubjects(ctx, [{ id, kind, partnerId, organisation: profile, facts, live }]);
    return true;
  });
}

/**
 * A reviewer says that the prospect is not this record: prospects of the same name, country and domain are no longer
 * held against it.
 */
export function learnDifferent(ctx: Tx, subjectId: string, prospect: Organisation): Promise<void> {
  const identity = identityOf(prospectProfile(prospect));
  return forMatching(ctx, 'learn different', () => insertExclusion(ctx, { ...lesson(ctx, subjectId), identity }));
}
