/** Versions of a tenant's approval policy, and what a version would do before it is saved. */
import { localDay, startOfDay } from '../calendar.ts';
import type { Ctx } from '../context.ts';
import { conflict, invalid, notFound, stale } from '../errors.ts';
import { emit } from '../events.ts';
import { NO_POLICY, type Approver, type PolicyDefinition, type StepDefinition } from './definition.contract.ts';
import type { ApprovalKind, Subject } from './kind.ts';
import {
  insertPolicy,
  lockOptionalVersion,
  selectOptionalPolicy,
  selectPolicies,
  updateWithdrawn,
  type PolicyRow,
} from './policy-queries.ts';
import { compilePolicy, quickRoute, routeOf, type CompiledPolicy, type Route } from './routing.ts';

/** The policy in force, ready to route; number 0 where the tenant has none. */
export interface Policy {
  number: number;
  compiled: CompiledPolicy;
}

/** The policy in force now. */
export async function policyNow(ctx: Ctx, kind: ApprovalKind): Promise<Policy> {
  const row = await selectOptionalPolicy(ctx, kind.kind);
  const definition = row?.definition ?? NO_POLICY;
  return { number: row?.number ?? 0, compiled: compilePolicy(definition, kind.catalogue(ctx.actor.locale)) };
}

/** The way that a record takes under a policy, by the vendor's clock, with the reasons in the reader's language. */
export async function routeUnder(
  ctx: Ctx,
  kind: ApprovalKind,
  compiled: CompiledPolicy,
  subject: Subject,
  mayBeAutomatic: boolean,
): Promise<Route> {
  const { timeZone } = await kind.calendar(ctx);
  const judging = { now: ctx.clock.now(), timeZone, locale: ctx.actor.locale };
  return routeOf(compiled, subject.facts, judging, mayBeAutomatic);
}

function approverFaults(kind: ApprovalKind, approver: Approver, known: ReadonlySet<string>, path: string) {
  const fault = (message: string) => [{ path, code: 'unknown_reference', message }];
  if (approver.kind === 'role' && !kind.roles.includes(approver.role)) return fault('This role does not decide');
  if (approver.kind === 'person' && !known.has(approver.membershipId))
    return fault('Choose a colleague who may decide');
  return [];
}

const chainsOf = (definition: PolicyDefinition): [string, StepDefinition[]][] => [
  ...definition.rules.map((rule, index): [string, StepDefinition[]] => [`rules.${index}.steps`, rule.steps]),
  ['fallback', definition.fallback],
];

/** The definition with the names of its people as they are now. Throws 422 with the path of everything that is wrong. */
async function checked(ctx: Ctx, kind: ApprovalKind, definition: PolicyDefinition): Promise<PolicyDefinition> {
  compilePolicy(definition, kind.catalogue(ctx.actor.locale));
  const approvers = chainsOf(definition).flatMap(([path, steps]) =>
    steps.flatMap((step, index) =>
      step.approvers.map((approver, place) => ({
        approver,
        path: `definition.${path}.${index}.approvers.${place}`,
      })),
    ),
  );
  const ids = approvers.flatMap(({ approver }) => (approver.kind === 'person' ? [approver.membershipId] : []));
  const people = await kind.deciders(ctx, [...new Set(ids)]);
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const known = new Set(names.keys());
  const faults = approvers.flatMap(({ approver, path }) => approverFaults(kind, approver, known, path));
  if (faults.length > 0) throw invalid(faults.slice(0, 200));
  const named = (steps: StepDefinition[]) =>
    steps.map((step) => ({
      ...step,
      approvers: step.approvers.map((one) =>
        one.kind === 'person' ? { ...one, name: names.get(one.membershipId)! } : one,
      ),
    }));
  return {
    ...definition,
    rules: definition.rules.map((rule) => ({ ...rule, steps: named(rule.steps) })),
    fallback: named(definition.fallback),
  };
}

interface NewVersion {
  definition: PolicyDefinition;
  /** Local day on which it begins; null: now. */
  startsOn: string | null;
  note: string | null;
}

/**
 * Saves a new version on top of the latest one that the author read (`basedOn`, 0 for none). What waits keeps its chain.
 * Throws 412 when somebody else has saved one since, 422 for a day that has passed.
 */
