import { z } from 'zod';
import { Id, endpoint } from '../../kit/contract.ts';

const wordList = <S extends z.ZodType>(item: S) => z.strictObject({ items: z.array(item).max(500) });
const includeInactive = z.strictObject({ all: z.enum(['true', 'false']).default('false') });

/** One such table: where it is, which abilities it takes, and how a row looks. */
export interface Noun<S extends z.ZodType> {
  tag: string;
  path: string;
  read: string;
  manage: string;
  body: S;
}

/** All rows in their order; retired ones on request. */
export const listOf = <S extends z.ZodType>({ tag, path, read, body }: Noun<S>, summary: string) =>
  endpoint({
    tag,
    ability: read,
    scope: 'shared',
    method: 'GET',
    path,
    summary,
    query: includeInactive,
    answer: { status: 200, description: 'In their order', body: wordList(body) },
  });

const writing = <S extends z.ZodType>({ tag, manage }: Noun<S>) => ({ tag, ability: manage, scope: 'shared' }) as const;

/** A new row; 409 `duplicate` when its key exists. */
export const creation = <S extends z.ZodType, B extends z.ZodType>(noun: Noun<S>, summary: string, body: B) =>
  endpoint({
    ...writing(noun),
    method: 'POST',
    path: noun.path,
    summary,
    body,
    answer: { status: 201, description: 'Added', body: noun.body },
    problems: ['duplicate'],
  });

const oneWord = z.strictObject({ id: Id });

/** A change of what may change; keys and kinds are meaning and stay. */
export const change = <S extends z.ZodType, B extends z.ZodType>(noun: Noun<S>, summary: string, body: B) =>
  endpoint({
    ...writing(noun),
    method: 'PATCH',
    path: `${noun.path}/:id`,
    summary,
    params: oneWord,
    body,
    ifMatch: true,
    answer: { status: 200, description: 'As it is now', body: noun.body },
    problems: ['last_of_its_kind'],
  });

/** A deletion of what nothing refers to. */
export const removal = <S extends z.ZodType>(noun: Noun<S>, summary: string) =>
  endpoint({
    ...writing(noun),
    method: 'DELETE',
    path: `${noun.path}/:id`,
    summary,
    params: oneWord,
    answer: { status: 204, description: 'Gone' },
    problems: ['in_use', 'last_of_its_kind'],
  });
