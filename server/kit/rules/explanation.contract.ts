import { z } from 'zod';

export const AttributeName = z.string().max(250);

export const RuleVerdict = z.enum(['met', 'not_met', 'unknown']);

const Actual = z.strictObject({
  attribute: AttributeName,
  label: z.string().max(200),
  text: z.string().max(100_000),
  known: z.boolean(),
});

/** One node of the answer to "why": the clause in words, what the facts say, and whether the verdict hangs on it. */
export const Explanation = z
  .strictObject({
    kind: z.enum(['all', 'any', 'not', 'clause']),
    verdict: RuleVerdict,
    decided: z.boolean(),
    text: z.string().max(10_000),
    actual: z.array(Actual).max(100),
    problem: z.string().max(1000).optional(),
    get parts() {
      return z.array(Explanation).max(300);
    },
  })
  .meta({ id: 'RuleExplanation' });
