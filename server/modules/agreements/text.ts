/** Fills a template's text from the data: pure. */
import { createHash } from 'node:crypto';
import { PLACEHOLDERS, type TemplateContent } from './contract.ts';

/** What a text may name. */
export interface TextData {
  partner: { name: string; country: string | null; website: string | null; programmeId: string | null };
  vendor: string;
  programme: string | null;
  tier: string | null;
  /** `YYYY-MM-DD` at the vendor's. */
  today: string;
}

const PLACEHOLDER = /\{\{\s*([a-zA-Z.]{1,60})\s*\}\}/g;
const NOTHING = '—';

/** A calendar day in words of a language. */
export const dayInWords = (day: string, locale: 'en' | 'de'): string =>
  new Intl.DateTimeFormat(locale === 'de' ? 'de-DE' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );

const countryName = (code: string | null, locale: string): string =>
  code === null ? NOTHING : (new Intl.DisplayNames([locale], { type: 'region' }).of(code) ?? code);

/** Clauses that concern a partner, one under the other. */
function clausesFor({ clauses }: TemplateContent, { partner }: TextData): string {
  const concerned = clauses.filter(
    ({ countries, programmeIds }) =>
      (countries.length === 0 || (partner.country !== null && countries.includes(partner.country))) &&
      (programmeIds.length === 0 || (partner.programmeId !== null && programmeIds.includes(partner.programmeId))),
  );
  return concerned.map(({ heading, text }) => `## ${heading}\n\n${text.trim()}`).join('\n\n');
}

type Filled = Exclude<(typeof PLACEHOLDERS)[number], 'clauses'>;

function valuesFor(content: TemplateContent, data: TextData): Record<Filled, string> {
  const { locale } = content;
  return {
    'partner.name': data.partner.name,
    'partner.country': countryName(data.partner.country, locale),
    'partner.website': data.partner.website ?? NOTHING,
    'vendor.name': data.vendor,
    'programme.name': data.programme ?? NOTHING,
    'tier.name': data.tier ?? NOTHING,
    date: dayInWords(data.today, locale),
  };
}

const isFilled = (name: string): name is Filled =>
  name !== 'clauses' && (PLACEHOLDERS as readonly string[]).includes(name);

/** The filled text, and the names in braces that mean nothing. Clauses stand where `{{clauses}}` does, else at the end. */
export function fill(content: TemplateContent, data: TextData): { body: string; unknown: string[] } {
  const values = valuesFor(content, data);
  const unknown = new Set<string>();
  const filled = (text: string) =>
    text.replace(PLACEHOLDER, (whole, name: string) => {
      if (isFilled(name)) return values[name];
      unknown.add(name);
      return whole;
    });
  const clauses = clausesFor(content, data);
  const hasPlace = /\{\{\s*clauses\s*\}\}/.test(content.body);
  const source = hasPlace
    ? content.body.replace(/\{\{\s*clauses\s*\}\}/g, () => clauses)
    : `${content.body}\n\n${clauses}`;
  return { body: filled(source.trim()), unknown: [...unknown] };
}

export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** What whoever signs agrees to. */
export const consentText = (locale: 'en' | 'de', firm: string, title: string): string =>
  locale === 'de'
    ? `Ich habe „${title}“ gelesen, bin berechtigt, für ${firm} zu unterschreiben, und stimme zu, elektronisch zu unterschreiben.`
    : `I have read “${title}”, I am authorised to sign for ${firm}, and I agree to sign it electronically.`;
