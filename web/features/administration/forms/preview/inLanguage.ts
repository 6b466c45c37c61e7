import type { Field, Label, Section } from '../../../../../server/kit/forms/definition.ts';

/** A label whose words of one language stand in another one's place, as far as there are any. */
const shown = <T extends Label | undefined>(label: T, language: string, as: string): T =>
  label && label[language as keyof Label] ? { ...label, [as]: label[language as keyof Label] } : label;

/**
 * The form as somebody with another language sees it, for a page that is written in `as`: labels, help and options change
 * places. Where a language has no words, the page's own stand in, as in the product.
 */
export function inLanguage(sections: readonly Section[], language: string, as: string): Section[] {
  if (language === as) return [...sections];
  return sections.map((section) => ({
    ...section,
    title: shown(section.title, language, as),
    ...(section.help ? { help: shown(section.help, language, as) } : {}),
    fields: section.fields.map((field) => fieldIn(field, language, as)),
  }));
}

function fieldIn(field: Field, language: string, as: string): Field {
  const common = {
    ...field,
    label: shown(field.label, language, as),
    ...(field.help ? { help: shown(field.help, language, as) } : {}),
  };
  if (!('options' in common)) return common;
  return {
    ...common,
    options: common.options.map((option) => ({ ...option, label: shown(option.label, language, as) })),
  };
}
