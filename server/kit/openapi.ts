import { z } from 'zod';
import { Problem, type Contract, type Endpoint } from './contract.ts';

type Json = Record<string, unknown>;
type RolesFor = (ability: string) => readonly string[];

const UNSAFE = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

/** Statuses that any operation may answer with a problem, beside its own. */
function problemStatuses(endpoint: Endpoint): number[] {
  const statuses = [400, 404, 422, 429, 500, 503];
  if (endpoint.ability !== 'public') statuses.push(401, 403);
  if (UNSAFE.has(endpoint.method)) statuses.push(403, 409, 413, 415);
  if (endpoint.ability === 'public') statuses.push(401);
  if (endpoint.ifMatch) statuses.push(412, 428);
  return [...new Set(statuses)].sort((a, b) => a - b);
}

/** Builds the OpenAPI 3.1 document from the contracts that also validate. */
export class OpenApiBuilder {
  #schemas: Json = {};
  #rolesFor: RolesFor;
  constructor(rolesFor: RolesFor) {
    this.#rolesFor = rolesFor;
  }

  /** The whole document; `version` is the product's. */
  build(contracts: readonly Contract[], version: string): Json {
    const paths: Record<string, Json> = {};
    for (const contract of contracts) {
      for (const [name, endpoint] of Object.entries(contract)) {
        const path = endpoint.path.replace(/:([A-Za-z]+)/g, '{$1}');
        paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: this.#operation(name, endpoint) };
      }
    }
    this.#schema(Problem, 'output');
    return {
      openapi: '3.1.0',
      info: { title: 'Millrace', version, license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
      servers: [{ url: '/' }],
      paths,
      components: {
        schemas: this.#schemas,
        securitySchemes: {
          session: { type: 'apiKey', in: 'cookie', name: 'millrace.session_token' },
          apiKey: { type: 'http', scheme: 'bearer' },
        },
      },
    };
  }

  #operation(name: string, endpoint: Endpoint): Json {
    const open = endpoint.ability === 'public';
    return {
      operationId: name,
      summary: endpoint.summary,
      ...(endpoint.description ? { description: endpoint.description } : {}),
      tags: [endpoint.tag],
      ...(open ? { 'x-public': true } : { 'x-roles': this.#rolesFor(endpoint.ability) }),
      'x-scope': endpoint.scope,
      security: open ? [] : [{ session: [] }, { apiKey: [] }],
      parameters: this.#parameters(endpoint),
      ...this.#body(endpoint),
      responses: this.#responses(endpoint),
    };
  }

  #parameters(endpoint: Endpoint): Json[] {
    const header = (name: string, required: boolean, description: string, maxLength: number) => ({
      name,
      in: 'header',
      required,
      description,
      schema: { type: 'string', maxLength },
    });
    return [
      ...this.#fields(endpoint.params, 'path'),
      ...this.#fields(endpoint.query, 'query'),
      header('x-request-id', false, 'Names the request in logs and answers', 100),
      ...(endpoint.method === 'POST'
        ? [header('Idempotency-Key', false, 'The same key gets the same answer for 24 hours', 200)]
        : []),
      ...(UNSAFE.has(endpoint.method)
        ? [header('If-Match', endpoint.ifMatch ?? false, 'ETag that the caller read', 40)]
        : []),
    ];
  }

  #fields(schema: z.ZodType | undefined, place: 'path' | 'query'): Json[] {
    if (!schema) return [];
    const object = this.#inline(schema, 'input') as { properties?: Record<string, Json>; required?: string[] };
    return Object.entries(object.properties ?? {}).map(([name, field]) => ({
      name,
      in: place,
      required: place === 'path' || (object.required ?? []).includes(name),
      schema: field,
    }));
  }

  #body(endpoint: Endpoint): Json {
    if (!endpoint.body) return {};
    const schema = this.#schema(endpoint.body, 'input');
    if (endpoint.bodyKind === 'mail') {
      const schema = { type: 'string', format: 'binary', maxLength: 12_582_912 };
      return { requestBody: { required: true, content: { 'message/rfc822': { schema } } } };
    }
    const content =
      endpoint.bodyKind === 'multipart'
        ? { 'multipart/form-data': { schema: this.#withFile(endpoint.body) } }
        : { 'application/json': { schema } };
    return { requestBody: { required: true, content } };
  }

  #withFile(body: z.ZodType): Json {
    const inline = this.#inline(body, 'input');
    const file = { type: 'string', contentMediaType: 'application/octet-stream', maxLength: 104_857_600 };
    return { ...inline, properties: { ...(inline['properties'] as Json), file }, required: ['file'] };
  }

  #responses(endpoint: Endpoint): Json {
    const { status, description, body, file } = endpoint.answer;
    const headers = { 'x-request-id': { schema: { type: 'string', maxLength: 100 } } };
    const content = file
      ? { [file]: { schema: { type: 'string', contentMediaType: file, maxLength: 1_073_741_824 } } }
      : body
        ? { 'application/json': { schema: this.#schema(body, 'output') } }
        : undefined;
    const problem = {
      description: endpoint.problems?.length ? `Problem; codes: ${endpoint.problems.join(', ')}` : 'Problem',
      headers,
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    };
    const problems = problemStatuses(endpoint).map((code) => [String(code), problem]);
    return { [status]: { description, headers, ...(content ? { content } : {}) }, ...Object.fromEntries(problems) };
  }

  #schema(schema: z.ZodType, io: 'input' | 'output'): Json {
    const id = schema.meta()?.id;
    const inline = this.#inline(schema, io);
    if (!id) return inline;
    this.#schemas[id] ??= inline;
    return { $ref: `#/components/schemas/${id}` };
  }

  #inline(schema: z.ZodType, io: 'input' | 'output'): Json {
    const raw = z.toJSONSchema(schema, { io, unrepresentable: 'any', reused: 'inline', override: bounded }) as Json;
    const { $schema: _, $defs, id: __, ...rest } = raw;
    for (const [name, definition] of Object.entries(($defs ?? {}) as Record<string, Json>)) {
      const { id: ___, ...body } = definition;
      this.#schemas[name] ??= relink(body) as Json;
    }
    const reference = rest['$ref'];
    const own = typeof reference === 'string' ? this.#schemas[reference.replace('#/$defs/', '')] : undefined;
    return (own ?? relink(rest)) as Json;
  }
}

/** Objects of undeclared keys stand nowhere; free-form records keep their own bounds. */
function bounded({ jsonSchema }: { jsonSchema: Json }): void {
  if (jsonSchema['type'] === 'string' && jsonSchema['format'] === 'uuid') jsonSchema['maxLength'] = 36;
  if (jsonSchema['type'] === 'object' && jsonSchema['properties'] && jsonSchema['additionalProperties'] === undefined) {
    jsonSchema['additionalProperties'] = false;
  }
}

function relink(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(relink);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) =>
      key === '$ref' && typeof inner === 'string'
        ? [key, inner.replace('#/$defs/', '#/components/schemas/')]
        : [key, relink(inner)],
    ),
  );
}
