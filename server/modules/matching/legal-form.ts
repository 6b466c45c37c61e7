import { legalFormAt, meaningOf } from './lexicon.ts';

const ANYWHERE = new Set('gmbh inc ltd llc plc corp corporation limited incorporated'.split(' '));
const LEADING = new Set(
  'pt cv ud shrkh shrkt ooo oao zao pao ao ip tov pat prat too uab sia sc fgbou fgbu fgup gbou gup mup sp as ltd'.split(
    ' ',
  ),
);

function endOfName(words: readonly string[]): number {
  let end = words.length;
  while (end > 1 && meaningOf(words[end - 1] ?? '')?.kind === 'country') end--;
  return end;
}

function legalSpan(words: readonly string[], at: number): number {
  const length = legalFormAt(words, at);
  if (length === 0) return 0;
  const isAtEnd = at > 0 && (at + length === words.length || at + length === endOfName(words));
  const isLong = words.slice(at, at + length).join('').length >= 8 && length > 1;
  return isAtEnd || isLong || ANYWHERE.has(words[at] ?? '') ? length : 0;
}

function leadingSpan(words: readonly string[]): number {
  const length = legalFormAt(words, 0);
  const isPrefix = length > 1 || LEADING.has(words[0] ?? '') || (words[0] ?? '').length >= 6;
  return isPrefix && length < words.length ? length : 0;
}

/** Removes legal forms: at both ends, and within the name where they cannot be mistaken. Never removes everything. */
export function withoutLegalForms(words: readonly string[]): string[] {
  let rest = [...words];
  for (let round = 0; round < 4; round++) {
    const next = rest.slice(leadingSpan(rest));
    const kept: string[] = [];
    for (let at = 0; at < next.length;) {
      const span = legalSpan(next, at);
      if (span === 0) kept.push(next[at] ?? '');
      at += Math.max(1, span);
    }
    if (kept.length === 0 || kept.length === rest.length) return kept.length === 0 ? rest : kept;
    rest = kept;
  }
  return rest;
}
