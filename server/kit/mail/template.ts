/**
 * Mail templates: plain text with `{{placeholders}}`, nothing that could run. The product brings a wording in English and
 * German, a tenant may replace it per language. Shared with the web app.
 */
import { z } from 'zod';
import { line, text } from '../contract.ts';

/** Wording of one mail in one language. Blank lines part paragraphs, lines that begin with `- ` make a list. */
export const MailTexts = z
  .strictObject({ subject: line(200), body: text(10_000).min(1), button: line(60).optional() })
  .meta({ id: 'MailTexts' });
export type MailTexts = z.infer<typeof MailTexts>;

type TwoLanguages<T> = { en: T; de: T };

/** A kind of mail that the product sends. `P` are the names of the placeholders that its texts may use. */
export interface MailTemplate<P extends string = string> {
  /** Stable, lower-case, e.g. `password_reset`. */
  key: string;
  name: TwoLanguages<string>;
  placeholders: Readonly<Record<P, { label: TwoLanguages<string>; example: string }>>;
  texts: TwoLanguages<MailTexts>;
  /** The mail opens a door (sign-in link, invitation): its stored text is removed once it has been sent. */
  confidential?: boolean;
}

/** Declares a template. Throws Error when its own texts use a placeholder that it does not declare. */
export function mailTemplate<const P extends string>(template: MailTemplate<P>): MailTemplate<P> {
  for (const [language, texts] of Object.entries(template.texts)) {
    const [fault] = checkTexts(texts, template);
    if (fault) throw new Error(`mail ${template.key}.${language}.${fault.path}: ${fault.message}`);
  }
  return template;
}

export type Piece = { text: string } | { placeholder: string };

const PLACEHOLDER = /(?<!\{)\{\{\s*([A-Za-z][A-Za-z0-9_]{0,59})\s*\}\}(?!\})/g;

/** Text cut into literal pieces and placeholders. Braces that form no placeholder stay text; `checkTexts` refuses them. */
export function piecesOf(source: string): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of source.matchAll(PLACEHOLDER)) {
    if (match.index > end) pieces.push({ text: source.slice(end, match.index) });
    pieces.push({ placeholder: match[1]! });
    end = match.index + match[0].length;
  }
  if (end < source.length) pieces.push({ text: source.slice(end) });
  return pieces;
}

export interface TextFault {
  path: 'subject' | 'body' | 'button';
  code: 'unknown_placeholder' | 'broken_placeholder';
  message: string;
}

/** What is wrong with a wording: placeholders that the template does not have, braces left open; empty when it is sound. */
export function checkTexts(texts: MailTexts, template: Pick<MailTemplate, 'placeholders'>): TextFault[] {
  const parts = [
    ['subject', texts.subject],
    ['body', texts.body],
    ['button', texts.button ?? ''],
  ] as const;
  return parts.flatMap(([path, source]) => piecesOf(source).flatMap((piece) => faultsOf(piece, path, template)));
}

function faultsOf(
  piece: Piece,
  path: TextFault['path'],
  { placeholders }: Pick<MailTemplate, 'placeholders'>,
): TextFault[] {
  if ('text' in piece) {
    if (!/\{\{|\}\}/.test(piece.text)) return [];
    return [{ path, code: 'broken_placeholder', message: 'A placeholder is written {{name}}' }];
  }
  if (Object.hasOwn(placeholders, piece.placeholder)) return [];
  const known = Object.keys(placeholders).join(', ');
  const message = `There is no {{${piece.placeholder}}} here; there is ${known || 'nothing to fill in'}`.slice(0, 500);
  return [{ path, code: 'unknown_placeholder', message }];
}

/** Example data of a template, for previews and test sends. */
export const exampleData = (template: MailTemplate): Record<string, string> =>
  Object.fromEntries(Object.entries(template.placeholders).map(([name, { example }]) => [name, example]));

/** The language whose wording a locale gets: the tenant's own or the product's if there is one, else English. */
export function textsFor(
  template: MailTemplate,
  own: ReadonlyMap<string, MailTexts>,
  locale: string,
): { language: string; texts: MailTexts } {
  const [wanted = 'en'] = locale.toLowerCase().split('-');
  for (const language of [wanted, 'en']) {
    const texts = own.get(language) ?? (language === 'de' || language === 'en' ? template.texts[language] : undefined);
    if (texts) return { language, texts };
  }
  return { language: 'en', texts: template.texts.en };
}
