import { createServer, type Server } from 'node:http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import type { Runtime } from './runtime.ts';

export const registry = new Registry();
const requestSeconds = new Histogram({
  name: 'millrace_http_request_seconds',
  help: 'Time from request to answer, by route pattern',
  labelNames: ['method', 'route', 'status'],
  buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
  registers: [registry],
});
collectDefaultMetrics({ register: registry, prefix: 'millrace_' });

/** Counts an answered request and writes its one log line. Bodies and credentials are never logged. */
export function observe(runtime: Runtime, request: FastifyRequest, reply: FastifyReply): void {
  const route = request.routeOptions.url ?? 'unmatched';
  const seconds = reply.elapsedTime / 1000;
  requestSeconds.labels(request.method, route, String(reply.statusCode)).observe(seconds);
  runtime.log.info(
    {
      requestId: request.id,
      tenantId: request.tenantId,
      actor: request.actorId,
      method: request.method,
      route,
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
    },
    'request',
  );
}

/** Serves `/metrics` on its own port, away from the public one. */
export function serveMetrics(port: number, host: string): Promise<Server> {
  const server = createServer((request, response) => {
    if (request.url !== '/metrics') {
      response.writeHead(404).end();
      return;
    }
    void registry.metrics().then((text) => {
      response.writeHead(200, { 'content-type': registry.contentType }).end(text);
    });
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject).listen(port, host, () => resolve(server));
  });
}
