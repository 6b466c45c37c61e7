/** Wrong values in the person's words. The contract's own schemas check on both sides; here their findings are phrased. */
import i18next from 'i18next';
import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

const missing = (value: unknown) => value === undefined || value === null || value === '';

/** Key and values of the sentence for an issue, without the catalogue: testable, and the same for every language. */
export function wordsFor(issue: Issue): { key: string; values?: Record<string, unknown> } {
  switch (issue.code) {
    case 'invalid_type':
      return missing(issue.input) ? { key: 'required' } : { key: issue.expected === 'number' ? 'number' : 'kind' };
    case 'too_small':
      if (issue.origin === 'string') {
        return Number(issue.minimum) <= 1
          ? { key: 'required' }
          : { key: 'shorter', values: { count: Number(issue.minimum) } };
      }
      if (issue.origin === 'array') return { key: 'fewer', values: { count: Number(issue.minimum) } };
      return { key: 'lower', values: { limit: Number(issue.minimum) } };
    case 'too_big':
      if (issue.origin === 'string') return { key: 'longer', values: { count: Number(issue.maximum) } };
      if (issue.origin === 'array') return { key: 'more', values: { count: Number(issue.maximum) } };
      return { key: 'higher', values: { limit: Number(issue.maximum) } };
    case 'invalid_format':
      return { key: ['email', 'url', 'date', 'datetime'].includes(issue.format) ? issue.format : 'format' };
    case 'invalid_value':
    case 'invalid_union':
      return { key: missing(issue.input) ? 'required' : 'choice' };
    default:
      return { key: 'other' };
  }
}

/** The sentence under the field. A schema's own message is shown where the product has no better words. */
export function sentenceFor(issue: Issue): string {
  const { key, values } = wordsFor(issue);
  if ((key === 'format' || key === 'other') && issue.message) {
    return issue.message.charAt(0).toUpperCase() + issue.message.slice(1);
  }
  return i18next.t(`ui.form.wrong.${key}`, { ...values });
}

/** Findings of a schema as errors of a Mantine form: path → sentence, the first one of each field. */
export function errorsOf(schema: z.ZodType, values: unknown): Record<string, string> {
  const result = schema.safeParse(values, { reportInput: true });
  const errors: Record<string, string> = {};
  for (const issue of result.error?.issues ?? []) errors[issue.path.join('.')] ??= sentenceFor(issue);
  return errors;
}

/** Form values as a request body: fields left empty are left out, text is kept as typed otherwise. */
export function withoutEmpty<T>(values: T): T {
  if (Array.isArray(values)) return values.map(withoutEmpty) as T;
  if (values === null || typeof values !== 'object' || values instanceof Date) return values;
  const kept = Object.entries(values).filter(([, value]) => value !== '' && value !== undefined);
  return Object.fromEntries(kept.map(([name, value]) => [name, withoutEmpty(value)])) as T;
}
