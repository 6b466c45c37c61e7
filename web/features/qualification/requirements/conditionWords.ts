/** A condition as a sentence: "Won revenue, last 12 months is at least €65,000 and Won deals … is at least 2". */
import type { TFunction } from 'i18next';
import type { Formats } from '../../../format.ts';
import type { Demand } from '../queries.ts';

type Condition = NonNullable<Demand['condition']>;
type Clause = Extract<Condition, { attribute: string }>;

function valueWords(value: Clause['value'], format: Formats): string {
  if (Array.isArray(value)) return value.join(', ');
  if (typeof value === 'object' && 'minor' in value) return format.money(value);
  return typeof value === 'number' ? format.number(value) : String(value ?? '');
}

/** Words of a condition in the reader's language; `labels` names its attributes. */
export function conditionWords(
  condition: Condition,
  labels: ReadonlyMap<string, string>,
  format: Formats,
  t: TFunction,
): string {
  const words = (part: Condition) => conditionWords(part, labels, format, t);
  if ('attribute' in condition) {
    const { attribute, operator, value } = condition;
    const verb = t(`administration.forms.operator.${operator}`);
    return `${labels.get(attribute) ?? attribute} ${verb} ${valueWords(value, format)}`.trim();
  }
  if ('not' in condition) return t('qualification.not', { what: words(condition.not) });
  const all = 'all' in condition;
  return (all ? condition.all : condition.any)
    .map((part) => ('attribute' in part ? words(part) : `(${words(part)})`))
    .join(` ${t(all ? 'qualification.and' : 'qualification.or')} `);
}
