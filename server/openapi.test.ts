import { describe, expect, it } from 'vitest';
import { contracts, openApiDocument } from './app.ts';
import { ROLES } from './modules/tenancy/contract.ts';

type Json = Record<string, unknown>;
interface Operation {
  'x-roles'?: string[];
  'x-public'?: boolean;
  'x-scope'?: string;
  operationId: string;
  parameters: { name: string; in: string; schema: Json }[];
  requestBody?: { content: Record<string, { schema: Json }> };
  responses: Record<string, { content?: Record<string, { schema: Json }> }>;
}

const document = openApiDocument() as {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Json };
};
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
);

/** Every schema inside a value, with where it stands. */
function* schemasIn(value: unknown, where: string): Generator<[string, Json]> {
  if (value === null || typeof value !== 'object') return;
  if (Array.isArray(value)) {
    for (const [index, inner] of value.entries()) yield* schemasIn(inner, `${where}/${index}`);
    return;
  }
  const json = value as Json;
  if (typeof json['type'] === 'string' || '$ref' in json) yield [where, json];
  for (const [key, inner] of Object.entries(json)) yield* schemasIn(inner, `${where}/${key}`);
}

const all = [...schemasIn(document.paths, ''), ...schemasIn(document.components, '')];

describe('the OpenAPI document', () => {
  it('holds every endpoint of every contract, each under a name of its own', () => {
    const declared = contracts.flatMap((contract) => Object.values(contract));
    expect(operations).toHaveLength(declared.length);
    expect(new Set(operations.map(({ operation }) => operation.operationId)).size).toBe(operations.length);
  });

  it('says for each operation who may use it and whose rows it touches', () => {
    const wrong = operations.filter(({ operation }) => {
      const roles = operation['x-roles'] ?? [];
      const open = operation['x-public'] === true;
      const known = roles.every((role) => (ROLES as readonly string[]).includes(role));
      return (
        open === roles.length > 0 ||
        !known ||
        !['tenant', 'partner', 'self', 'shared'].includes(operation['x-scope'] ?? '')
      );
    });
    expect(wrong.map(({ operation }) => operation.operationId)).toEqual([]);
  });

  it('bounds every text', () => {
    const bounded = (schema: Json) =>
      'maxLength' in schema ||
      'enum' in schema ||
      'const' in schema ||
      ['uuid', 'date', 'date-time'].includes(String(schema['format']));
    const loose = all.filter(([, schema]) => schema['type'] === 'string' && !bounded(schema));
    expect(loose.map(([where]) => where)).toEqual([]);
  });

  it('bounds every number and every list', () => {
    const loose = all.filter(
      ([, schema]) =>
        (['integer', 'number'].includes(String(schema['type'])) &&
          !('maximum' in schema) &&
          !('enum' in schema) &&
          !('const' in schema)) ||
        (schema['type'] === 'array' && !('maxItems' in schema)),
    );
    expect(loose.map(([where]) => where)).toEqual([]);
  });

  it('lets no object carry undeclared properties', () => {
    const loose = all.filter(
      ([, schema]) => schema['type'] === 'object' && schema['properties'] && schema['additionalProperties'] !== false,
    );
    expect(loose.map(([where]) => where)).toEqual([]);
  });

  it('describes every named schema instead of pointing at itself', () => {
    const empty = Object.entries(document.components.schemas).filter(([, schema]) => '$ref' in (schema as Json));
    expect(empty.map(([name]) => name)).toEqual([]);
  });

  it('resolves every reference', () => {
    const missing = all
      .map(([, schema]) => schema['$ref'])
      .filter((reference): reference is string => typeof reference === 'string')
      .filter((reference) => !(reference.replace('#/components/schemas/', '') in document.components.schemas));
    expect([...new Set(missing)]).toEqual([]);
  });

  it('declares Idempotency-Key on every POST and a problem for every operation', () => {
    const posts = operations.filter(({ method }) => method === 'post');
    expect(
      posts.filter(({ operation }) => !operation.parameters.some(({ name }) => name === 'Idempotency-Key')),
    ).toEqual([]);
    expect(operations.filter(({ operation }) => !operation.responses['500'])).toEqual([]);
  });
});
