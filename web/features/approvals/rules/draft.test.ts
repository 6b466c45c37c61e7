import { describe, expect, it } from 'vitest';
import { approverFrom, approverValue, definitionOf, draftOf, newRule, put } from './draft.ts';

describe('a draft of approval rules', () => {
  it('comes back as it was read', () => {
    const definition = definitionOf({
      automatic: { enabled: false, condition: null },
      rules: [newRule('Large', 'Finance')],
      fallback: [],
      showNames: true,
    });
    expect(definition.rules[0]).not.toHaveProperty('key');
    expect(definitionOf(draftOf(definition))).toEqual(definition);
  });

  it('moves a rule, and leaves what is at the end where it is', () => {
    expect(put(['a', 'b', 'c'], 2, 0)).toEqual(['c', 'a', 'b']);
    expect(put(['a', 'b', 'c'], 0, 3)).toEqual(['a', 'b', 'c']);
  });

  it('knows approvers by their pick', () => {
    const nameOf = () => 'Carla Moreno';
    for (const approver of [
      { kind: 'owner' as const },
      { kind: 'role' as const, role: 'finance' },
      { kind: 'person' as const, membershipId: 'abc', name: 'Carla Moreno' },
    ]) {
      expect(approverFrom(approverValue(approver), nameOf)).toEqual(approver);
    }
  });
});
