import { expect, it } from 'vitest';
import { z } from 'zod';
import { endpoint } from '../../server/kit/contract.ts';
import { dataModule, originsOf } from './contracts.ts';

const Thing = z.strictObject({ name: z.string() });
const readThing = endpoint({
  method: 'GET',
  path: '/api/v1/things/:thingId',
  summary: 'One thing',
  tag: 'things',
  ability: 'thing.read',
  scope: 'tenant',
  params: z.strictObject({ thingId: z.uuid() }),
  answer: { status: 200, description: 'It', body: Thing },
});
const file = '/server/modules/things/contract.ts';

it('keeps what a call needs and loads the schemas on demand', () => {
  const code = dataModule(file, { thingContract: { readThing }, Thing }, {});
  expect(code).toContain('"method":"GET","path":"/api/v1/things/:thingId","tag":"things","ability":"thing.read"');
  expect(code).toContain(`const whole = () => import("${file}?whole");`);
  expect(code).toContain('whole().then((all) => all.thingContract.readThing)');
  expect(code).not.toMatch(/uuid|Thing =|One thing/);
});

it('writes plain values down and takes functions from where they are declared', () => {
  const origins = { labelOf: '/server/modules/things/labels.ts' };
  const code = dataModule(file, { KINDS: ['a', 'b'], labelOf: () => '' }, origins);
  expect(code).toContain('export const KINDS = ["a","b"];');
  expect(code).toContain('export { labelOf } from "/server/modules/things/labels.ts";');
});

it('finds where names come from', () => {
  const source = `export { a, b as c } from './x.ts';\nexport type { T } from './t.ts';\nexport { d } from './y.ts';`;
  expect(originsOf(source)).toEqual({ a: './x.ts', c: './x.ts', d: './y.ts' });
});
