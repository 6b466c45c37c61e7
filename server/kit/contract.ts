/**
 * What an endpoint promises, as data. One declaration validates the request, types the handler and the web client,
 * and becomes one operation of the OpenAPI document. The only kit file, with `money.ts`, that `web/` imports.
 */
import { z } from 'zod';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** Whose rows an operation can touch: the tenant's, one partner's, the signed-in person's own, or public reference data. */
export type Scope = 'tenant' | 'partner' | 'self' | 'shared';

type Schema = z.ZodType;

/** Answer of an operation. `file` answers stream bytes of the named media type instead of JSON. */
export interface Answer<S extends Schema = Schema> {
  status: 200 | 201 | 202 | 204;
  description: string;
  body?: S;
  file?: string;
}

export interface Endpoint<
  P extends Schema = Schema,
  Q extends Schema = Schema,
  B extends Schema = Schema,
  R extends Schema = Schema,
> {
  method: Method;
  /** Path with `:name` parameters, e.g. `/api/v1/deals/:dealId/approval`. */
  path: string;
  summary: string;
  description?: string;
  tag: string;
  /** Ability of the role table that opens the door, `signed-in` for anybody with a membership, or `public`. */
  ability: string;
  scope: Scope;
  params?: P;
  query?: Q;
  body?: B;
  /**
   * `multipart` bodies are streamed by the handler; `body` then describes the text fields that stand beside the file.
   * A `mail` body is a raw message (message/rfc822), handed over as a Buffer.
   */
  bodyKind?: 'json' | 'multipart' | 'mail';
  answer: Answer<R>;
  /** The operation demands `If-Match` with the record's ETag when true. */
  ifMatch?: boolean;
  /** Stable problem codes that this operation may answer beyond the common ones. */
  problems?: readonly string[];
  /** The answer holds a secret that is shown once: it is never saved for a repeated Idempotency-Key. */
  secretAnswer?: boolean;
  /** Open to somebody who came by a personal link to register deals; everything else is shut to them. */
  byRegistrationLink?: boolean;
  /** Open to a firm's people while it has still to sign an agreement that the vendor demands. */
  beforeAgreement?: boolean;
  /** Requests per minute and actor; the common limit applies when absent. */
  perMinute?: number;
}

/** Declares an endpoint; types flow from the zod schemas. */
export function endpoint<
  P extends Schema = z.ZodUndefined,
  Q extends Schema = z.ZodUndefined,
  B extends Schema = z.ZodUndefined,
  R extends Schema = z.ZodUndefined,
>(declaration: Endpoint<P, Q, B, R>): Endpoint<P, Q, B, R> {
  return declaration;
}

export type Contract = Record<string, Endpoint>;

export type ParamsOf<E> = E extends Endpoint<infer P, Schema, Schema, Schema> ? z.output<P> : never;
export type QueryOf<E> = E extends Endpoint<Schema, infer Q, Schema, Schema> ? z.output<Q> : never;
export type BodyOf<E> = E extends Endpoint<Schema, Schema, infer B, Schema> ? z.output<B> : never;
export type AnswerOf<E> = E extends Endpoint<Schema, Schema, Schema, infer R> ? z.output<R> : never;
export type QueryInputOf<E> = E extends Endpoint<Schema, infer Q, Schema, Schema> ? z.input<Q> : never;
export type BodyInputOf<E> = E extends Endpoint<Schema, Schema, infer B, Schema> ? z.input<B> : never;

/** An identifier: UUID in lower case. */
export const Id = z.uuid().meta({ id: 'Id', maxLength: 36 });

/** One line of text of at most `max` characters; trimmed; control characters refused. */
export const line = (max = 200) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .regex(/^[^\u0000-\u001f\u007f]*$/u, 'must be one line without control characters');

/** Free text of at most `max` characters; NUL is refused because PostgreSQL cannot store it. */
export const text = (max = 10_000) =>
  z
    .string()
    .max(max)
    .regex(/^[^\u0000]*$/u, 'must not contain the NUL character');

/** E-mail address, lower-cased. */
export const Email = z
  .email()
  .max(254)
  .transform((value) => value.toLowerCase());

/** A moment: RFC 3339 in UTC. */
export const Timestamp = z.iso.datetime({ offset: true }).max(40).meta({ id: 'Timestamp', format: 'date-time' });

/** A calendar day, `YYYY-MM-DD`. */
export const Day = z.iso.date().max(10).meta({ id: 'Day', format: 'date' });

/** ISO 3166-1 alpha-2 country code. */
export const Country = z
  .string()
  .regex(/^[A-Z]{2}$/)
  .max(2)
  .meta({ id: 'Country', description: 'ISO 3166-1 alpha-2' });

/** ISO 4217 currency code. */
export const Currency = z
  .string()
  .regex(/^[A-Z]{3}$/)
  .max(3)
  .meta({ id: 'Currency', description: 'ISO 4217' });

/** Amount in minor units of a currency (cents for EUR, yen for JPY). Fits a JSON number exactly. */
export const Money = z
  .strictObject({ minor: z.int().min(-9_007_199_254_740_991).max(9_007_199_254_740_991), currency: Currency })
  .meta({ id: 'Money', description: 'Minor units of an ISO 4217 currency' });
export type Money = z.infer<typeof Money>;

/** Whether the actor may do something with the record that carries it; `reason` says in words why not. */
export const Ability = z
  .strictObject({ allowed: z.boolean(), reason: z.string().max(300).optional() })
  .meta({ id: 'Ability' });
export type Ability = z.infer<typeof Ability>;

/** Abilities of a record, by ability name. */
export const abilitiesOf = <const N extends string>(...names: N[]) =>
  z.strictObject(Object.fromEntries(names.map((name) => [name, Ability])) as Record<N, typeof Ability>);

/** A page of a list; `nextCursor` is null at the end. `total` counts all matches, capped at 10,000. */
export const page = <S extends Schema>(item: S) =>
  z.strictObject({
    items: z.array(item).max(200),
    nextCursor: z.string().max(500).nullable(),
    total: z.int().min(0).max(10_000).nullable(),
  });

/** RFC 9457 problem. `errors` names each wrong field by its path. */
export const Problem = z
  .strictObject({
    type: z.string().max(200),
    title: z.string().max(200),
    status: z.int().min(400).max(599),
    code: z.string().max(80),
    detail: z.string().max(2000).optional(),
    requestId: z.string().max(100),
    errors: z
      .array(z.strictObject({ path: z.string().max(300), code: z.string().max(80), message: z.string().max(500) }))
      .max(200)
      .optional(),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof Problem>;
