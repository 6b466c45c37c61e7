import { z } from 'zod';
import { endpoint } from './contract.ts';

const Health = z.strictObject({ status: z.literal('ok') });
const Ready = z.strictObject({
  status: z.literal('ready'),
  checks: z.strictObject({ database: z.boolean(), migrations: z.boolean(), queue: z.boolean() }),
});
const Version = z.strictObject({ version: z.string().max(40), schema: z.string().max(200), api: z.string().max(20) });

/** What an operator's probes ask. `healthz` touches no database. */
export const healthContract = {
  healthz: endpoint({
    method: 'GET',
    path: '/healthz',
    summary: 'Whether the process lives',
    tag: 'Operations',
    ability: 'public',
    scope: 'shared',
    answer: { status: 200, description: 'It lives', body: Health },
  }),
  readyz: endpoint({
    method: 'GET',
    path: '/readyz',
    summary: 'Whether requests can be served',
    tag: 'Operations',
    ability: 'public',
    scope: 'shared',
    answer: { status: 200, description: 'Database, migrations and queue are there', body: Ready },
  }),
  version: endpoint({
    method: 'GET',
    path: '/version',
    summary: 'Build, database schema and API version',
    tag: 'Operations',
    ability: 'public',
    scope: 'shared',
    answer: { status: 200, description: 'The versions', body: Version },
  }),
  openapi: endpoint({
    method: 'GET',
    path: '/openapi.json',
    summary: 'This document',
    tag: 'Operations',
    ability: 'public',
    scope: 'shared',
    answer: { status: 200, description: 'OpenAPI 3.1', body: z.record(z.string().max(200), z.unknown()) },
  }),
};
