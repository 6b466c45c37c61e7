/**
 * Forms that a tenant defines: sections of typed fields, some required or visible only under a condition. A definition is
 * published in numbered versions, and a record keeps the version it was filled with. Shared with the web app.
 */
import { z } from 'zod';
import { Currency, line, text } from '../contract.ts';
import { isAttributeName, type AttributeType, type Catalogue } from '../rules/catalogue.ts';
import { checkCondition, Condition, type ConditionFault } from '../rules/condition.ts';

/** Languages in which a tenant may label its own fields. */
export const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'nl', 'pl', 'pt', 'ja', 'zh'] as const;

const perLanguage = <S extends z.ZodType>(schema: S) =>
  z
    .strictObject(
      Object.fromEntries(LANGUAGES.map((language) => [language, schema.optional()])) as Record<
        (typeof LANGUAGES)[number],
        z.ZodOptional<S>
      >,
    )
    .refine(
      (texts) => Object.values(texts).some((value) => value !== undefined),
      'needs a text in at least one language',
    );

/** One line per language. */
export const Label = perLanguage(line(200)).meta({ id: 'Label' });
export type Label = z.infer<typeof Label>;
const Help = perLanguage(text(1000)).meta({ id: 'Help' });

/** The text for a locale such as `de-AT`: that language, else English, else whatever there is. */
export function inLocale(label: Label | undefined, locale: string): string {
  if (!label) return '';
  const language = locale.split('-')[0] as (typeof LANGUAGES)[number];
  return label[language] ?? label.en ?? Object.values(label).find((value) => value !== undefined) ?? '';
}

const Key = z
  .string()
  .max(60)
  .regex(/^[a-z][a-z0-9_]*$/, 'must be lower-case letters, digits and _');
const Option = z.strictObject({ value: line(100), label: Label });
const Options = z.array(Option).min(1).max(500);

const common = {
  key: Key,
  label: Label,
  help: Help.optional(),
  /** True, false, or required only while a condition holds. */
  required: z.union([z.boolean(), Condition]).default(false),
  /** Shown only while it holds; always when absent. */
  visible: Condition.optional(),
};
const bound = z.number().min(-1e15).max(1e15).optional();

/** One field; what else it has depends on its type. */
export const Field = z
  .discriminatedUnion('type', [
    z.strictObject({ ...common, type: z.literal('text'), maxLength: z.int().min(1).max(1000).default(200) }),
    z.strictObject({ ...common, type: z.literal('long_text'), maxLength: z.int().min(1).max(20_000).default(5000) }),
    z.strictObject({
      ...common,
      type: z.literal('number'),
      min: bound,
      max: bound,
      decimals: z.int().min(0).max(6).default(0),
    }),
    z.strictObject({ ...common, type: z.literal('money'), currencies: z.array(Currency).min(1).max(30).optional() }),
    z.strictObject({ ...common, type: z.literal('date') }),
    z.strictObject({ ...common, type: z.literal('pick_list'), options: Options }),
    z.strictObject({ ...common, type: z.literal('multi_select'), options: Options }),
    z.strictObject({
      ...common,
      type: z.literal('lookup'),
      kind: z
        .string()
        .max(40)
        .regex(/^[a-z_]+$/),
    }),
    z.strictObject({ ...common, type: z.literal('file'), maxFiles: z.int().min(1).max(20).default(5) }),
    z.strictObject({ ...common, type: z.literal('email') }),
    z.strictObject({ ...common, type: z.literal('phone') }),
    z.strictObject({ ...common, type: z.literal('country') }),
    z.strictObject({ ...common, type: z.literal('url') }),
  ])
  .meta({ id: 'FormField' });
export type Field = z.infer<typeof Field>;
export type FieldType = Field['type'];

export const Section = z
  .strictObject({
    key: Key,
    title: Label,
    help: Help.optional(),
    visible: Condition.optional(),
    fields: z.array(Field).max(60),
  })
  .meta({ id: 'FormSection' });
export type Section = z.infer<typeof Section>;

/** A form as it is stored and edited; `version` counts up with each publication. */
export const FormDefinition = z
  .strictObject({ version: z.int().min(1).max(1_000_000), sections: z.array(Section).max(20) })
  .meta({ id: 'FormDefinition' });
