/** An approval policy as data: what a tenant writes down, what a version stores, and what the editor edits. */
import { z } from 'zod';
import { Id, line } from '../contract.ts';
import { Condition } from '../rules/condition.ts';

/** Who is asked for one place of a step: whoever has a role, a person, or the owner of the record. */
export const Approver = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('role'),
      role: z
        .string()
        .max(40)
        .regex(/^[a-z_]+$/),
    }),
    z.strictObject({ kind: z.literal('person'), membershipId: Id, name: z.string().max(200).default('') }),
    z.strictObject({ kind: z.literal('owner') }),
  ])
  .meta({ id: 'Approver' });
export type Approver = z.infer<typeof Approver>;

export const StepDefinition = z
  .strictObject({
    name: line(120),
    approvers: z.array(Approver).min(1).max(10),
    mode: z.enum(['any', 'all']).meta({ description: 'One approval will do, or one for each of the approvers' }),
    together: z.boolean().meta({ description: 'Runs side by side with the step before it' }),
    slaMinutes: z.int().min(15).max(60_000).meta({ description: 'Business minutes' }),
  })
  .meta({ id: 'ApprovalStepDefinition' });
export type StepDefinition = z.infer<typeof StepDefinition>;

const Steps = z.array(StepDefinition).max(8);

export const RuleDefinition = z
  .strictObject({
    name: line(120),
    condition: Condition.nullable().meta({ description: 'Null: always' }),
    steps: Steps.meta({ description: 'Empty: one decision by anybody who may decide' }),
  })
  .meta({ id: 'ApprovalRule' });
export type RuleDefinition = z.infer<typeof RuleDefinition>;

export const PolicyDefinition = z
  .strictObject({
    automatic: z
      .strictObject({ enabled: z.boolean(), condition: Condition.nullable() })
      .meta({ description: 'Approves by itself what meets the condition and has no conflict' }),
    rules: z.array(RuleDefinition).max(30).meta({ description: 'In order: the first that is met applies' }),
    fallback: Steps.meta({ description: 'Chain where no rule is met; empty: one decision' }),
    showNames: z.boolean().meta({ description: 'Whether partners may read who decides' }),
  })
  .meta({ id: 'ApprovalPolicyDefinition' });
export type PolicyDefinition = z.infer<typeof PolicyDefinition>;

/** What holds for a tenant that has written nothing down: one decision, nothing by itself. */
export const NO_POLICY: PolicyDefinition = {
  automatic: { enabled: false, condition: null },
  rules: [],
  fallback: [],
  showNames: false,
};
