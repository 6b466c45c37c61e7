/** A filter as a sentence: "State is waiting or conflict", "Amount is at least €5,000". */
import type { TFunction } from 'i18next';
import type { Formats } from '../../format.ts';
import { readFilter } from './filter.ts';
import type { Filter } from './filter.ts';

export interface SentenceParts {
  /** `{{field}} {{verb}} {{value}}` in the language's order. */
  field: string;
  verb: string;
  value: string;
}

/** `names` gives the label of a record's id; ids that are not known yet show as an ellipsis. */
export function sentenceOf(
  field: string,
  filter: Filter,
  source: string,
  t: TFunction,
  format: Formats,
  names: (id: string) => string | undefined,
): SentenceParts {
  const { operator, values } = readFilter(filter, source);
  if (filter.kind === 'flag') return { field, verb: '', value: t(`ui.list.flag.${values[0] === 'true'}`) };
  if (operator === 'past') return { field, verb: '', value: t('ui.list.past') };
  if (operator === 'last' || operator === 'next') {
    return { field, verb: t('ui.list.verb.in'), value: t(`ui.list.days.${operator}`, { count: Number(values[0]) }) };
  }
  const verb = t(`ui.list.verb.${operator}`);
  const words = values.map((value) => wordOf(filter, value, t, format, names));
  const value =
    operator === 'between' ? t('ui.list.span', { from: words[0], to: words[1] }) : format.list(words, 'disjunction');
  return { field, verb, value };
}

function wordOf(
  filter: Filter,
  value: string,
  t: TFunction,
  format: Formats,
  names: (id: string) => string | undefined,
): string {
  switch (filter.kind) {
    case 'pick':
      return t(`${filter.words}.${value}`);
    case 'money':
      return format.money({ minor: Number(value) || 0, currency: filter.currency });
    case 'number':
      return format.number(Number(value) || 0, 2);
    case 'day':
      return Number.isNaN(Date.parse(value)) ? value : format.day(value);
    case 'record':
      return value === 'me' ? t('ui.list.me') : (names(value) ?? '…');
    default:
      return `“${value}”`;
  }
}
