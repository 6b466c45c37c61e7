import { beforeAll, describe, expect, it } from 'vitest';
import { useRoleTable, verdict } from '../../kit/authorize.ts';
import type { Actor, Ctx } from '../../kit/context.ts';
import { roleHas } from '../tenancy/abilities.ts';
import { PARTNER_ROLES, ROLES, sideOf, type Role } from '../tenancy/roles.ts';
import { dealPolicy, type DealOwnership } from './policy.ts';

beforeAll(() => useRoleTable(roleHas));

const OWN = '01900000-0000-7000-8000-000000000001';
const OTHER = '01900000-0000-7000-8000-000000000002';

function ctxOf(role: Role): Ctx {
  const side = sideOf(role);
  const actor: Partial<Actor> = {
    kind: 'person',
    role,
    side,
    scopes: null,
    partnerId: side === 'partner' ? OWN : null,
  };
  return { actor } as Ctx;
}

const may = (role: Role, ability: string, deal: DealOwnership) =>
  verdict(ctxOf(role), dealPolicy, ability, deal) === true;

/** Roles that may, on a registration of the partner's own, by initial: o a c f n for the vendor, A S M F L for partners. */
const LETTERS: Record<Role, string> = {
  owner: 'o',
  administrator: 'a',
  channel_manager: 'c',
  finance: 'f',
  analyst: 'n',
  partner_administrator: 'A',
  partner_sales: 'S',
  partner_marketing: 'M',
  partner_finance: 'F',
  partner_learner: 'L',
};
const whoMay = (ability: string, deal: DealOwnership) =>
  ROLES.filter((role) => may(role, ability, deal))
    .map((role) => LETTERS[role])
    .join('');

const TABLE: [ability: string, registeredByPartner: string, onBehalf: string][] = [
  ['deal.read', 'oacfnASMF', 'oacfnASMF'],
  ['deal.create', 'oacAS', 'oacAS'],
  ['deal.update', 'AS', 'oacAS'],
  ['deal.submit', 'AS', 'oacAS'],
  ['deal.withdraw', 'AS', 'oacAS'],
  ['deal.delete', 'AS', 'oacAS'],
  ['deal.decide', 'oac', 'oac'],
  ['approval.vote', 'oacf', 'oacf'],
  ['deal.assign', 'oac', 'oac'],
  ['deal.revoke', 'oac', 'oac'],
  ['deal.extend', 'oac', 'oac'],
  ['deal.extension.request', 'AS', 'AS'],
  ['deal.milestone', 'oacAS', 'oacAS'],
  ['deal.amend', 'oacAS', 'oacAS'],
  ['deal.stage', 'oacAS', 'oacAS'],
  ['deal.close', 'oacAS', 'oacAS'],
  ['deal.comment', 'oacfASMF', 'oacfASMF'],
  ['deal.comment.internal', 'oacf', 'oacf'],
  ['deal.export', 'oacfnASF', 'oacfnASF'],
  ['conflict.check', 'oacAS', 'oacAS'],
  ['conflict.evidence', 'oac', 'oac'],
];

describe('who may do what with a registration', () => {
  it.each(TABLE)('%s: %s', (ability, registeredByPartner, onBehalf) => {
    expect(whoMay(ability, { partner_id: OWN, on_behalf: false })).toBe(registeredByPartner);
    expect(whoMay(ability, { partner_id: OWN, on_behalf: true })).toBe(onBehalf);
  });

  it('has a rule for each ability of the table and no other', () => {
    expect(Object.keys(dealPolicy).sort()).toEqual(TABLE.map(([ability]) => ability).sort());
  });

  it('lets nobody of a distributor change what its resellers registered', () => {
    const deal = { partner_id: OTHER, on_behalf: false };
    const reading = ['deal.read', 'deal.export', 'conflict.check'];
    for (const [ability] of TABLE.filter(([name]) => !reading.includes(name))) {
      for (const role of PARTNER_ROLES) expect(may(role, ability, deal)).toBe(false);
    }
    expect(may('partner_sales', 'deal.read', deal)).toBe(true);
  });

  it('holds API keys to their scopes', () => {
    const ctx = ctxOf('administrator');
    const key = { ...ctx, actor: { ...ctx.actor, kind: 'key', scopes: ['deal.read'] } } as Ctx;
    const deal = { partner_id: OWN, on_behalf: false };
    expect(verdict(key, dealPolicy, 'deal.read', deal)).toBe(true);
    expect(verdict(key, dealPolicy, 'deal.decide', deal)).not.toBe(true);
  });
});
