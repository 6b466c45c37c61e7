import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../format.ts';
import { useWording } from '../portal/wording.ts';
import type { ProtectionView } from './readings.ts';

type Part = ProtectionView['parts'][number];

/** A part of a protection in words: "90 days Gold", "30 days Proof of concept". */
export function usePartWords(): (part: Part) => string {
  const { t } = useTranslation();
  const word = useWording();
  return (part) => {
    const name = part.milestone ? word(part.milestone) : part.tier;
    const key = part.kind === 'terms' && name === null ? 'terms_plain' : part.kind;
    return t(`deals.protection.part.${key}`, { count: part.days, name });
  };
}

/** Why a protection ends when it does, in one sentence: "90 days Gold + 30 days Proof of concept = until 21 Feb". */
export function useExplanation(): (view: Pick<ProtectionView, 'parts' | 'until'>) => string {
  const { t } = useTranslation();
  const format = useFormats();
  const words = usePartWords();
  return ({ parts, until }) => {
    const sum = parts.filter(({ kind }) => kind !== 'lapse').map(words);
    const lapse = parts.find(({ kind }) => kind === 'lapse');
    const end = t('deals.protection.until', { day: format.day(until) });
    return `${sum.join(' + ')} = ${end}${lapse ? ` (${words(lapse)})` : ''}`;
  };
}
