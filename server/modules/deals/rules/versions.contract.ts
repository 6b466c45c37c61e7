import { z } from 'zod';
import { Day, Id, Timestamp, abilitiesOf, endpoint, page } from '../../../kit/contract.ts';
import { settingFields } from '../settings.contract.ts';
import { DealTypeKey, Note, ReasonPurposeName, StageKindName, Wording } from '../vocabulary.contract.ts';
import { AmendmentRules, LimitRules, ProtectionRules, ScopeRules } from './documents.contract.ts';

/** Kinds of rules that are kept as versions. The last four describe rows that the vendor also changes one by one. */
export const RULE_KINDS = [
  'protection',
  'scope',
  'limits',
  'amendments',
  'general',
  'types',
  'stages',
  'reasons',
] as const;
export const RuleKindName = z.enum(RULE_KINDS).meta({ id: 'DealRuleKind' });
export type RuleKindName = (typeof RULE_KINDS)[number];

const row = { id: Id, position: z.int().min(0).max(10_000), active: z.boolean() };
const code = z.string().max(60);

/** How registrations work, as a document. */
export const GeneralRules = z.strictObject(settingFields).meta({ id: 'GeneralDealRules' });
const TypeRows = z.array(z.strictObject({ ...row, key: DealTypeKey, label: Wording })).max(500);
const StageRows = z
  .array(z.strictObject({ ...row, name: Wording, kind: StageKindName, probability: z.int().min(0).max(100) }))
  .max(500);
const ReasonRows = z
  .array(z.strictObject({ ...row, purpose: ReasonPurposeName, code, label: Wording, resubmittable: z.boolean() }))
  .max(500);

const DOCUMENTS = {
  protection: ProtectionRules,
  scope: ScopeRules,
  limits: LimitRules,
  amendments: AmendmentRules,
  general: GeneralRules,
  types: TypeRows,
  stages: StageRows,
  reasons: ReasonRows,
} as const satisfies Record<RuleKindName, z.ZodType>;

/** Documents of all kinds, by kind. */
export type Documents = { [K in RuleKindName]: z.infer<(typeof DOCUMENTS)[K]> };

const Document = z.union([
  ProtectionRules,
  ScopeRules,
  LimitRules,
  AmendmentRules,
  GeneralRules,
  TypeRows,
  StageRows,
  ReasonRows,
]);

const when = {
  /** Day of the vendor from which it is in force; null for at once. */
  from: Day.nullable().default(null),
  note: Note.optional(),
  /** Number of the latest version that was read; somebody else's newer one answers 412. */
  basedOn: z.int().min(0).max(100_000).optional(),
};

const of = <K extends RuleKindName>(kind: K) =>
  z.strictObject({ kind: z.literal(kind), document: DOCUMENTS[kind], ...when });

/** Rules that are to be tried or saved. */
export const RuleDraft = z
  .discriminatedUnion('kind', [
    of('protection'),
    of('scope'),
    of('limits'),
    of('amendments'),
    of('general'),
    of('types'),
    of('stages'),
    of('reasons'),
  ])
  .meta({ id: 'DealRuleDraft' });
export type RuleDraft = z.output<typeof RuleDraft>;

/** A version of rules: who made it, when, and since when or from when on it counts. */
export const RuleVersion = z
  .strictObject({
    id: Id,
    kind: RuleKindName,
    number: z.int().min(1).max(100_000),
    state: z.enum(['planned', 'in_force', 'past', 'withdrawn']),
    effectiveFrom: Timestamp,
    revertsTo: z.int().min(1).max(100_000).nullable(),
    /** When it was taken back before its day, and by whom. */
    withdrawnAt: Timestamp.nullable(),
    withdrawnBy: z.string().max(200).nullable(),
    note: z.string().max(2000).nullable(),
    createdBy: z.string().max(200),
    createdAt: Timestamp,
    document: Document,
  })
  .meta({ id: 'DealRuleVersion' });
export type RuleVersion = z.infer<typeof RuleVersion>;

