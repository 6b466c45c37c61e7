import { mayAtAll, type Policy } from '../../../kit/authorize.ts';
import type { FileRow } from '../../../kit/files/queries.ts';

type Owned = Pick<FileRow, 'subject_kind' | 'uploaded_by'>;

/** Ability to read the noun that a file hangs on: a file of a `deal` or a `deal_comment` is read with `deal.read`. */
const readingAbility = (subjectKind: string): string => `${subjectKind.split('_', 1)[0]}.read`;

/**
 * The fences have decided whether the file is in view; here the role must also be allowed to read the record. A file that
 * hangs on nothing yet is its uploader's alone.
 */
export const filePolicy: Policy<Owned> = {
  'file.read': (ctx, file) => {
    if (file.subject_kind === null) return file.uploaded_by === ctx.actor.id || 'This file is not in use yet';
    return mayAtAll(ctx.actor, readingAbility(file.subject_kind)) || 'Your role does not include this record';
  },
  'file.upload': (ctx, file) => file.uploaded_by === ctx.actor.id || 'Somebody else uploaded this file',
};
