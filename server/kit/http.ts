import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { z } from 'zod';
import { mayAtAll } from './authorize.ts';
import type { Actor, Ctx, PublicCtx } from './context.ts';
import type { AnswerOf, BodyOf, Contract, Endpoint, ParamsOf, QueryOf } from './contract.ts';
import { isRetryable, withTransaction } from './database.ts';
import { forbidden, unauthenticated } from './errors.ts';
import { inputOf } from './http-input.ts';
import { withIdempotency } from './idempotency.ts';
import type { Runtime } from './runtime.ts';

/** What a handler receives beside the context. `ifMatch` is the version that the caller read, when it said so. */
export interface Input<E> {
  params: ParamsOf<E>;
  query: QueryOf<E>;
  body: BodyOf<E>;
  ifMatch: number | null;
  request: FastifyRequest;
  reply: FastifyReply;
}

/** A streamed answer: bytes with their headers. The transaction stays open until the last byte is sent. */
export interface FileAnswer {
  stream: Readable;
  headers: Record<string, string>;
}

type Answered<E> = E extends { answer: { file: string } } ? FileAnswer : AnswerOf<E>;
export type Handlers<C extends Contract> = {
  [K in keyof C]: (ctx: Ctx, input: Input<C[K]>) => Promise<Answered<C[K]> | FileAnswer>;
};
export type PublicHandlers<C extends Contract> = {
  [K in keyof C]: (ctx: PublicCtx, input: Input<C[K]>) => Promise<Answered<C[K]> | FileAnswer>;
};

type AnyHandler = (ctx: never, input: never) => Promise<unknown>;

/** Endpoints with their handlers, ready to be registered. */
export interface Mounted {
  contract: Contract;
  handlers: Record<string, AnyHandler>;
  open: boolean;
}

/** Joins a contract of signed-in endpoints with its handlers. */
export const mount = <C extends Contract>(contract: C, handlers: Handlers<C>): Mounted => ({
  contract,
  handlers: handlers as unknown as Record<string, AnyHandler>,
  open: false,
});

/** Joins a contract of public endpoints (ability `public`) with its handlers; they get no tenant and no transaction. */
export const mountPublic = <C extends Contract>(contract: C, handlers: PublicHandlers<C>): Mounted => ({
  contract,
  handlers: handlers as unknown as Record<string, AnyHandler>,
  open: true,
});

/** Who is calling: the actor and the tenant, or null when nobody is signed in. Supplied by the tenancy module. */
export type ResolveActor = (request: FastifyRequest) => Promise<{ actor: Actor; tenantId: string } | null>;

const isFile = (value: unknown): value is FileAnswer =>
  typeof value === 'object' && value !== null && 'stream' in value && 'headers' in value;

function checkAnswer(endpoint: Endpoint, body: unknown): void {
  if (!endpoint.answer.body) return;
  const result = endpoint.answer.body.safeParse(body);
  if (!result.success) {
    throw new Error(`${endpoint.method} ${endpoint.path} broke its own contract: ${z.prettifyError(result.error)}`);
  }
}

function send(endpoint: Endpoint, reply: FastifyReply, body: unknown): FastifyReply {
  reply.status(endpoint.answer.status);
  if (typeof body === 'object' && body !== null && 'version' in body && typeof body.version === 'number') {
    reply.header('etag', `"${body.version}"`);
  }
  if (endpoint.answer.status === 204) return reply.send();
  return reply.header('content-type', 'application/json; charset=utf-8').send(JSON.stringify(body));
}

async function sendFile(reply: FastifyReply, file: FileAnswer): Promise<void> {
  reply.status(200).headers(file.headers);
  reply.send(file.stream);
  await finished(reply.raw).catch(() => file.stream.destroy());
}

async function withRetry<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (!isRetryable(error) || attempt === 3) throw error;
    }
  }
}

/** What a personal link does not open: one's own account, and, for links to register, all that does not say so. */
function isShutToLink(endpoint: Endpoint, { link }: Actor): boolean {
  if (!link) return false;
  if (link.kind === 'registration') return endpoint.byRegistrationLink !== true;
  return endpoint.ability === 'signed-in' && endpoint.method !== 'GET';
}

