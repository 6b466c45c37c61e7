import { createHash } from 'node:crypto';
import type { Ctx } from '../../kit/context.ts';
import { newId } from '../../kit/id.ts';
import { rarityFor } from './corpus.ts';
import { insertCheck } from './corpus-queries.ts';
import { keyHash } from './key-hash.ts';
import { keysOf } from './keys.ts';
import { knownAliases } from './known-aliases.ts';
import { profileOf } from './profile.ts';
import type { Organisation, Profile } from './profile.ts';
import { forMatching } from './purpose.ts';
import { lowerRivals } from './rivals.ts';
import { compare } from './score.ts';
import type { Level, Verdict } from './score.ts';
import { selectCandidates } from './subject-queries.ts';
import type { CandidateRow, SubjectKind } from './subject-queries.ts';

type Tx = Pick<Ctx, 'db' | 'tenantId' | 'clock' | 'log' | 'actor'>;

/** What to search and whom to leave out. */
export interface Search {
  /** Kinds of records searched; all but partners unless said otherwise. */
  kinds?: readonly SubjectKind[];
  /** Records not to be found, such as the registration that is being checked. */
  exclude?: readonly string[];
  /** Candidates answered at most; 10 unless said otherwise. */
  limit?: number;
  /** Stands in the record of checks. */
  reason?: string;
}

/** A record that may be the prospect, with the evidence. For the vendor's eyes only. */
export interface Match extends Verdict {
  subjectId: string;
  kind: SubjectKind;
  partnerId: string | null;
  name: string;
  country: string | null;
  city: string | null;
  domains: readonly string[];
  facts: Record<string, unknown>;
}

export interface Findings {
  checkId: string;
  /** Highest level among the candidates. */
  level: Level;
  /** Best first; those of level `none` are left out. */
  matches: Match[];
}

const DEFAULT_KINDS: readonly SubjectKind[] = ['account', 'opportunity', 'registration'];
const ORDER: Record<Level, number> = { same: 4, likely: 3, possible: 2, related: 1, none: 0 };
const KEY_WEIGHT: Readonly<Record<string, number>> = {
  d: 10,
  h: 10,
  r: 10,
  f: 6,
  s: 6,
  p: 4,
  a: 3,
  u: 4,
  v: 1,
  x: 3,
  w: 3,
  l: 3,
  c: 1.5,
  y: 1,
  b: 1,
  z: 1,
};

/** The prospect as it is looked up: with the names under which a well-known organisation also goes. */
export function prospectProfile(prospect: Organisation): Profile {
  const plain = profileOf(prospect);
  const known = plain.forms.slice(0, 4).flatMap((form) => knownAliases(form.folded, plain.country));
  return known.length === 0 ? plain : profileOf({ ...prospect, aliases: [...(prospect.aliases ?? []), ...known] });
}

/** A number for who the prospect is: its first name, country and domain. What reviewers rule out is kept under it. */
export function identityOf(profile: Profile): number {
  return keyHash(`${profile.forms[0]?.full ?? ''}@${profile.country ?? ''}#${profile.domains[0]?.registrable ?? ''}`);
}

/** Counts the different names among the candidates that share each domain. */
function sharersAmong(profiles: readonly Profile[]): (registrable: string) => number {
  const names = new Map<string, Set<string>>();
  for (const profile of profiles)
    for (const { registrable } of profile.domains)
      names.set(registrable, (names.get(registrable) ?? new Set()).add(profile.forms[0]?.full ?? ''));
  return (registrable) => names.get(registrable)?.size ?? 1;
}

function matchOf(row: CandidateRow, verdict: Verdict): Match {
  return {
    ...verdict,
    subjectId: row.id,
    kind: row.kind,
    partnerId: row.partner_id,
    name: row.name,
    country: row.country,
    city: row.profile.city ?? null,
    domains: row.profile.domains ?? [],
    facts: row.facts,
  };
}

