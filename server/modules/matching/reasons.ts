import type { Reason } from './identity.ts';
import german from './locale.de.json' with { type: 'json' };
import english from './locale.en.json' with { type: 'json' };

const catalogues: Record<string, Record<string, string>> = { en: english, de: german };

/**
 * A reason in words. `locale` is a language tag; languages other than English and German get English. A code without a
 * text (from a newer version) is given as it stands.
 */
export function describeReason(reason: Pick<Reason, 'code' | 'params'>, locale: string): string {
  const catalogue = catalogues[locale.slice(0, 2).toLowerCase()] ?? english;
  const text = (catalogue as Record<string, string>)[reason.code] ?? reason.code;
  return text.replace(/\{\{(\w+)\}\}/gu, (_, name: string) => reason.params[name] ?? '');
}
