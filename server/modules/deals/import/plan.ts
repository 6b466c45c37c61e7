import type { Ctx } from '../../../kit/context.ts';
import {
  HISTORY,
  type Given,
  type ParsedRow,
  type Plan,
  type Planning,
  type RowKeys,
} from '../../../kit/imports/kind.ts';
import {
  byKeys,
  combined,
  fault,
  keyOf,
  planUpserts,
  present,
  textsIn,
  type Resolved,
  type Stored,
} from '../../../kit/imports/upsert.ts';
import { fromDecimal } from '../../../kit/money.ts';
import { mayDoBusiness } from '../../partners/index.ts';
import { checkCustomer } from '../conflict.ts';
import { missingForSubmission, type Deal } from '../deal.ts';
import { membershipOf } from '../membership.ts';
import { organisationOf } from '../registration-index.ts';
import type { StageKind } from '../states.ts';
import { CELL_COLUMNS, DEAL_FIELDS, FIELD_OF_PATH } from './fields.ts';
import { pastColumns } from './history.ts';
import { lockDealsByExternalId } from './queries.ts';
import { partnerReference, selectReferences, wordCalled, type References } from './references.ts';

const BLANK = {
  external_id: null,
  submitted_by_name: null,
  customer_domain: null,
  customer_country: null,
  customer_city: null,
  customer_address: null,
  customer_registry_id: null,
  contact_name: null,
  contact_email: null,
  contact_phone: null,
  contact_title: null,
  description: null,
  existing_relationship: null,
  incumbent: null,
  competitors: null,
  rfp: false,
  amount_minor: null,
  currency: null,
  close_date: null,
  outcome: 'open',
  approval_status: 'draft',
  assigned_to: null,
  submitted_at: null,
};

const ownKey = (row: ParsedRow, given: Given): string | null => {
  const externalId = keyOf('externalId', row.values['externalId']);
  const reference = partnerReference(row, given);
  return externalId === null || reference === null ? null : `${externalId} ${reference}`;
};

export const keysOf = (row: ParsedRow, given: Given): RowKeys => ({
  own: present(ownKey(row, given)),
  shared: [],
  referred: [],
});

function partnerColumns(row: ParsedRow, given: Given, references: References): Resolved {
  const reference = partnerReference(row, given);
  const field = row.values['partnerExternalId'] === undefined ? 'partner' : 'partnerExternalId';
  const wrong = (code: string, message: string) => ({ columns: {}, faults: [fault(field, code, message)] });
  if (reference === null) return wrong('required', 'Name the partner');
  const partner = references.partners.get(reference);
  if (partner === undefined) return wrong('unknown_partner', 'There is no such partner');
  if (partner === null) return wrong('ambiguous', 'More than one partner has this name; use its id');
  const past = given.options.mode === HISTORY;
  if (!past && !mayDoBusiness(partner)) {
    return wrong('partner_not_active', 'This partner cannot register deals at the moment');
  }
  return { columns: { partner_id: partner.id }, faults: [] };
}

function typeColumns(row: ParsedRow, { types }: References, existing: Stored | undefined): Resolved {
  const called = row.values['dealType'];
  if (typeof called !== 'string') {
    const usual = types.find((type) => type.active) ?? types[0];
    return { columns: existing || !usual ? {} : { deal_type_id: usual.id }, faults: [] };
  }
  const type = wordCalled(types, called, (one) => [one.key, one.label]);
  if (type) return { columns: { deal_type_id: type.id }, faults: [] };
  return { columns: {}, faults: [fault('dealType', 'unknown_type', 'There is no such deal type')] };
}

/** What a stage must mean for what a row was. */
const stageKind = (status: unknown): StageKind => (status === 'won' || status === 'lost' ? status : 'open');

function stageColumns(row: ParsedRow, { stages }: References, existing: Stored | undefined, past: boolean): Resolved {
  const kind = past ? stageKind(row.values['status']) : 'open';
  const fitting = stages.filter((stage) => stage.kind === kind);
  const called = row.values['stage'];
  if (typeof called !== 'string') {
    const usual = fitting.find((stage) => stage.active) ?? fitting[0];
    return { columns: existing || !usual ? {} : { stage_id: usual.id }, faults: [] };
  }
  const stage = wordCalled(fitting, called, (one) => ['', one.name]);
  if (stage) return { columns: { stage_id: stage.id }, faults: [] };
  return { columns: {}, faults: [fault('stage', 'unknown_stage', 'There is no such sales stage')] };
}

function amountColumns(row: ParsedRow, { currency: usual }: References, existing: Stored | undefined): Resolved {
  const { amount, currency } = row.values;
  if (amount === null) return { columns: { amount_minor: null, currency: null }, faults: [] };
  if (typeof amount !== 'string') return { columns: {}, faults: [] };
  const code = String(currency ?? existing?.['currency'] ?? usual);
  try {
    const { minor } = fromDecimal(amount, code);
    if (minor < 0n || minor > 9_007_199_254_740_991n) throw new RangeError('is too large or below nothing');
    return { columns: { amount_minor: String(minor), currency: code }, faults: [] };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { columns: {}, faults: [fault('amount', 'invalid_amount', `The amount ${error.message}`)] };
  }
}

