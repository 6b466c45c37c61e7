/**
 * Words. Every folder with texts has a catalogue per language (`features/deals/locale.en.json`); its keys begin with the
 * folder's name: `deals.approve`. A language is loaded as a whole, once, when it is first needed. Plurals are i18next's
 * (`waiting_one`, `waiting_other`), numbers and dates come from `format.ts`, never from a catalogue.
 */
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';

export const LANGUAGES = ['en', 'de'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Names of the languages in themselves, for menus. */
export const LANGUAGE_NAMES: Record<Language, string> = { en: 'English', de: 'Deutsch' };

const STORED = 'millrace.language';
const files = import.meta.glob<Record<string, unknown>>('./**/locale.*.json', { import: 'default' });
const loaded = new Set<Language>();

export const isLanguage = (text: string | null | undefined): text is Language => LANGUAGES.includes(text as Language);

/** Right-to-left scripts; the page is mirrored for them. */
export const directionOf = (language: string): 'ltr' | 'rtl' => (/^(ar|he|fa|ur)\b/.test(language) ? 'rtl' : 'ltr');

/** The language to begin with: chosen earlier on this device, else the browser's first that we speak, else English. */
export function firstLanguage(): Language {
  const stored = localStorage.getItem(STORED);
  if (isLanguage(stored)) return stored;
  return navigator.languages.map((tag) => tag.slice(0, 2)).find(isLanguage) ?? 'en';
}

/** Where a catalogue hangs: `./features/deals/locale.en.json` → `deals`, `./features/deals/portal/…` → `deals.portal`. */
export function catalogueOf(file: string): string {
  const folders = file.split('/').slice(1, -1);
  return folders[0] === 'features' ? folders.slice(1).join('.') : (folders.at(-1) ?? '');
}

async function loadCatalogues(language: Language): Promise<void> {
  if (loaded.has(language)) return;
  const own = Object.entries(files).filter(([file]) => file.endsWith(`locale.${language}.json`));
  const contents = await Promise.all(own.map(async ([file, load]) => [catalogueOf(file), await load()] as const));
  for (const [name, texts] of contents) {
    const nested = name.split('.').reduceRight<Record<string, unknown>>((inner, part) => ({ [part]: inner }), texts);
    i18next.addResourceBundle(language, 'translation', nested, true, true);
  }
  loaded.add(language);
}

/** Switches every text of the page. `remember` keeps the choice on this device. */
export async function speak(language: Language, remember = false): Promise<void> {
  await loadCatalogues(language);
  if (i18next.language !== language) await i18next.changeLanguage(language);
  document.documentElement.lang = language;
  if (remember) localStorage.setItem(STORED, language);
}

/** Prepares the words before the first render. */
export async function startWords(): Promise<void> {
  const language = firstLanguage();
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    resources: {},
    interpolation: { escapeValue: false },
    returnNull: false,
    react: { useSuspense: false },
  });
  await speak(language);
}
