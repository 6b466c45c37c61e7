/** Checks what was filled into a form, field by field, and returns it clean. Shared with the web app. */
import { z } from 'zod';
import { Email, Id, Money } from '../contract.ts';
import type { FieldError } from '../errors.ts';
import { isCurrency } from '../money.ts';
import { isCountry } from './countries.ts';
import { fieldsOf, type Field, type FormDefinition } from './definition.ts';
import { fieldStates, type Surroundings } from './state.ts';

/** One value of any field type as a body carries it; which of them fits, the definition says. */
export const FieldValue = z
  .union([
    z.string().max(20_000),
    z.number().min(-1e15).max(1e15),
    z.boolean(),
    Money,
    z.array(z.string().max(200)).max(500),
    z.null(),
  ])
  .meta({ id: 'FieldValue' });
export type FieldValue = z.infer<typeof FieldValue>;

/** Values of a form by field key, as a body carries them. */
export const FieldValues = z
  .record(z.string().max(60), FieldValue)
  .refine((values) => Object.keys(values).length <= 500, 'has too many fields')
  .meta({ id: 'FieldValues' });
export type FieldValues = z.infer<typeof FieldValues>;

export interface CheckedValues {
  /** Values by field key: trimmed, hidden and empty fields left out. Only sound ones when there are errors. */
  values: Record<string, FieldValue>;
  errors: FieldError[];
}

export interface CheckOptions {
  /** Where the values stand in the body; prefixes each error's path. */
  path?: string;
  /** A draft may lack required fields; what is there must still be sound. */
  draft?: boolean;
}

class Refused extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/**
 * Checks values against a definition. Errors carry `<path>.<field key>` and a stable code: `required`, `wrong_type`,
 * `too_long`, `too_small`, `too_large`, `not_an_option`, `too_many`, `unknown_field` and so on. Values of hidden fields are
 * dropped without a word; values of fields that the definition does not have are errors. References (lookups, files) are
 * checked for shape only; `referencesIn` lists them for the caller to look up.
 */
export function validateValues(
  definition: FormDefinition,
  values: Readonly<Record<string, unknown>>,
  surroundings: Surroundings,
  { path = 'values', draft = false }: CheckOptions = {},
): CheckedValues {
  const { sound, errors } = checkEach(definition, values, path);
  const states = fieldStates(definition, sound, surroundings);
  const hidden = (key: string) => states.get(key)?.visible === false;
  const kept = Object.entries(sound).filter(([key]) => !hidden(key));
  const wrong = errors
    .filter(({ key }) => !hidden(key))
    .map(({ key, code, message }) => ({ path: `${path}.${key}`, code, message }));
  const faulty = new Set(errors.map(({ key }) => key));
  const missing = [...states].filter(
    ([key, state]) => state.required && !Object.hasOwn(sound, key) && !faulty.has(key),
  );
  const absent = missing.map(([key]) => ({
    path: `${path}.${key}`,
    code: 'required',
    message: 'This field is required',
  }));
  return { values: Object.fromEntries(kept), errors: draft ? wrong : [...wrong, ...absent] };
}

type KeyError = { key: string; code: string; message: string };

function checkEach(definition: FormDefinition, values: Readonly<Record<string, unknown>>, path: string) {
  const sound: Record<string, FieldValue> = {};
  const errors: KeyError[] = [];
  const keys = new Set<string>();
  for (const { field } of fieldsOf(definition)) {
    keys.add(field.key);
    const value = Object.hasOwn(values, field.key) ? values[field.key] : undefined;
    if (isEmpty(value)) continue;
    try {
      sound[field.key] = cleanValue(field, value);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      errors.push({ key: field.key, code: error.code, message: error.message });
    }
  }
  for (const key of Object.keys(values)) {
    if (!keys.has(key))
      errors.push({ key: key.slice(0, 60), code: 'unknown_field', message: `${path} has no such field` });
  }
  return { sound, errors };
}

function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  return typeof value === 'string' ? value.trim() === '' : Array.isArray(value) && value.length === 0;
}

/** The clean value of one field; throws Refused. */
function cleanValue(field: Field, value: unknown): FieldValue {
  switch (field.type) {
    case 'text':
    case 'long_text':
      return cleanText(value, field.maxLength, field.type === 'long_text');
    case 'number':
      return cleanNumber(field, value);
    case 'money':
      return cleanMoney(field, value);
    case 'pick_list':
      return cleanOption(field.options, value);
    case 'multi_select':
      return cleanList(value, field.options.length).map((item) => cleanOption(field.options, item));
    case 'file':
      return cleanList(value, field.maxFiles).map((item) =>
        fitting(Id, item, 'wrong_type', 'This is not an uploaded file'),
      );
    default:
      return cleanPlain(field.type, value);
  }
}

