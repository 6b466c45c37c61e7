/** Shares of a deal: pure rules without I/O. */
import type { FieldError } from '../../../kit/errors.ts';
import { allocate } from '../../../kit/money.ts';
import { SPLIT_KINDS, WHOLE, type SplitKind } from './states.ts';

/** Shares that somebody asks for, in basis points; null takes no part in that kind. */
export type Shares = Readonly<Record<SplitKind, number | null>>;

/** One kind of split: who has which share, in the order that decides who gets a last cent. */
export interface Split {
  partyIds: string[];
  basisPoints: number[];
}

/** The split of one kind among parties; null when nobody has a share of it. */
export function splitOf(kind: SplitKind, parties: readonly { partnerId: string; shares: Shares }[]): Split | null {
  const sharing = parties.filter(({ shares }) => shares[kind] !== null);
  if (sharing.length === 0) return null;
  return {
    partyIds: sharing.map(({ partnerId }) => partnerId),
    basisPoints: sharing.map(({ shares }) => shares[kind]!),
  };
}

/** What is wrong with shares: those of a kind are 100 % together, or there are none. */
export function splitErrors(parties: readonly { shares: Shares }[]): FieldError[] {
  return SPLIT_KINDS.flatMap((kind) => {
    const given = parties.map(({ shares }) => shares[kind]).filter((share) => share !== null);
    const total = given.reduce((sum, share) => sum + share, 0);
    if (given.length === 0 || total === WHOLE) return [];
    const message = `The shares of ${kind} add up to ${total / 100} %, not to 100 %`;
    return [{ path: `parties.${kind}`, code: 'not_whole', message }];
  });
}

/** Amounts by share: largest remainder, so that they add up to the total to the minor unit. */
export const attribute = (total: { minor: bigint; currency: string }, { basisPoints }: Split): bigint[] =>
  allocate(total, basisPoints).map(({ minor }) => minor);
