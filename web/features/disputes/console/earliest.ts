import type { DisputeSide } from '../../../../server/modules/disputes/contract.ts';

/** The side whose moment is the earliest of all; nobody where fewer than two have one, or two share it. */
export function earliest<S extends Pick<DisputeSide, 'id'>>(
  sides: readonly S[],
  momentOf: (side: S) => string | null,
): string | undefined {
  const dated = sides
    .flatMap((side) => {
      const at = momentOf(side);
      return at === null ? [] : [{ id: side.id, at: Date.parse(at) }];
    })
    .toSorted((a, b) => a.at - b.at);
  const [first, second] = dated;
  return first && second && first.at < second.at ? first.id : undefined;
}
