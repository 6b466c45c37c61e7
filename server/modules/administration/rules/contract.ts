import { z } from 'zod';
import { Money, Timestamp, endpoint, line } from '../../../kit/contract.ts';
import { Condition } from '../../../kit/rules/condition.ts';
import { AttributeName, Explanation, RuleVerdict } from '../../../kit/rules/explanation.contract.ts';

const rules = { tag: 'rules', ability: 'rule.manage', scope: 'tenant' } as const;

const CatalogueName = z
  .string()
  .max(60)
  .regex(/^[a-z][a-z0-9_.]*$/, 'must be the name of a catalogue');

/** One attribute that rules of a catalogue may speak about. */
const Attribute = z
  .strictObject({
    name: AttributeName,
    type: z.enum(['text', 'number', 'money', 'date', 'boolean', 'list']),
    label: z.string().max(200),
    options: z
      .array(z.strictObject({ value: z.string().max(200), label: z.string().max(200) }))
      .max(1000)
      .nullable(),
  })
  .meta({ id: 'RuleAttribute' });

const Fact = z.union([
  z.string().max(2000),
  z.number().min(-1e15).max(1e15),
  z.boolean(),
  Money,
  z.array(z.string().max(200)).max(200),
  z.null(),
]);

/** An example of a rule: facts by attribute name, and whether the rule should be met. */
const RuleCase = z.strictObject({
  name: line(200),
  facts: z.record(AttributeName, Fact).refine((facts) => Object.keys(facts).length <= 200, 'has too many attributes'),
  expected: z.boolean(),
  now: Timestamp.optional(),
});
export type RuleCase = z.infer<typeof RuleCase>;

const CaseResult = z.strictObject({
  name: z.string().max(200),
  expected: z.boolean(),
  passed: z.boolean(),
  verdict: RuleVerdict,
  explanation: Explanation,
});

const Fault = z.strictObject({
  path: z.string().max(300),
  code: z.string().max(80),
  message: z.string().max(1000),
  start: z.int().min(0).max(10_000).nullable(),
  end: z.int().min(0).max(10_000).nullable(),
});
export type Fault = z.infer<typeof Fault>;

/** `condition` is the rule as a visual builder edits it; null when it says more than a builder can. */
const RuleCheck = z
  .strictObject({
    valid: z.boolean(),
    faults: z.array(Fault).max(200),
    source: z.string().max(20_000).nullable(),
    condition: Condition.nullable(),
    cases: z.array(CaseResult).max(50),
    passed: z.boolean(),
  })
  .meta({ id: 'RuleCheck' });
export type RuleCheck = z.infer<typeof RuleCheck>;

export const ruleContract = {
  listRuleCatalogues: endpoint({
    ...rules,
    method: 'GET',
    path: '/api/v1/rule-catalogues',
    summary: 'What rules may speak about',
    answer: {
      status: 200,
      description: 'The catalogues with their attributes',
      body: z.strictObject({
        items: z.array(z.strictObject({ name: CatalogueName, attributes: z.array(Attribute).max(1000) })).max(100),
      }),
    },
  }),
  checkRule: endpoint({
    ...rules,
    method: 'POST',
    path: '/api/v1/rule-catalogues/:catalogue/check',
    summary: 'Check a rule against a catalogue and run its test cases; saves nothing',
    description: 'Takes the rule as text or as a condition. A rule that is wrong is an answer here, not a problem.',
    params: z.strictObject({ catalogue: CatalogueName }),
    body: z.strictObject({
      rule: z.union([z.string().max(4000), Condition]),
      cases: z.array(RuleCase).max(50).default([]),
    }),
    answer: { status: 200, description: 'What is wrong, or what each case says and why', body: RuleCheck },
    perMinute: 120,
  }),
};
