/** Who hears of something that happened to a registration beside its usual audience: pure rules without I/O. */
import { KINDS, type KindName, type Side } from './kinds.ts';

interface Watcher {
  id: string;
  side: Side;
}

/** One kind of news for some people. */
export interface Share {
  kind: KindName;
  ids: readonly string[];
}

/**
 * Shares the people out: whoever is mentioned is told that; the audience, and those who watch on a side that the kind
 * reaches, are told the kind; others who watch are told in a word. An assignment is addressed to the assignee alone.
 * Everybody is told once, and never what they did themselves.
 */
export function shareOut(
  kind: KindName | undefined,
  actorId: string,
  people: { audience: readonly string[]; mentioned: readonly string[]; watchers: readonly Watcher[] },
): Share[] {
  const told = new Set([actorId]);
  const take = (ids: readonly string[]) =>
    ids.filter((id) => {
      const first = !told.has(id);
      told.add(id);
      return first;
    });
  const reaches = ({ side }: Watcher) =>
    kind !== undefined && kind !== 'deal_assigned' && (KINDS[kind].sides as readonly Side[]).includes(side);
  const idsOf = (watchers: readonly Watcher[]) => watchers.map(({ id }) => id);
  const shares: Share[] = [
    { kind: 'deal_mentioned', ids: take(people.mentioned) },
    ...(kind === undefined
      ? []
      : [{ kind, ids: take([...people.audience, ...idsOf(people.watchers.filter(reaches))]) }]),
    { kind: 'deal_watched', ids: take(idsOf(people.watchers)) },
  ];
  return shares.filter(({ ids }) => ids.length > 0);
}
