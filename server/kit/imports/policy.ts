import { mayAtAll, type Policy } from '../authorize.ts';
import type { Ctx } from '../context.ts';
import type { ImportKind } from './kind.ts';

/** What the rules look at: the kind of record that an import writes; undefined when the product has it no longer. */
export interface OfKind {
  kind: ImportKind | undefined;
}

/** Whether the actor may import a kind: by role, and partners only what is offered to them. */
export const mayImport = ({ actor }: Pick<Ctx, 'actor'>, kind: ImportKind): boolean =>
  mayAtAll(actor, 'import.run') &&
  mayAtAll(actor, kind.ability) &&
  (actor.side === 'vendor' || kind.partnerRows !== undefined);

/** Whoever imports must be allowed to import this kind of record, too. */
export const importPolicy: Policy<OfKind> = {
  'import.read': () => true,
  'import.run': (ctx, { kind }) =>
    kind !== undefined && mayImport(ctx, kind) ? true : 'Your role does not include importing this',
};
