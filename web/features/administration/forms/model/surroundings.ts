/** The record around a form: which of its attributes conditions may ask about, in the reader's words. */
import i18next from 'i18next';
import type { AnswerOf } from '../../../../../server/kit/contract.ts';
import { catalogueOf } from '../../../../../server/kit/forms/definition.ts';
import type { Section } from '../../../../../server/kit/forms/definition.ts';
import type { administrationContract } from '../../../../../server/modules/administration/contract.ts';

type Catalogues = AnswerOf<typeof administrationContract.listRuleCatalogues>;
export type Surroundings = Parameters<typeof catalogueOf>[1];
export type Attribute = Surroundings[string];

/** Catalogues with the words for options that pages have already. */
const OPTION_WORDS: Readonly<Record<string, string>> = {
  'partner.type': 'partners.type',
  'partner.status': 'ui.state',
  'account.kind': 'accounts.kind',
};

/** Attributes of a kind's record by name. */
export function surroundingsOf({ items }: Catalogues, kind: string): Surroundings {
  const attributes = items.find(({ name }) => name === kind)?.attributes ?? [];
  return Object.fromEntries(
    attributes.map(({ name, type, label, options }) => [
      name,
      {
        type,
        label: i18next.t(`administration.forms.attribute.${name.replaceAll('.', '_')}`, { defaultValue: label }),
        ...(options ? { options: options.map((option) => ({ ...option, label: optionWords(name, option) })) } : {}),
      },
    ]),
  );
}

function optionWords(attribute: string, option: { value: string; label: string }): string {
  const words = OPTION_WORDS[attribute];
  return words ? i18next.t(`${words}.${option.value}`, { defaultValue: option.label }) : option.label;
}

/** What a condition at a place may ask about: the record, and the fields above it. */
export function attributesAbove(
  sections: readonly Section[],
  surroundings: Surroundings,
  place: { section: number; field?: number },
  locale: string,
): Surroundings {
  const above = sections
    .slice(0, place.section + 1)
    .map((section, index) =>
      index < place.section ? section : { ...section, fields: section.fields.slice(0, place.field ?? 0) },
    );
  return catalogueOf({ version: 1, sections: above }, surroundings, locale);
}

/** Countries have names of their own; an attribute or field that holds one is asked for by name. */
export function isCountry(name: string, sections: readonly Section[]): boolean {
  if (name.endsWith('.country') && !name.startsWith('fields.')) return true;
  return sections.some(({ fields }) => fields.some(({ key, type }) => type === 'country' && `fields.${key}` === name));
}
