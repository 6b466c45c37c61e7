/** Events in words. What the catalogue does not know is said by noun and verb, and at last by its own name. */
import i18next from 'i18next';
import type { Formats } from '../../../format.ts';
import type { AnyMoney } from '../../../../server/kit/money.ts';

const words = (key: string, values: Record<string, unknown> = {}) => i18next.t(key, { ...values, defaultValue: '' });

/** Kind of record with its article, as it stands after "changed". */
export const nounOf = (kind: string): string => words(`administration.audit.noun.${kind}`) || kind.replaceAll('_', ' ');

/** What was done, to follow the name of who did it: "approved the registration". */
export function phraseOf(type: string): string {
  const [noun = '', verb = ''] = type.split('.');
  return (
    words(`administration.audit.event.${noun}_${verb}`) ||
    words(`administration.audit.verb.${verb}`, { noun: nounOf(noun) }) ||
    type.replaceAll(/[._-]/g, ' ')
  );
}

interface Told {
  before: unknown;
  after: unknown;
  data: unknown;
}

/** Fields that name a record, the best first. */
const NAMES = ['number', 'name', 'customer', 'fileName', 'email', 'title', 'key', 'kind'];

/** What the event itself tells about the record's name; undefined when it tells none. */
export function labelOf({ before, after, data }: Told): string | undefined {
  const texts = NAMES.flatMap((name) =>
    [data, after, before].flatMap((part) => {
      const value = typeof part === 'object' && part !== null ? (part as Record<string, unknown>)[name] : undefined;
      return typeof value === 'string' && value !== '' ? [value] : [];
    }),
  );
  const [first, ...others] = texts;
  const customer = others.find((text) => text !== first);
  return first && (/^[A-Z]+-/.test(first) && customer ? `${first} ${customer}` : first);
}

/** Name of whoever did it; the clock has none. */
export const actorName = (actor: { kind: string; name: string }): string =>
  actor.kind === 'system' ? i18next.t('administration.audit.automatic') : actor.name;

const MOMENT = /^\d{4}-\d{2}-\d{2}T[\d:.]+(Z|[+-]\d{2}:\d{2})$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A recorded value as people read it. */
export function valueWords(value: unknown, format: Formats): string {
  if (value === undefined || value === null) return '–';
  if (typeof value === 'boolean') return i18next.t(`ui.list.flag.${value}`);
  if (typeof value === 'number') return format.number(value, 6);
  if (typeof value === 'string')
    return MOMENT.test(value) ? format.moment(value) : DAY.test(value) ? format.day(value) : value;
  if (Array.isArray(value)) return value.map((item) => valueWords(item, format)).join(', ');
  if (isMoney(value)) return format.money(value);
  return JSON.stringify(value);
}

function isMoney(value: object): value is AnyMoney {
  const { minor, currency } = value as { minor?: unknown; currency?: unknown };
  return typeof minor === 'number' && typeof currency === 'string' && /^[A-Z]{3}$/.test(currency);
}