export async function saveVersion(
  ctx: Ctx,
  kind: ApprovalKind,
  basedOn: number,
  { definition, startsOn, note }: NewVersion,
): Promise<PolicyRow> {
  const [latest] = await selectPolicies(ctx, kind.kind, 1);
  if ((latest?.number ?? 0) !== basedOn) throw stale();
  const { timeZone } = await kind.calendar(ctx);
  const now = ctx.clock.now();
  const today = localDay(now, timeZone);
  if (startsOn !== null && startsOn < today) {
    throw invalid([{ path: 'startsOn', code: 'in_the_past', message: 'Choose today or a later day' }]);
  }
  const startsAt = startsOn === null || startsOn === today ? now : startOfDay(startsOn, timeZone);
  const sound = await checked(ctx, kind, definition);
  const row = await insertPolicy(ctx, kind.kind, { number: basedOn + 1, definition: sound, startsAt, note });
  if (!row) throw stale();
  await report(ctx, 'approval_policy.saved', row, latest?.definition);
  return row;
}

/** Withdraws a version that has not begun. Throws 404, or 409 `policy_begun`. */
export async function withdrawVersion(ctx: Ctx, kind: ApprovalKind, number: number): Promise<void> {
  const row = await lockOptionalVersion(ctx, kind.kind, number);
  if (!row) throw notFound();
  if (row.withdrawn_at !== null) return;
  if (row.starts_at <= ctx.clock.now())
    throw conflict('policy_begun', 'This version has begun; save a new one instead');
  await updateWithdrawn(ctx, row.id);
  await report(ctx, 'approval_policy.withdrawn', row);
}

const report = (ctx: Ctx, type: string, row: PolicyRow, before?: PolicyDefinition) =>
  emit(ctx, {
    type,
    subject: { kind: 'approval_policy', id: row.id },
    partnerId: null,
    visibility: 'internal',
    ...(before ? { before } : {}),
    after: row.definition,
    data: { kind: row.kind, number: row.number, startsAt: row.starts_at.toISOString() },
  });

/** Most waiting records that are gone through before a version is saved. */
const MOST_WAITING = 2000;
const EXAMPLES = 10;

export interface Effect {
  another: number;
  same: number;
  examples: { id: string; number: string; customer: string | null; from: string | null; to: string | null }[];
}

const approverKey = (approver: Approver): string =>
  approver.kind === 'role' ? approver.role : approver.kind === 'person' ? approver.membershipId : 'owner';

/** Two ways are one when they ask the same people in the same order within the same time; names do not matter. */
const signature = ({ kind, steps }: Pick<Route, 'kind' | 'steps'>): string =>
  JSON.stringify([
    kind,
    steps.map(({ mode, together, slaMinutes, approvers }) => [mode, together, slaMinutes, approvers.map(approverKey)]),
  ]);
const nameOf = (route: Pick<Route, 'kind' | 'ruleName'>): string | null =>
  route.kind === 'automatic' ? 'automatic' : route.ruleName;

/** How many of the records that wait now would take another way under a definition than under the one in force. */
export async function effectOf(ctx: Ctx, kind: ApprovalKind, definition: PolicyDefinition): Promise<Effect> {
  const next = compilePolicy(definition, kind.catalogue(ctx.actor.locale));
  const { compiled } = await policyNow(ctx, kind);
  const { timeZone } = await kind.calendar(ctx);
  const judging = { now: ctx.clock.now(), timeZone };
  const subjects = await kind.waiting(ctx, MOST_WAITING);
  const changes = subjects.flatMap((subject) => {
    const clear = kind.mayBeAutomatic(subject);
    const from = quickRoute(compiled, subject.facts, judging, clear);
    const to = quickRoute(next, subject.facts, judging, clear);
    return signature(from) === signature(to) ? [] : [{ subject, from: nameOf(from), to: nameOf(to) }];
  });
  return {
    another: changes.length,
    same: subjects.length - changes.length,
    examples: changes.slice(0, EXAMPLES).map(({ subject: { id, about }, from, to }) => ({ id, ...about, from, to })),
  };
}