/** The records that may be the prospect, best first; those of level `none` are left out. Inside `forMatching`. */
export async function searchSubjects(
  ctx: Tx,
  prospect: Organisation,
  { kinds = DEFAULT_KINDS, exclude = [] }: Search,
): Promise<Match[]> {
  const profile = prospectProfile(prospect);
  const keys = keysOf(profile);
  if (keys.length === 0) return [];
  const rarity = await rarityFor(ctx);
  const rows = await selectCandidates(ctx, {
    keys: keys.map(keyHash),
    weights: keys.map((key) => KEY_WEIGHT[key.slice(0, 1)] ?? 1),
    kinds,
    except: exclude,
    identity: identityOf(profile),
  });
  const candidates = rows.filter((row) => !row.excluded).map((row) => ({ row, profile: profileOf(row.profile) }));
  const corpus = { rarity, sharers: sharersAmong(candidates.map((candidate) => candidate.profile)) };
  const compared = candidates.map((candidate) => ({
    ...candidate,
    verdict: compare(profile, candidate.profile, corpus),
  }));
  compared.sort((a, b) => ORDER[b.verdict.level] - ORDER[a.verdict.level] || b.verdict.score - a.verdict.score);
  return lowerRivals(compared, corpus)
    .filter(({ verdict }) => verdict.level !== 'none')
    .map(({ row, verdict }) => matchOf(row, verdict));
}

async function record(ctx: Tx, prospect: Organisation, level: Level, reason: string): Promise<string> {
  const text = JSON.stringify([
    prospect.name,
    prospect.domains,
    prospect.emails,
    prospect.registryIds,
    prospect.country,
  ]);
  const id = newId();
  await insertCheck(ctx, {
    id,
    checked_at: ctx.clock.now(),
    actor_id: ctx.actor.id.slice(0, 100),
    partner_id: ctx.actor.partnerId,
    reason: reason.slice(0, 100),
    query_hash: createHash('sha256').update(`${ctx.tenantId}${text}`).digest('hex').slice(0, 32),
    level,
  });
  return id;
}

/**
 * Finds the records that are, or may be, the prospect, with the evidence for each. What it answers is for the vendor:
 * a partner is told {@link verdict} only. The check is recorded.
 */
export function findMatches(ctx: Tx, prospect: Organisation, options: Search = {}): Promise<Findings> {
  const reason = options.reason ?? 'find matches';
  return forMatching(ctx, reason, async () => {
    const found = await searchSubjects(ctx, prospect, options);
    const level = found[0]?.level ?? 'none';
    const checkId = await record(ctx, prospect, level, reason);
    return { checkId, level, matches: found.slice(0, options.limit ?? 10) };
  });
}

/** How close the closest record of one kind comes. Neither name, owner nor number is told. */
export interface Closeness {
  kind: SubjectKind;
  /** Whether it is a record of the asking partner itself. */
  isOwn: boolean;
  level: Level;
  relation: Verdict['relation'];
}

/** What may be told about a prospect: the level, overall and by kind of record. */
export interface PartnerVerdict {
  checkId: string;
  level: Level;
  closest: Closeness[];
}

/** Checks a prospect across all partners and answers levels only. The check is recorded. */
export function verdict(ctx: Tx, prospect: Organisation, options: Search = {}): Promise<PartnerVerdict> {
  return findMatches(ctx, prospect, { reason: 'verdict', ...options, limit: Number.POSITIVE_INFINITY }).then(
    (findings) => {
      const closest = new Map<string, Closeness>();
      for (const { kind, partnerId, level, relation } of findings.matches) {
        const isOwn = partnerId !== null && ctx.actor.partnerIds.includes(partnerId);
        const key = `${kind} ${isOwn}`;
        if (!closest.has(key)) closest.set(key, { kind, isOwn, level, relation });
      }
      return { checkId: findings.checkId, level: findings.level, closest: [...closest.values()] };
    },
  );
}
