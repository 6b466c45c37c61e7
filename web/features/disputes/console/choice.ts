/** What somebody has chosen so far on the decision page, and what the server is told of it. Pure. */
import type { DisputeSide, VerdictKind } from '../../../../server/modules/disputes/contract.ts';

export interface SideChoice {
  reasonId: string | null;
  told: string;
  /** Percent, as typed. */
  share: number;
}

export interface Choice {
  verdict: VerdictKind;
  /** The winner of the verdict `winner`. */
  winner: string | null;
  sides: Readonly<Record<string, SideChoice>>;
  record: string;
}

type Side = Pick<DisputeSide, 'id' | 'effects' | 'standing'>;

/** Sides that are still decided about. */
export const standing = <S extends Side>(sides: readonly S[]): S[] =>
  sides.filter((side) => side.standing !== 'withdrawn');

/** Nothing chosen yet; shares are even, the rest of a division goes to the first. */
export function emptyChoice(sides: readonly Side[]): Choice {
  const still = standing(sides);
  const even = Math.floor(100 / Math.max(1, still.length));
  const shareOf = (index: number) => (index === 0 ? 100 - even * (still.length - 1) : even);
  return {
    verdict: 'winner',
    winner: null,
    sides: Object.fromEntries(still.map(({ id }, index) => [id, { reasonId: null, told: '', share: shareOf(index) }])),
    record: '',
  };
}

/** What a choice makes of a side. */
export function standingOf({ verdict, winner }: Pick<Choice, 'verdict' | 'winner'>, sideId: string) {
  if (verdict === 'split') return 'shared';
  return verdict === 'winner' && winner === sideId ? 'won' : 'lost';
}

/** Whether a losing side's registration is refused, which needs one of the vendor's reasons. */
export const needsReason = (side: Side): boolean =>
  side.effects.losing === 'reject' || side.effects.losing === 'revoke';

/** What is missing before it can be previewed: nothing for complete choices. */
export function isComplete(choice: Choice, sides: readonly Side[]): boolean {
  if (choice.verdict === 'winner' && choice.winner === null) return false;
  return standing(sides).every((side) => {
    const { reasonId, told } = choice.sides[side.id]!;
    return standingOf(choice, side.id) !== 'lost' || (told.trim() !== '' && (!needsReason(side) || reasonId !== null));
  });
}

/** The body of a preview; with the record it is that of the decision. */
export function bodyOf(choice: Choice, sides: readonly Side[]) {
  return {
    verdict: choice.verdict,
    outcomes: standing(sides).map((side) => {
      const { reasonId, told, share } = choice.sides[side.id]!;
      const result = standingOf(choice, side.id);
      return {
        sideId: side.id,
        standing: result,
        ...(result === 'shared' ? { shareBasisPoints: Math.round(share * 100) } : {}),
        ...(result === 'lost' && needsReason(side) && reasonId ? { reasonId } : {}),
        ...(told.trim() ? { told: told.trim() } : {}),
      } as const;
    }),
  };
}
