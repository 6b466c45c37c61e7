import { existsSync } from 'node:fs';
import path from 'node:path';
import { createHash } from 'node:crypto';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import fastifyStatic from '@fastify/static';
import Fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import { forbidden, notFound, ProblemError, tooMany } from './errors.ts';
import type { Mounted } from './http.ts';
import { observe } from './metrics.ts';
import { newId } from './id.ts';
import { answerWireError } from './wire-problems.ts';
import { allowedMethods, installProblems, patternOf, sendProblem, toProblem } from './problems.ts';
import type { Runtime } from './runtime.ts';

const API_PREFIXES = ['/api/', '/auth/', '/inbound/', '/healthz', '/readyz', '/version', '/openapi.json'];
/** Requests per minute and caller unless an endpoint says otherwise. */
const PER_MINUTE = 1_200;
const PUBLIC_PER_MINUTE = 120;
/** Largest mail that is taken in. */
const MAIL_LIMIT = 12 * 1024 * 1024;

const isApi = (url: string) => API_PREFIXES.some((prefix) => url === prefix || url.startsWith(prefix));

/** A caller's own `x-request-id` is kept when it is short and plain, so that traces join across systems. */
function requestIdOf(header: string | string[] | undefined): string {
  return typeof header === 'string' && /^[\w.:-]{1,100}$/.test(header) ? header : newId();
}

/** The HTTP server without routes: limits, headers, problems, request ids, static files. */
export async function createServer(runtime: Runtime, webRoot: string): Promise<FastifyInstance> {
  const app = Fastify({
    logger: false,
    bodyLimit: 1_048_576,
    return503OnClosing: false,
    forceCloseConnections: 'idle',
    exposeHeadRoutes: false,
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: true },
    trustProxy: runtime.config.production ? 'loopback,uniquelocal' : false,
    clientErrorHandler: (error, socket) => answerWireError(error, socket),
    genReqId: (request) => requestIdOf(request.headers['x-request-id']),
    frameworkErrors: (error, request, reply) => sendProblem(request, reply as never, toProblem(error)) as never,
  });
  installProblems(app, runtime.log);
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id);
    refuseForeignOrigin(request);
  });
  app.addHook('onResponse', async (request, reply) => observe(runtime, request, reply));
  await app.register(cookie);
  await app.register(multipart, { limits: { fileSize: 104_857_600, files: 1, fields: 20, fieldSize: 100_000 } });
  app.addContentTypeParser('message/rfc822', { parseAs: 'buffer', bodyLimit: MAIL_LIMIT }, (_request, body, done) =>
    done(null, body),
  );
  await installHeaders(app, runtime);
  if (runtime.config.rateLimits) await installRateLimits(app);
  await installStatic(app, webRoot);
  return app;
}

/** A page of another origin may not use a person's cookie: browsers send Origin with every unsafe request. */
function refuseForeignOrigin(request: FastifyRequest): void {
  const { origin, host } = request.headers;
  if (request.method === 'GET' || origin === undefined || request.headers.cookie === undefined) return;
  const sameHost = URL.canParse(origin) && new URL(origin).host === host;
  if (!sameHost) throw forbidden('foreign_origin', 'Requests from another site are refused');
}

async function installHeaders(app: FastifyInstance, runtime: Runtime): Promise<void> {
  const https = runtime.config.publicUrl.startsWith('https:');
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: https ? { maxAge: 31_536_000 } : false,
  });
}

/** Callers are told apart by their credential, else by address; credentials are only kept as a hash. */
function callerOf(request: FastifyRequest): string {
  const credential = request.headers.authorization ?? request.headers.cookie;
  return credential ? createHash('sha256').update(credential).digest('base64url') : request.ip;
}

async function installRateLimits(app: FastifyInstance): Promise<void> {
  app.addHook('onRoute', (route) => {
    const endpoint = route.config?.endpoint;
    if (!endpoint) return;
    const fallback = endpoint.ability === 'public' ? PUBLIC_PER_MINUTE : PER_MINUTE;
    route.config = { ...route.config, rateLimit: { max: endpoint.perMinute ?? fallback, timeWindow: 60_000 } } as never;
  });
  await app.register(rateLimit, {
    global: false,
    keyGenerator: (request) => `${request.routeOptions.url ?? ''} ${callerOf(request)}`,
    errorResponseBuilder: (_request, context) => tooMany(Math.ceil(context.ttl / 1000)),
  });
}

async function installStatic(app: FastifyInstance, webRoot: string): Promise<void> {
  if (!existsSync(path.join(webRoot, 'index.html'))) return;
  await app.register(fastifyStatic, {
    root: webRoot,
    wildcard: true,
    index: false,
    cacheControl: false,
    setHeaders: (reply, file) => {
      const forever = file.includes(`${path.sep}assets${path.sep}`);
      reply.header('cache-control', forever ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  app.get('/', { config: {} }, (_request, reply) => reply.sendFile('index.html'));
}

/** Adds routes that accept the body of a form, without reading it. */
export async function takingForms(app: FastifyInstance, add: (scope: FastifyInstance) => void): Promise<void> {
  await app.register(async (scope) => {
    const form = 'application/x-www-form-urlencoded';
    scope.addContentTypeParser(form, { parseAs: 'string', bodyLimit: 2_000 }, (_request, _body, done) => done(null));
    add(scope);
  });
}

/**
 * Stops taking connections and waits for the requests under way. A connection that was busy at first is closed as soon as
 * it falls idle, not when its keep-alive time is over.
 */
export async function drain(app: FastifyInstance): Promise<void> {
  const closeIdle = setInterval(() => app.server.closeIdleConnections(), 50);
  try {
    await app.close();
  } finally {
    clearInterval(closeIdle);
  }
}

/** Answers what no route matched: 405 with Allow, 404 as a problem, or the web app's page for a browser. */
export function installNotFound(app: FastifyInstance, mounted: readonly Mounted[], webRoot: string): void {
  const paths = mounted.flatMap(({ contract }) =>
    Object.values(contract).map(({ method, path: route }) => ({ method, pattern: patternOf(route) })),
  );
  const hasWeb = existsSync(path.join(webRoot, 'index.html'));
  app.setNotFoundHandler((request, reply) => {
    const allowed = allowedMethods(paths, request.url);
    if (allowed.length > 0 && !allowed.includes(request.method)) {
      const problem = new ProblemError(405, 'method_not_allowed', 'This address does not know that method', {
        headers: { allow: allowed.join(', ') },
      });
      return sendProblem(request, reply, problem);
    }
    const page = request.method === 'GET' && !isApi(request.url) && !path.extname(request.url.split('?', 1)[0]!);
    if (page && hasWeb) return reply.header('cache-control', 'no-cache').sendFile('index.html');
    return sendProblem(request, reply, notFound());
  });
}