/** What stands before every endpoint once the caller and the transaction are known; throws to keep somebody out. */
export type Gate = (ctx: Ctx, endpoint: Endpoint) => Promise<void>;

const openGate: Gate = () => Promise.resolve();

/** Registers modules' endpoints on Fastify: the one path that every request takes. */
export class Router {
  #runtime: Runtime;
  #resolve: ResolveActor;
  #gate: Gate;
  constructor(runtime: Runtime, resolve: ResolveActor, gate: Gate = openGate) {
    this.#runtime = runtime;
    this.#gate = gate;
    this.#resolve = resolve;
  }

  register(app: FastifyInstance, modules: readonly Mounted[]): void {
    for (const { contract, handlers, open } of modules) {
      for (const [name, endpoint] of Object.entries(contract)) {
        const handler = handlers[name]!;
        app.route({
          method: endpoint.method,
          url: endpoint.path,
          config: { endpoint },
          handler: (request, reply) =>
            open
              ? this.#answerPublic(endpoint, handler, request, reply)
              : this.#answer(endpoint, handler, request, reply),
        });
      }
    }
  }

  async #answerPublic(endpoint: Endpoint, handler: AnyHandler, request: FastifyRequest, reply: FastifyReply) {
    const { clock, config, log } = this.#runtime;
    const ctx: PublicCtx = {
      clock,
      config,
      log: log.child({ requestId: request.id }),
      requestId: request.id,
      address: request.ip,
    };
    const body = await handler(ctx as never, inputOf(endpoint, request, reply) as never);
    if (isFile(body)) {
      await sendFile(reply, body);
      return reply;
    }
    if (this.#runtime.checkAnswers) checkAnswer(endpoint, body);
    return send(endpoint, reply, body);
  }

  async #answer(endpoint: Endpoint, handler: AnyHandler, request: FastifyRequest, reply: FastifyReply) {
    const who = await this.#enter(endpoint, request);
    const input = inputOf(endpoint, request, reply);
    const fence = {
      tenantId: who.tenantId,
      side: who.actor.side,
      sees: who.actor.sees,
      partnerIds: who.actor.partnerIds,
      ownPartnerId: who.actor.partnerId,
    };
    const log = this.#runtime.log.child({ requestId: request.id, tenantId: who.tenantId, actor: who.actor.id });
    const body = await withRetry(() =>
      withTransaction(this.#runtime.database, fence, async (db) => {
        const ctx: Ctx = { ...this.#runtime.services, ...who, db, requestId: request.id, log };
        await this.#gate(ctx, endpoint);
        const run = () => handler(ctx as never, input as never);
        if (endpoint.answer.file) {
          await sendFile(reply, (await run()) as FileAnswer);
          return undefined;
        }
        return endpoint.method === 'POST' ? withIdempotency(ctx, endpoint, request, reply, run) : run();
      }),
    );
    if (endpoint.answer.file) return reply;
    if (this.#runtime.checkAnswers) checkAnswer(endpoint, body);
    return send(endpoint, reply, body);
  }

  async #enter(endpoint: Endpoint, request: FastifyRequest): Promise<{ actor: Actor; tenantId: string }> {
    const who = await this.#resolve(request);
    if (!who) throw unauthenticated();
    request.actorId = who.actor.id;
    request.tenantId = who.tenantId;
    if (isShutToLink(endpoint, who.actor))
      throw forbidden('sign_in_needed', 'Sign in to go on; the link does not reach this far');
    if (endpoint.ability !== 'signed-in' && !mayAtAll(who.actor, endpoint.ability)) {
      throw forbidden('forbidden', 'Your role does not include this');
    }
    return who;
  }
}

declare module 'fastify' {
  interface FastifyRequest {
    actorId?: string;
    tenantId?: string;
  }
  interface FastifyContextConfig {
    endpoint?: Endpoint;
  }
}
