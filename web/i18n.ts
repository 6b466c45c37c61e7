/**
 * Words. Every folder with texts has a catalogue per language (`features/deals/locale.en.json`); its keys begin with the
 * folder's name: `deals.approve`. A few catalogues are always there; the others come with the pages that use them, without
 * anybody asking by hand. Plurals are i18next's (`waiting_one`, `waiting_other`), numbers and dates come from `format.ts`.
 */
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { ALWAYS, catalogueOf } from './catalogues.ts';

export const LANGUAGES = ['en', 'de'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Names of the languages in themselves, for menus. */
export const LANGUAGE_NAMES: Record<Language, string> = { en: 'English', de: 'Deutsch' };

const STORED = 'millrace.language';
const files = import.meta.glob<Record<string, unknown>>('./**/locale.*.json', { import: 'default' });
const wanted = new Set<string>(ALWAYS);

export const isLanguage = (text: string | null | undefined): text is Language => LANGUAGES.includes(text as Language);

/** Right-to-left scripts; the page is mirrored for them. */
export const directionOf = (language: string): 'ltr' | 'rtl' => (/^(ar|he|fa|ur)\b/.test(language) ? 'rtl' : 'ltr');

/** The language to begin with: chosen earlier on this device, else the browser's first that we speak, else English. */
export function firstLanguage(): Language {
  const stored = localStorage.getItem(STORED);
  if (isLanguage(stored)) return stored;
  return navigator.languages.map((tag) => tag.slice(0, 2)).find(isLanguage) ?? 'en';
}

const loading = new Map<string, Promise<void>>();

/** Fetches one catalogue in one language, once; a failed attempt may be repeated. */
function load(language: string, name: string): Promise<void> {
  const key = `${language} ${name}`;
  const running = loading.get(key) ?? fetchCatalogue(language, name);
  loading.set(key, running);
  running.catch(() => loading.delete(key));
  return running;
}

async function fetchCatalogue(language: string, name: string): Promise<void> {
  const file = Object.keys(files).find(
    (path) => path.endsWith(`locale.${language}.json`) && catalogueOf(path) === name,
  );
  if (!file) return;
  const texts = await files[file]!();
  const nested = name.split('.').reduceRight<Record<string, unknown>>((inner, part) => ({ [part]: inner }), texts);
  i18next.addResourceBundle(language, 'translation', nested, true, true);
}

const loadWanted = (language: string) => Promise.all([...wanted].map((name) => load(language, name)));

/** A module says which catalogues it needs. Written by the build (`build/words.ts`), never by hand. */
export function want(names: readonly string[]): void {
  for (const name of names) {
    wanted.add(name);
    // A failure is met again, and told, by whoever waits for the words.
    if (i18next.language) load(i18next.language, name).catch(() => {});
  }
}

/** Passes a loaded module on when the words that it asked for are there. Written by the build, too. */
export async function arrived<M>(module: M): Promise<M> {
  if (i18next.language) await loadWanted(i18next.language);
  return module;
}

/** Switches every text of the page. `remember` keeps the choice on this device. */
export async function speak(language: Language, remember = false): Promise<void> {
  await loadWanted(language);
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