export type FormDefinition = z.infer<typeof FormDefinition>;

/** What a record keeps of a form: which version was filled, and the values by field key. */
export interface FilledForm {
  version: number;
  values: Record<string, unknown>;
}

/** The attribute under which conditions know a field. */
export const attributeOf = (key: string): string => `fields.${key}`;

const ATTRIBUTE_TYPES: Readonly<Record<FieldType, AttributeType>> = {
  text: 'text',
  long_text: 'text',
  number: 'number',
  money: 'money',
  date: 'date',
  pick_list: 'text',
  multi_select: 'list',
  lookup: 'text',
  file: 'list',
  email: 'text',
  phone: 'text',
  country: 'text',
  url: 'text',
};

/** All fields with the section that each stands in, from top to bottom. */
export function* fieldsOf(definition: FormDefinition): Generator<{ field: Field; section: Section; path: string }> {
  for (const [s, section] of definition.sections.entries()) {
    for (const [f, field] of section.fields.entries()) yield { field, section, path: `sections.${s}.fields.${f}` };
  }
}

/** The attributes that conditions of a form may use: those of its surroundings, and its fields. */
export function catalogueOf(definition: FormDefinition, surroundings: Catalogue, locale = 'en'): Catalogue {
  const own = [...fieldsOf(definition)].map(
    ({ field }) => [attributeOf(field.key), fieldAttribute(field, locale)] as const,
  );
  return { ...surroundings, ...Object.fromEntries(own) };
}

function fieldAttribute(field: Field, locale: string): Catalogue[string] {
  const attribute = { type: ATTRIBUTE_TYPES[field.type], label: inLocale(field.label, locale) };
  if (!('options' in field)) return attribute;
  return {
    ...attribute,
    options: field.options.map(({ value, label }) => ({ value, label: inLocale(label, locale) })),
  };
}

/**
 * What is wrong with a definition beyond its shape: keys used twice, bounds or options that contradict themselves, and
 * conditions that do not fit. A condition may look only at surroundings and at fields further up, so that a form can be
 * worked through once from top to bottom and no two fields can hide each other. Paths start at the definition.
 */
export function checkDefinition(definition: FormDefinition, surroundings: Catalogue): ConditionFault[] {
  const faults: ConditionFault[] = [];
  const seen = new Set<string>();
  let above: Catalogue = surroundings;
  for (const [s, section] of definition.sections.entries()) {
    if (definition.sections.findIndex(({ key }) => key === section.key) < s) {
      faults.push({ path: `sections.${s}.key`, code: 'duplicate', message: `There are two sections ${section.key}` });
    }
    if (section.visible) faults.push(...checkCondition(section.visible, above, `sections.${s}.visible`));
    for (const [f, field] of section.fields.entries()) {
      const path = `sections.${s}.fields.${f}`;
      faults.push(...fieldFaults(field, path, seen, above));
      seen.add(field.key);
      above = { ...above, [attributeOf(field.key)]: fieldAttribute(field, 'en') };
    }
  }
  return faults;
}

function fieldFaults(field: Field, path: string, seen: ReadonlySet<string>, above: Catalogue): ConditionFault[] {
  const faults: ConditionFault[] = [];
  const fault = (key: string, code: string, message: string) => faults.push({ path: `${path}.${key}`, code, message });
  if (seen.has(field.key)) fault('key', 'duplicate', `There are two fields ${field.key}`);
  if (!isAttributeName(attributeOf(field.key))) fault('key', 'reserved', `A field cannot be called ${field.key}`);
  if (field.visible) faults.push(...checkCondition(field.visible, above, `${path}.visible`));
  if (typeof field.required === 'object') faults.push(...checkCondition(field.required, above, `${path}.required`));
  if ('options' in field && new Set(field.options.map(({ value }) => value)).size < field.options.length) {
    fault('options', 'duplicate', 'Two options have the same value');
  }
  if (field.type === 'number' && field.min !== undefined && field.max !== undefined && field.min > field.max) {
    fault('max', 'contradiction', 'The largest value is below the smallest');
  }
  return faults;
}