function assigneeColumns(row: ParsedRow, { staff }: References, given: Given): Resolved {
  const email = row.values['assigneeEmail'];
  if (typeof email !== 'string' || given.partnerId !== null) return { columns: {}, faults: [] };
  const id = staff.get(email);
  if (id !== undefined) return { columns: { assigned_to: id }, faults: [] };
  return { columns: {}, faults: [fault('assigneeEmail', 'unknown_owner', 'Nobody of your staff has this address')] };
}

function resolve(ctx: Ctx, row: ParsedRow, planning: Planning, references: References, existing: Stored | undefined) {
  const past = planning.options.mode === HISTORY;
  const plain = combined([
    partnerColumns(row, planning, references),
    typeColumns(row, references, existing),
    stageColumns(row, references, existing, past),
    amountColumns(row, references, existing),
    assigneeColumns(row, references, planning),
  ]);
  if (!past || existing || plain.faults.length > 0) return plain;
  const { columns } = plain;
  const facts = {
    partnerId: String(columns['partner_id']),
    typeKey: references.types.find((type) => type.id === columns['deal_type_id'])?.key ?? '',
    amountMinor: (columns['amount_minor'] ?? null) as string | null,
    currency: (columns['currency'] ?? null) as string | null,
  };
  return combined([plain, pastColumns(row, references, facts, ctx.clock.now())]);
}

/** What a row that is to be submitted lacks, at the columns that would fill it. */
function completed(plan: Plan, today: string): Plan {
  if (plan.outcome !== 'create' && plan.outcome !== 'update') return plan;
  const missing = missingForSubmission(plan.record as unknown as Deal, today);
  if (missing.length === 0) return plan;
  const faults = missing.map(({ path, code, message }) => fault(FIELD_OF_PATH[path] ?? null, code, message));
  return { row: plan.row, outcome: 'refused', faults };
}

const SUBMITTED = fault(null, 'not_a_draft', 'This registration is submitted already; an import leaves it as it is');

/** Only drafts change; a draft that is there already is submitted when that is asked for. */
function respecting(plan: Plan, existing: ReadonlyMap<string, readonly Stored[]>, given: Given): Plan {
  if (plan.outcome === 'update' && plan.previous['approval_status'] !== 'draft') {
    return { row: plan.row, outcome: 'refused', faults: [SUBMITTED] };
  }
  const found = plan.outcome === 'unchanged' ? existing.get(ownKey(plan.row, given) ?? '')?.[0] : undefined;
  const submits = given.options.mode === 'submitted' && given.options.existing === 'update';
  if (!submits || found?.['approval_status'] !== 'draft') return plan;
  return { row: plan.row, outcome: 'update', record: found, previous: found };
}

/** What a partner would be told about each customer, for the figures of a check. */
async function judged(ctx: Ctx, plans: readonly Plan[], given: Given): Promise<Plan[]> {
  const judgedPlans: Plan[] = [];
  for (const plan of plans) {
    const record =
      plan.outcome === 'create' || plan.outcome === 'update' ? (plan.record as unknown as Deal) : undefined;
    if (!record || (given.options.mode === HISTORY && record.approval_status !== 'submitted')) {
      judgedPlans.push(plan);
      continue;
    }
    const asked = { partnerId: record.partner_id, exceptDealId: record.id, reason: 'import check' };
    const { verdict } = await checkCustomer(ctx, organisationOf(record), asked);
    judgedPlans.push({ ...plan, tally: verdict } as Plan);
  }
  return judgedPlans;
}

/** Plans rows as registrations: drafts, submitted ones, or such as were decided long ago. */
export async function planDeals(ctx: Ctx, rows: readonly ParsedRow[], planning: Planning): Promise<Plan[]> {
  const { mode } = planning.options;
  const references = await selectReferences(ctx, rows, planning, mode === HISTORY);
  const onBehalf = planning.partnerId === null;
  const partnerIds = [...references.partners.values()].flatMap((partner) => partner?.id ?? []);
  const found = await lockDealsByExternalId(ctx, partnerIds, onBehalf, textsIn(rows, 'externalId'));
  const referencesOf = (partnerId: unknown) =>
    [...references.partners].filter(([, partner]) => partner?.id === partnerId).map(([key]) => key);
  const existing = byKeys(found, (one) =>
    referencesOf(one['partner_id']).map((reference) => `externalId:${String(one['external_id'])} ${reference}`),
  );
  const plans = planUpserts(ctx, rows, planning, {
    fields: DEAL_FIELDS,
    columns: { ...CELL_COLUMNS, amountMinor: 'amount_minor', amountCurrency: 'currency', dealTypeId: 'deal_type_id' },
    existing,
    keysOf: (row) => keysOf(row, planning),
    matchKeyOf: (row) => (planning.options.matchBy === null ? null : (ownKey(row, planning) ?? undefined)),
    blank: {
      ...BLANK,
      created_by: membershipOf(ctx),
      created_by_name: ctx.actor.name,
      on_behalf: onBehalf,
    },
    resolve: (row, _lookup, before) => resolve(ctx, row, planning, references, before),
  }).map((plan) => respecting(plan, existing, planning));
  const complete = mode === 'submitted' ? plans.map((plan) => completed(plan, references.today)) : plans;
  return planning.dryRun ? judged(ctx, complete, planning) : complete;
}
