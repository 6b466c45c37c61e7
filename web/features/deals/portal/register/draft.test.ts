import { beforeEach, describe, expect, it } from 'vitest';
import { ApiProblem } from '../../../../api/problem.ts';
import { DealChange } from '../../../../../server/modules/deals/contract.ts';
import type { Deal } from '../../../../../server/modules/deals/contract.ts';
import { Draft } from './draft.ts';
import type { Trouble } from './draft.ts';
import { valuesOf } from './values.ts';
import type { Change, RegistrationValues } from './values.ts';

const problem = (status: number, code: string, errors: { path: string; code: string; message: string }[] = []) =>
  new ApiProblem({ status, code, title: code, requestId: 'r', errors });

let calls: { verb: string; body: Change; key?: string; version?: number }[];
let answers: (Error | undefined)[];
let trouble: Trouble | null;
let refused: string[];

const dealAt = (version: number, base: Partial<Deal> = {}) => ({ id: 'd', version, ...base }) as Deal;

function take(): Error | undefined {
  return answers.shift();
}

const make = (deal: Deal | null = null) =>
  new Draft({
    deal,
    schema: DealChange,
    onSaved: () => {},
    onTrouble: (next) => {
      trouble = next;
    },
    onRefused: (one) => refused.push(...one.errors.map((error) => error.path)),
    server: {
      create: async (body, key) => {
        calls.push({ verb: 'create', body, key });
        const error = take();
        if (error) throw error;
        return dealAt(1);
      },
      update: async (read, body) => {
        calls.push({ verb: 'update', body, version: read.version });
        const error = take();
        if (error) throw error;
        return dealAt(read.version + 1);
      },
    },
  });

const typed = (change: Partial<RegistrationValues['customer']> = {}, more: Partial<RegistrationValues> = {}) => {
  const empty = valuesOf(null, { country: 'DE', dealTypeId: null, byProducts: false });
  return { ...empty, ...more, customer: { ...empty.customer, ...change } };
};

beforeEach(() => {
  calls = [];
  answers = [];
  trouble = null;
  refused = [];
});

describe('Draft', () => {
  it('creates nothing before there is a customer, unless it is forced to', async () => {
    const draft = make();
    await draft.save(typed());
    expect(calls).toEqual([]);
    await draft.save(typed(), true);
    expect(calls.map(({ verb }) => verb)).toEqual(['create']);
  });

  it('creates once and then sends only what has changed, on the version it has read', async () => {
    const draft = make();
    await draft.save(typed({ name: 'Contoso' }));
    await draft.save(typed({ name: 'Contoso' }, { rfp: true }));
    await draft.save(typed({ name: 'Contoso' }, { rfp: true }));
    expect(calls.map(({ verb }) => verb)).toEqual(['create', 'update']);
    expect(calls[1]).toMatchObject({ body: { rfp: true }, version: 1 });
    expect(draft.holds(typed({ name: 'Contoso' }, { rfp: true }))).toBe(true);
  });

  it('repeats a creation whose answer was lost with the same body and key, then sends what came after', async () => {
    const draft = make();
    answers = [problem(0, 'offline')];
    await expect(draft.save(typed({ name: 'Conto' }))).rejects.toThrow('offline');
    await draft.save(typed({ name: 'Contoso' }));
    expect(calls.map(({ verb }) => verb)).toEqual(['create', 'create', 'update']);
    expect(calls[1]).toMatchObject({ key: calls[0]!.key, body: { customer: { name: 'Conto' } } });
    expect(calls[2]!.body.customer).toMatchObject({ name: 'Contoso' });
  });

  it('leaves a refused field out, saves the rest, and tries the field again when it has changed', async () => {
    const draft = make();
    await draft.save(typed({ name: 'Contoso' }));
    answers = [problem(422, 'invalid', [{ path: 'closeDate', code: 'invalid', message: 'no' }])];
    await draft.save(typed({ name: 'Contoso' }, { closeDate: '2026-01-01', rfp: true }));
    expect(refused).toEqual(['closeDate']);
    expect(calls.at(-1)!.body).toEqual({ rfp: true });
    await draft.save(typed({ name: 'Contoso' }, { closeDate: '2027-01-01', rfp: true }));
    expect(calls.at(-1)!.body).toEqual({ closeDate: '2027-01-01' });
  });

  it('saves the rest when the server objects to something that was not sent', async () => {
    const draft = make();
    await draft.save(typed({ name: 'Contoso' }));
    answers = [problem(422, 'invalid', [{ path: 'custom.gone', code: 'unknown_field', message: 'no' }])];
    await draft.save(typed({ name: 'Contoso' }, { custom: { seats: 4 }, rfp: true }));
    expect(calls.at(-1)!.body).toEqual({ rfp: true });
    expect(draft.holds(typed({ name: 'Contoso' }, { custom: { seats: 4 }, rfp: true }))).toBe(false);
  });

  it('stops at a clash until it is told how to go on', async () => {
    const draft = make();
    await draft.save(typed({ name: 'Contoso' }));
    answers = [problem(412, 'stale')];
    await draft.save(typed({ name: 'Contoso' }, { rfp: true }));
    expect(trouble).toEqual({ kind: 'clash' });
    await draft.save(typed({ name: 'Contoso' }, { rfp: true, description: 'x' }));
    expect(calls).toHaveLength(2);
  });

  it('tells a refusal that typing cannot mend', async () => {
    const draft = make();
    answers = [problem(409, 'partner_not_active')];
    await draft.save(typed({ name: 'Contoso' }));
    expect(trouble).toMatchObject({ kind: 'refused', problem: { code: 'partner_not_active' } });
  });
});
