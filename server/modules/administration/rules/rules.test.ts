import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Catalogue } from '../../../kit/rules/catalogue.ts';
import { startTestServer, type Client, type TestServer } from '../../../kit/testing/server.ts';
import { checkedRule } from './check.ts';

const catalogue: Catalogue = {
  country: {
    type: 'text',
    label: 'Country',
    options: [
      { value: 'DE', label: 'Germany' },
      { value: 'FR', label: 'France' },
    ],
  },
  employees: { type: 'number', label: 'Employees' },
};
const ctx = { clock: { now: () => new Date('2026-06-02T08:00:00Z') }, actor: { locale: 'en' } } as never;
const germany = { name: 'Germany', facts: { country: 'DE', employees: 20 }, expected: true };

describe('checking a rule', () => {
  it('runs its cases and says which clause decided', () => {
    const check = checkedRule(ctx, 'country == "DE" && employees > 10', [germany], catalogue);
    expect(check).toMatchObject({ valid: true, passed: true });
    const small = { ...germany, facts: { country: 'DE', employees: 2 } };
    const failed = checkedRule(ctx, 'country == "DE" && employees > 10', [small], catalogue);
    expect(failed.passed).toBe(false);
    expect(failed.cases[0]).toMatchObject({ passed: false, verdict: 'not_met' });
    const decided = failed.cases[0]!.explanation.parts.filter((part) => part.decided);
    expect(decided.map((part) => part.actual[0]!.attribute)).toEqual(['employees']);
  });

  it('takes a builder’s condition and gives it back as text and as condition', () => {
    const condition = { attribute: 'country', operator: 'in' as const, value: ['DE', 'FR'] };
    const check = checkedRule(ctx, condition, [germany], catalogue);
    expect(check.source).toBe('country in ["DE", "FR"]');
    expect(check.condition).toEqual(condition);
  });

  it('points at what is wrong in the text', () => {
    const check = checkedRule(ctx, 'country == "DE" && staff > 10', [germany], catalogue);
    expect(check).toMatchObject({ valid: false, passed: false, cases: [], source: null });
    expect(check.faults[0]).toMatchObject({ path: 'rule', start: 19 });
  });

  it('points at the clause of a condition that does not fit', () => {
    const condition = { all: [{ attribute: 'employees', operator: 'contains' as const, value: '1' }] };
    expect(checkedRule(ctx, condition, [], catalogue).faults[0]!.path).toContain('rule.all.0');
  });
});

describe('over HTTP', () => {
  let server: TestServer;
  let adam: Client;
  beforeAll(async () => {
    server = await startTestServer();
    adam = await server.as('adam@aldertech.example');
  });
  afterAll(() => server.close());

  it('rules are checked against a catalogue that exists', async () => {
    const { items } = (await adam.get('/api/v1/rule-catalogues')).body;
    const { name, attributes } = items[0];
    expect(attributes[0]).toMatchObject({ type: expect.any(String), label: expect.any(String) });
    const good = await adam.post(`/api/v1/rule-catalogues/${name}/check`, { rule: `known(${attributes[0].name})` });
    expect(good.body).toMatchObject({ valid: true });
    const bad = await adam.post(`/api/v1/rule-catalogues/${name}/check`, { rule: 'nothing ==' });
    expect(bad.status).toBe(200);
    expect(bad.body).toMatchObject({ valid: false });
    expect((await adam.post('/api/v1/rule-catalogues/unknown/check', { rule: 'true' })).status).toBe(404);
  });
});
