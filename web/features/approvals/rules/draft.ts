/** A policy while it is edited: rules and steps have keys of their own, so that moving them keeps what is typed. Pure. */
import type {
  Approver,
  PolicyDefinition,
  RuleDefinition,
  StepDefinition,
} from '../../../../server/kit/approvals/contract.ts';

export type DraftStep = StepDefinition & { key: string };
export type DraftRule = Omit<RuleDefinition, 'steps'> & { key: string; steps: DraftStep[] };
export type Draft = Omit<PolicyDefinition, 'rules' | 'fallback'> & { rules: DraftRule[]; fallback: DraftStep[] };

let last = 0;
const newKey = () => `k${(last += 1)}`;

const draftSteps = (steps: readonly StepDefinition[]): DraftStep[] => steps.map((step) => ({ ...step, key: newKey() }));

export const draftOf = (definition: PolicyDefinition): Draft => ({
  ...definition,
  rules: definition.rules.map((rule) => ({ ...rule, key: newKey(), steps: draftSteps(rule.steps) })),
  fallback: draftSteps(definition.fallback),
});

const bare = <T extends { key: string }>({ key: _key, ...rest }: T): Omit<T, 'key'> => rest;

/** The draft as it is saved. */
export const definitionOf = ({ rules, fallback, ...rest }: Draft): PolicyDefinition => ({
  ...rest,
  rules: rules.map((rule) => ({ ...bare(rule), steps: rule.steps.map(bare) })),
  fallback: fallback.map(bare),
});

/** Two business days of eight hours. */
const USUAL_MINUTES = 16 * 60;

export const newStep = (name: string): DraftStep => ({
  key: newKey(),
  name,
  approvers: [{ kind: 'owner' }],
  mode: 'any',
  together: false,
  slaMinutes: USUAL_MINUTES,
});

export const newRule = (name: string, stepName: string): DraftRule => ({
  key: newKey(),
  name,
  condition: null,
  steps: [newStep(stepName)],
});

/** Items with the one at `from` put at `to`. */
export function put<T>(items: readonly T[], from: number, to: number): T[] {
  const taken = items[from];
  if (taken === undefined || to < 0 || to >= items.length) return [...items];
  const rest = items.filter((_item, index) => index !== from);
  return [...rest.slice(0, to), taken, ...rest.slice(to)];
}

export const replaced = <T extends { key: string }>(items: readonly T[], item: T): T[] =>
  items.map((one) => (one.key === item.key ? item : one));

export const without = <T extends { key: string }>(items: readonly T[], item: T): T[] =>
  items.filter(({ key }) => key !== item.key);

/** An approver as the value of a pick, and back. */
export const approverValue = (approver: Approver): string => {
  if (approver.kind === 'role') return `role:${approver.role}`;
  return approver.kind === 'person' ? `person:${approver.membershipId}` : 'owner';
};

export function approverFrom(value: string, nameOf: (id: string) => string): Approver {
  const [kind, rest = ''] = value.split(':');
  if (kind === 'role') return { kind: 'role', role: rest };
  return kind === 'person' ? { kind: 'person', membershipId: rest, name: nameOf(rest) } : { kind: 'owner' };
}