const Text = z.string();
const Phone = z
  .string()
  .trim()
  .regex(/^\+?[0-9][0-9 ()./-]{4,28}[0-9]$/);
const Web = z.url({ protocol: /^https?$/, hostname: z.regexes.domain }).max(2000);

function cleanPlain(type: 'date' | 'lookup' | 'email' | 'phone' | 'country' | 'url', value: unknown): string {
  switch (type) {
    case 'date':
      return fitting(z.iso.date(), value, 'not_a_date', 'Enter a date such as 2026-01-31');
    case 'lookup':
      return fitting(Id, value, 'wrong_type', 'Pick an entry from the list');
    case 'email':
      return fitting(Text.trim().pipe(Email), value, 'not_an_email', 'Enter an e-mail address');
    case 'phone':
      return fitting(Phone, value, 'not_a_phone', 'Enter a phone number such as +49 30 1234567');
    case 'country':
      return fitting(Text.refine(isCountry), value, 'not_a_country', 'Pick a country');
    case 'url':
      return fitting(Text.trim().pipe(Web), value, 'not_a_url', 'Enter a web address that begins with https://');
  }
}

function fitting<T>(schema: z.ZodType<T>, value: unknown, code: string, message: string): T {
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw new Refused(code, message);
  return parsed.data;
}

function cleanText(value: unknown, maxLength: number, lines: boolean): string {
  const clean = fitting(Text, value, 'wrong_type', 'Enter text').trim();
  if (clean.length > maxLength) throw new Refused('too_long', `Enter at most ${maxLength} characters`);
  // Control characters break e-mails, exports and PostgreSQL (NUL); a line break is only for long text.
  const control = lines ? /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/ : /[\u0000-\u001f\u007f]/;
  if (control.test(clean)) throw new Refused('control_character', 'Remove characters that cannot be seen');
  return clean;
}

function cleanNumber(field: Field & { type: 'number' }, value: unknown): number {
  const number = fitting(z.number(), value, 'wrong_type', 'Enter a number');
  if (Math.abs(number) > 1e15) throw new Refused('too_large', 'The number is too large');
  if (field.min !== undefined && number < field.min) throw new Refused('too_small', `Enter at least ${field.min}`);
  if (field.max !== undefined && number > field.max) throw new Refused('too_large', `Enter at most ${field.max}`);
  if (Number(number.toFixed(field.decimals)) !== number) {
    throw new Refused('too_precise', `Enter at most ${field.decimals} decimals`);
  }
  return number;
}

function cleanMoney(field: Field & { type: 'money' }, value: unknown): Money {
  const money = fitting(Money, value, 'wrong_type', 'Enter an amount');
  const fits = field.currencies ? field.currencies.includes(money.currency) : isCurrency(money.currency);
  if (!fits) throw new Refused('wrong_currency', `${money.currency} cannot be used here`);
  return money;
}

function cleanOption(options: readonly { value: string }[], value: unknown): string {
  const option = options.find((one) => one.value === value);
  if (!option) throw new Refused('not_an_option', 'Pick one of the options');
  return option.value;
}

function cleanList(value: unknown, most: number): unknown[] {
  if (!Array.isArray(value)) throw new Refused('wrong_type', 'Pick from the list');
  const unique = [...new Set<unknown>(value)];
  if (unique.length > most) throw new Refused('too_many', `Pick at most ${most}`);
  return unique;
}

/** A record that a value points to: `file`, or the kind of a lookup field. */
export interface Reference {
  path: string;
  kind: string;
  id: string;
}

/** Every file and lookup in checked values, for the caller to verify that it exists and may be used. */
export function referencesIn(
  definition: FormDefinition,
  values: Record<string, FieldValue>,
  path = 'values',
): Reference[] {
  return [...fieldsOf(definition)].flatMap(({ field }) => {
    const value = values[field.key];
    const at = `${path}.${field.key}`;
    if (field.type === 'lookup' && typeof value === 'string') return [{ path: at, kind: field.kind, id: value }];
    if (field.type !== 'file' || !Array.isArray(value)) return [];
    return value.map((id, index) => ({ path: `${at}.${index}`, kind: 'file', id }));
  });
}
