import { verdict, type Policy } from '../authorize.ts';
import type { Ctx } from '../context.ts';
import { notFound } from '../errors.ts';
import { mount, type Mounted } from '../http.ts';
import { approvalContract } from './contract.ts';
import { NO_POLICY } from './definition.contract.ts';
import { delegateStep, holdStep, passOver, reassignStep } from './handing.ts';
import type { ApprovalKind } from './kind.ts';
import { effectOf, routeUnder, saveVersion, withdrawVersion } from './policies.ts';
import { selectOptionalPolicy, selectPolicies, type PolicyRow } from './policy-queries.ts';
import { abilityOf } from './present.ts';
import { previewOf } from './preview.ts';
import { compilePolicy } from './routing.ts';
import { abilityFor, arrangeStandIn, endStandIn, standInPolicy } from './stand-ins.ts';
import { selectStandIns, type StandInRow } from './stand-in-queries.ts';
import type { ApprovalPolicy, StandIn } from './vocabulary.contract.ts';

/** Whoever manages approvals manages those of every kind. */
const managing: Policy<null> = {
  'approval.manage': ({ actor }) => actor.side === 'vendor' || 'Only the vendor can do this',
};

function versionView(ctx: Ctx, row: PolicyRow, inForce: number): ApprovalPolicy['versions'][number] {
  const planned = row.starts_at > ctx.clock.now();
  const lives = planned ? 'planned' : row.number === inForce ? 'in_force' : 'past';
  const may = verdict(ctx, managing, 'approval.manage', null);
  const begun = planned && row.withdrawn_at === null ? true : 'This version has begun or was withdrawn';
  return {
    number: row.number,
    state: row.withdrawn_at === null ? lives : 'withdrawn',
    definition: row.definition,
    startsAt: row.starts_at.toISOString(),
    note: row.note,
    createdBy: row.created_by_name,
    createdAt: row.created_at.toISOString(),
    abilities: { withdraw: abilityOf(may === true ? begun : may) },
  };
}

async function readPolicy(ctx: Ctx, kind: ApprovalKind): Promise<ApprovalPolicy> {
  const current = await selectOptionalPolicy(ctx, kind.kind);
  const versions = await selectPolicies(ctx, kind.kind);
  return {
    kind: kind.kind,
    version: versions[0]?.number ?? 0,
    inForce: current?.definition ?? NO_POLICY,
    inForceNumber: current?.number ?? 0,
    versions: versions.map((row) => versionView(ctx, row, current?.number ?? 0)),
    roles: [...kind.roles],
    abilities: { 'approval.manage': abilityOf(verdict(ctx, managing, 'approval.manage', null)) },
  };
}

const standInView = (ctx: Ctx, row: StandInRow): StandIn => {
  const now = ctx.clock.now();
  return {
    id: row.id,
    person: { id: row.membership_id, name: row.name },
    standIn: { id: row.stand_in_id, name: row.stand_in_name },
    from: row.from_day,
    until: row.until_day,
    note: row.note,
    active: row.starts_at !== null && row.starts_at <= now && row.ends_at! >= now,
    createdBy: row.created_by_name,
    abilities: { end: abilityOf(verdict(ctx, standInPolicy, abilityFor(ctx, row.membership_id), row)) },
  };
};

/** Endpoints of approvals over the kinds of records that are approved. */
export function approvalRoutes(kinds: readonly ApprovalKind[]): Mounted {
  const kindOf = (name: string): ApprovalKind => {
    const kind = kinds.find((one) => one.kind === name);
    if (!kind) throw notFound();
    return kind;
  };
  const me = (ctx: Ctx, id: string | undefined) => (id === 'me' ? ctx.actor.id : id);
  return mount(approvalContract, {
    readApprovalPolicy: (ctx, { params }) => readPolicy(ctx, kindOf(params.kind)),
    saveApprovalPolicy: async (ctx, { params, body, ifMatch }) => {
      const kind = kindOf(params.kind);
      await saveVersion(ctx, kind, ifMatch!, body);
      return readPolicy(ctx, kind);
    },
    withdrawApprovalPolicy: async (ctx, { params }) =>
      void (await withdrawVersion(ctx, kindOf(params.kind), params.number)),
    previewApprovalEffect: (ctx, { params, body }) => effectOf(ctx, kindOf(params.kind), body.definition),
    tryApprovalPolicy: async (ctx, { params, body: { definition, subjectId } }) => {
      const kind = kindOf(params.kind);
      const compiled = compilePolicy(definition, kind.catalogue(ctx.actor.locale));
      const subject = await kind.subject(ctx, subjectId);
      const route = await routeUnder(ctx, kind, compiled, subject, kind.mayBeAutomatic(subject));
      const { showNames } = definition;
      return previewOf(ctx, kind, subject, route, { answerBy: null, provisional: false, showNames });
    },
    delegateStep: async (ctx, { params, body }) => ({
      subjectId: await delegateStep(ctx, await holdStep(ctx, kinds, params.stepId), body),
    }),
    reassignStep: async (ctx, { params, body }) => ({
      subjectId: await reassignStep(ctx, await holdStep(ctx, kinds, params.stepId), body),
    }),
    skipStep: async (ctx, { params, body }) => ({
      subjectId: await passOver(ctx, await holdStep(ctx, kinds, params.stepId), body.note),
    }),
    listStandIns: async (ctx, { query }) => ({
      items: (await selectStandIns(ctx, me(ctx, query.membershipId))).map((row) => standInView(ctx, row)),
    }),
    arrangeStandIn: async (ctx, { body: { membershipId, standInId, from, until, note } }) => {
      const days = from === undefined || until === undefined ? null : { from, until };
      const asked = { membershipId: membershipId ?? ctx.actor.id, standInId, days, note: note ?? null };
      return standInView(ctx, await arrangeStandIn(ctx, kinds[0]!, asked));
    },
    endStandIn: async (ctx, { params }) => void (await endStandIn(ctx, params.standInId)),
  });
}
