import { describe, expect, it } from 'vitest';
import { ABILITIES, ABILITY_NAMES, abilitiesOfRole, abilityLabelKey, mayUse, roleHas, rolesWith } from './abilities.ts';
import { PARTNER_ROLES, ROLES, sideOf } from './roles.ts';

describe('the table of abilities', () => {
  it('names roles once and in full', () => {
    for (const name of ABILITY_NAMES) {
      const roles: readonly string[] = ABILITIES[name];
      expect([name, roles.length > 0]).toEqual([name, true]);
      expect([name, new Set(roles).size]).toEqual([name, roles.length]);
    }
  });

  it('gives each ability a text key of its own that does not nest below another', () => {
    const keys = ABILITY_NAMES.map(abilityLabelKey);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.every((key) => key.split('.').length === 3)).toBe(true);
  });

  it('opens nothing to an unknown role or for an unknown ability', () => {
    expect(rolesWith('deal.dance')).toEqual([]);
    expect(rolesWith('toString')).toEqual([]);
    expect(roleHas('janitor', 'deal.read')).toBe(false);
    expect(rolesWith('signed-in')).toEqual(ROLES);
  });

  it('lets an analyst change nothing of the vendor’s', () => {
    const harmless = /\.(read|export)$|^(saved-view\.manage|search\.use)$/;
    expect(abilitiesOfRole('analyst').filter((name) => !harmless.test(name))).toEqual([]);
  });

  it('keeps decisions, evidence, accounts and settings from the partners’ side', () => {
    const vendorOnly =
      /^(deal\.(decide|assign|revoke|extend|comment\.internal)|conflict\.evidence|account\.|tenant\.manage|audit|job|mail)/;
    for (const role of PARTNER_ROLES) expect(abilitiesOfRole(role).filter((name) => vendorOnly.test(name))).toEqual([]);
  });

  it('narrows by scopes and never widens', () => {
    expect(mayUse({ role: 'analyst', scopes: null }, 'deal.read')).toBe(true);
    expect(mayUse({ role: 'analyst', scopes: ['account.read'] }, 'deal.read')).toBe(false);
    expect(mayUse({ role: 'analyst', scopes: ['deal.decide'] }, 'deal.decide')).toBe(false);
  });

  it('puts every role on one side', () => {
    expect(ROLES.filter((role) => sideOf(role) === 'partner')).toEqual(PARTNER_ROLES);
  });
});
