import { abilities } from '../../../kit/authorize.ts';
import type { Ctx } from '../../../kit/context.ts';
import { mount, type Mounted } from '../../../kit/http.ts';
import { wordPolicy } from '../policy.ts';
import { previewRules } from './effects.ts';
import {
  selectLatestNumber,
  selectPlanned,
  selectVersionPage,
  selectVersionsInForce,
  type VersionRow,
} from './queries.ts';
import { completed, documentNow, restoreRules, saveRules, withdrawRules, type Draft } from './versions.ts';
import { ruleContract, type RuleKindName, type RuleVersion } from './versions.contract.ts';

function stateOf(row: VersionRow, inForce: VersionRow | undefined, now: Date): RuleVersion['state'] {
  if (row.withdrawn_at) return 'withdrawn';
  if (row.effective_from > now) return 'planned';
  return row.id === inForce?.id ? 'in_force' : 'past';
}

async function present(ctx: Ctx, row: VersionRow, inForce: VersionRow | undefined): Promise<RuleVersion> {
  const kind = row.kind as RuleKindName;
  return {
    id: row.id,
    kind,
    number: row.number,
    state: stateOf(row, inForce, ctx.clock.now()),
    effectiveFrom: row.effective_from.toISOString(),
    revertsTo: row.reverts_to,
    withdrawnAt: row.withdrawn_at?.toISOString() ?? null,
    withdrawnBy: row.withdrawn_by_name,
    note: row.note,
    createdBy: row.created_by_name,
    createdAt: row.created_at.toISOString(),
    document: (await completed(ctx, kind, row.document)) as RuleVersion['document'],
  };
}

const inForceOf = async (ctx: Ctx, kind: string): Promise<VersionRow | undefined> =>
  (await selectVersionsInForce(ctx, [kind], ctx.clock.now())).get(kind);

async function presentAll(ctx: Ctx, kind: RuleKindName, rows: readonly VersionRow[]): Promise<RuleVersion[]> {
  const inForce = await inForceOf(ctx, kind);
  const versions: RuleVersion[] = [];
  for (const row of rows) versions.push(await present(ctx, row, inForce));
  return versions;
}

async function readRules(ctx: Ctx, kind: RuleKindName) {
  const inForce = await inForceOf(ctx, kind);
  const planned = await selectPlanned(ctx, kind, ctx.clock.now());
  return {
    kind,
    number: inForce?.number ?? 0,
    latest: await selectLatestNumber(ctx, kind),
    document: (await documentNow(ctx, kind)) as RuleVersion['document'],
    planned: await presentAll(ctx, kind, planned),
    abilities: abilities(ctx, wordPolicy, null, ['stage.manage']),
  };
}

async function shown(ctx: Ctx, verb: Promise<VersionRow>): Promise<RuleVersion> {
  const row = await verb;
  return present(ctx, row, await inForceOf(ctx, row.kind));
}

export const ruleRoutes: Mounted = mount(ruleContract, {
  readRules: (ctx, { params }) => readRules(ctx, params.kind),
  listRuleVersions: async (ctx, { params, query }) => {
    const { items, ...rest } = await selectVersionPage(ctx, params.kind, query);
    return { ...rest, items: await presentAll(ctx, params.kind, items) };
  },
  previewRules: (ctx, { body }) => previewRules(ctx, body),
  saveRules: (ctx, { body }) => shown(ctx, saveRules(ctx, body as Draft)),
  withdrawRules: (ctx, { params }) => shown(ctx, withdrawRules(ctx, params.kind, params.number)),
  restoreRules: (ctx, { params, body }) => shown(ctx, restoreRules(ctx, params.kind, params.number, body)),
});
