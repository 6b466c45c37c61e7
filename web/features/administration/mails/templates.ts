/** Templates as they are listed: one row per mail with its languages, under what the mail is about. Pure. */
import type { Locale, Template, Texts } from './queries.ts';

export const LOCALES: readonly Locale[] = ['en', 'de'];
export const GROUPS = ['access', 'deals', 'people'] as const;
export type Group = (typeof GROUPS)[number];

export interface TemplateRow {
  key: string;
  name: string;
  group: Group;
  languages: Template[];
}

/** What a mail is about, by the first word of its key. */
function groupOf(key: string): Group {
  if (key.startsWith('deal_')) return 'deals';
  return key.startsWith('person_') ? 'people' : 'access';
}

/** One row per mail, in the order of the API. */
export function rowsOf(templates: readonly Template[]): TemplateRow[] {
  const byKey = Map.groupBy(templates, ({ key }) => key);
  return [...byKey].map(([key, languages]) => ({ key, name: languages[0]!.name, group: groupOf(key), languages }));
}

/** Texts as the API takes them: a button without words is no button. */
export function sentTexts({ subject, body, button }: Texts): Texts {
  const words = button?.trim();
  return words ? { subject: subject.trim(), body, button: words } : { subject: subject.trim(), body };
}

/** Whether two wordings say the same. */
export const same = (a: Texts, b: Texts): boolean => JSON.stringify(sentTexts(a)) === JSON.stringify(sentTexts(b));

/** A placeholder put into a text where the caret is; answers the text and where the caret goes. */
export function inserted(text: string, start: number, end: number, name: string): { text: string; caret: number } {
  const words = `{{${name}}}`;
  return { text: text.slice(0, start) + words + text.slice(end), caret: start + words.length };
}
