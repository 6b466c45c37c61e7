import type { Ctx } from '../../kit/context.ts';
import { deleteLessons, selectAliases } from './corpus-queries.ts';
import { keyHash } from './key-hash.ts';
import { keysOf } from './keys.ts';
import { profileOf } from './profile.ts';
import type { Organisation } from './profile.ts';
import { forMatching } from './purpose.ts';
import {
  deletePostings,
  deleteSubjects,
  insertPostings,
  selectKeys,
  updateLive,
  upsertSubjects,
} from './subject-queries.ts';
import type { NewSubject, Posting, SubjectKind } from './subject-queries.ts';

/** A record that prospects are compared with. */
export interface Subject {
  /** The record's own id. */
  id: string;
  kind: SubjectKind;
  /** The partner whose registration it is. */
  partnerId?: string | null;
  organisation: Organisation;
  /** Comes back with a match: products, territory, amount. Small. */
  facts?: Record<string, unknown>;
  /** Only live subjects are found; true unless said otherwise. */
  live?: boolean;
}

type Tx = Pick<Ctx, 'db' | 'tenantId' | 'clock' | 'log' | 'jobs'>;

const BATCH = 500;
const NAME_LENGTH = 300;
/** So many new records at once change how common words are. */
const WORTH_COUNTING = 200;
const COUNT_DELAY_MS = 60_000;

function clipped(organisation: Organisation): Organisation {
  const clip = (text: string) => text.toWellFormed().replaceAll('\u0000', '').slice(0, NAME_LENGTH);
  const list = (texts: readonly string[] | undefined, most: number) => texts?.slice(0, most).map(clip);
  return {
    ...organisation,
    name: clip(organisation.name),
    aliases: list(organisation.aliases, 20) ?? [],
    domains: list(organisation.domains, 20) ?? [],
    emails: list(organisation.emails, 20) ?? [],
    registryIds: list(organisation.registryIds, 20) ?? [],
    phones: list(organisation.phones, 10) ?? [],
  };
}

function country(organisation: Organisation): string | null {
  const code = organisation.country?.trim().toUpperCase();
  return code && /^[A-Z]{2}$/u.test(code) ? code : null;
}

function prepared(subject: Subject, learned: readonly string[]): NewSubject {
  const given = clipped(subject.organisation);
  const organisation = { ...given, aliases: [...new Set([...(given.aliases ?? []), ...learned])] };
  return {
    id: subject.id,
    kind: subject.kind,
    partner_id: subject.partnerId ?? null,
    name: given.name || '-',
    country: country(given),
    profile: organisation,
    facts: subject.facts ?? {},
    live: subject.live ?? true,
    keys: [...new Set(keysOf(profileOf(organisation)).map(keyHash))],
  };
}

function differences(
  subjects: readonly NewSubject[],
  before: ReadonlyMap<string, readonly number[]>,
): { added: Posting[]; gone: Posting[] } {
  const added: Posting[] = [];
  const gone: Posting[] = [];
  for (const { id, keys, live } of subjects) {
    const old = new Set(before.get(id));
    // Records that must not be found have no postings, so that they crowd out nobody.
    const fresh = new Set(live ? keys : []);
    for (const key of fresh) if (!old.has(key)) added.push({ id, key });
    for (const key of old) if (!fresh.has(key)) gone.push({ id, key });
  }
  return { added, gone };
}

async function indexBatch(ctx: Tx, batch: readonly Subject[]): Promise<void> {
  const learned = await selectAliases(
    ctx,
    batch.map((subject) => subject.id),
  );
  const subjects = batch.map((subject) => prepared(subject, learned.get(subject.id) ?? []));
  const before = await upsertSubjects(ctx, subjects, ctx.clock.now());
  const { added, gone } = differences(subjects, before);
  await deletePostings(ctx, gone);
  await insertPostings(ctx, added);
}

/** Asks for the words to be counted again, once within ten minutes. */
async function sendCount(ctx: Tx): Promise<void> {
  const startAfter = new Date(ctx.clock.now().getTime() + COUNT_DELAY_MS);
  const key = `count:${Math.floor(startAfter.getTime() / 600_000)}`;
  await ctx.jobs.send(ctx, 'matching.count-words', {}, { queue: 'bulk', key, startAfter });
}

/**
 * Inserts or replaces records in the index, in batches, so that memory does not grow with their number. Names learned
 * from reviewers stay. Later entries for one id win. Words are counted anew some time after many records came.
 */
export function indexSubjects(ctx: Tx, subjects: Iterable<Subject>): Promise<void> {
  return forMatching(ctx, 'index subjects', async () => {
    let batch = new Map<string, Subject>();
    let total = 0;
    const flush = async () => {
      if (batch.size > 0) await indexBatch(ctx, [...batch.values()]);
      batch = new Map();
    };
    for (const subject of subjects) {
      total++;
      batch.delete(subject.id);
      batch.set(subject.id, subject);
      if (batch.size >= BATCH) await flush();
    }
    await flush();
    if (total >= WORTH_COUNTING) await sendCount(ctx);
  });
}

/** Takes records out of the index with all that was learned about them. Unknown ids are ignored. */
export function removeSubjects(ctx: Tx, ids: readonly string[]): Promise<void> {
  return forMatching(ctx, 'remove subjects', async () => {
    const before = await selectKeys(ctx, ids);
    await deletePostings(ctx, postings(before));
    await deleteSubjects(ctx, ids);
    await deleteLessons(ctx, ids);
  });
}

const postings = (keys: ReadonlyMap<string, readonly number[]>): Posting[] =>
  [...keys].flatMap(([id, own]) => own.map((key) => ({ id, key })));

/**
 * Lets records be found again, or no longer: an archived account, a registration that was rejected or has expired.
 * Unknown ids are ignored.
 */
export function setLive(ctx: Tx, ids: readonly string[], live: boolean): Promise<void> {
  return forMatching(ctx, live ? 'revive subjects' : 'retire subjects', async () => {
    const changed = postings(await updateLive(ctx, ids, live, ctx.clock.now()));
    await (live ? insertPostings(ctx, changed) : deletePostings(ctx, changed));
  });
}
