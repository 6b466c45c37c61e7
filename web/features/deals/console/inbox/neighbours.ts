/** Where a registration stands in the queue. Pure. */

export interface Neighbours {
  /** Place from 1; 0 when it is not in the queue (any more). */
  place: number;
  previous: string | undefined;
  /** The one to go on with. For a registration that has left the queue, the first of it. */
  next: string | undefined;
}

/** `ids` in the order of the queue. */
export function neighboursOf(ids: readonly string[], id: string): Neighbours {
  const index = ids.indexOf(id);
  if (index < 0) return { place: 0, previous: undefined, next: ids[0] };
  return { place: index + 1, previous: ids[index - 1], next: ids[index + 1] };
}

/** The one that is shown after a decision: the next, or at the end of the queue the one before. */
export const afterDecision = ({ next, previous }: Neighbours): string | undefined => next ?? previous;