/** One thing that rules would do to what is there now. */
export const RuleEffect = z
  .strictObject({
    /** `kept`: nothing happens to these; `changed`: they feel it; `refused`: they would not be accepted. */
    effect: z.enum(['kept', 'changed', 'refused']),
    code: z.enum([
      'protected_keep_window',
      'waiting_get_window',
      'requests_stay',
      'silent_warned',
      'silent_lapse',
      'protected_keep_scope',
      'drafts_need_division',
      'open_keep_seat',
      'partners_at_cap',
      'partners_throttled',
      'drafts_below_minimum',
      'approved_follow',
      'waiting_keep_promise',
      'protected_keep_reminders',
      'drafts_deleted',
      'open_of_retired_type',
      'open_in_retired_stage',
      'open_weighed_anew',
      'rejections_final',
      'rejections_open',
    ]),
    count: z.int().min(0).max(1_000_000),
  })
  .meta({ id: 'DealRuleEffect' });
export type RuleEffect = z.infer<typeof RuleEffect>;

const manage = { tag: 'deal settings', ability: 'stage.manage', scope: 'tenant' } as const;
const byKind = z.strictObject({ kind: RuleKindName });
const byNumber = z.strictObject({ kind: RuleKindName, number: z.coerce.number().int().min(1).max(100_000) });
const saved = { status: 201, description: 'The new version', body: RuleVersion } as const;

export const ruleContract = {
  readRules: endpoint({
    ...manage,
    method: 'GET',
    path: '/api/v1/deal-rules/:kind',
    summary: 'Rules of one kind as they are now, and what is planned',
    params: byKind,
    answer: {
      status: 200,
      description: 'The document in force; number 0 where nobody has changed anything yet',
      body: z.strictObject({
        kind: RuleKindName,
        number: z.int().min(0).max(100_000),
        /** Number of the latest version, which may still be planned. */
        latest: z.int().min(0).max(100_000),
        document: Document,
        planned: z.array(RuleVersion).max(20),
        abilities: abilitiesOf('stage.manage'),
      }),
    },
  }),
  listRuleVersions: endpoint({
    ...manage,
    method: 'GET',
    path: '/api/v1/deal-rules/:kind/versions',
    summary: 'History of rules of one kind, the latest first',
    params: byKind,
    query: z.strictObject({
      cursor: z.string().max(500).optional(),
      limit: z.coerce.number().int().min(1).max(200).default(20),
    }),
    answer: { status: 200, description: 'A page of versions', body: page(RuleVersion) },
  }),
  previewRules: endpoint({
    ...manage,
    method: 'POST',
    path: '/api/v1/deal-rules/preview',
    summary: 'What rules would do to registrations that are under way, before they are saved',
    body: RuleDraft,
    answer: {
      status: 200,
      description: 'Effects with how many each concerns',
      body: z.strictObject({ effects: z.array(RuleEffect).max(20) }),
    },
  }),
  saveRules: endpoint({
    ...manage,
    method: 'POST',
    path: '/api/v1/deal-rules/versions',
    summary: 'Save rules as a new version, from now or from a later day on',
    description: 'What was decided before keeps the terms that it was decided under.',
    body: RuleDraft,
    answer: saved,
    problems: ['last_of_its_kind'],
  }),
  withdrawRules: endpoint({
    ...manage,
    method: 'POST',
    path: '/api/v1/deal-rules/:kind/versions/:number/withdrawal',
    summary: 'Take back rules whose day has not come; what is in force stays',
    params: byNumber,
    answer: { status: 200, description: 'The version, which never came in force', body: RuleVersion },
    problems: ['not_planned'],
  }),
  restoreRules: endpoint({
    ...manage,
    method: 'POST',
    path: '/api/v1/deal-rules/:kind/versions/:number/restoration',
    summary: 'Bring back the rules of an earlier version, as a new one',
    params: byNumber,
    body: z.strictObject({ from: when.from, note: when.note }),
    answer: saved,
    problems: ['last_of_its_kind'],
  }),
};
