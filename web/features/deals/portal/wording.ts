import { useTranslation } from 'react-i18next';
import type { Wording } from '../../../../server/modules/deals/vocabulary.contract.ts';

/** A tenant's own word in a language of the page; English where it is not translated. */
export const wordIn = (wording: Wording, language: string): string =>
  (language === 'de' ? wording.de : undefined) ?? wording.en;

/** Reads tenants' own words in the language of the page. */
export function useWording(): (wording: Wording) => string {
  const { i18n } = useTranslation();
  return (wording) => wordIn(wording, i18n.language);
}
