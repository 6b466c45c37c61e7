import { mayAtAll, type Policy } from '../authorize.ts';
import type { ImportKind } from './kind.ts';

/** What the rules look at: the kind of record that an import writes; undefined when the product has it no longer. */
export interface OfKind {
  kind: ImportKind | undefined;
}

/** Whoever imports must be allowed to import this kind of record, too. */
export const importPolicy: Policy<OfKind> = {
  'import.read': () => true,
  'import.run': (ctx, { kind }) =>
    kind !== undefined && mayAtAll(ctx.actor, kind.ability) ? true : 'Your role does not include importing this',
};
