import { meaningOf } from './lexicon.ts';
import type { NameForm } from './name.ts';
import type { Profile } from './profile.ts';

/** How a domain's label spells a name: all of it, its initials, or one telling word of it. */
export type Spelling = 'whole' | 'initials' | 'word';

/** A domain of one side that spells the other side's name. */
export type LabelMatch = { spelling: Spelling; domain: string } | null;

const SHORTEST = 3;

function spellingOf(label: string, form: NameForm): Spelling | undefined {
  if (form.folded.replaceAll(' ', '') === label || form.acronyms.includes(label)) return 'whole';
  if (label.length < SHORTEST) return undefined;
  if (form.initials.includes(label)) return 'initials';
  return form.tokens.some((token) => token.kind === 'core' && token.text === label) ? 'word' : undefined;
}

const ORDER: readonly Spelling[] = ['whole', 'initials', 'word'];

function spelledBy(profile: Profile, form: NameForm): LabelMatch {
  let best: LabelMatch = null;
  for (const { label, registrable } of profile.domains) {
    const plain = label.replaceAll('-', '');
    const spelling = plain.length < 2 || meaningOf(plain) ? undefined : spellingOf(plain, form);
    if (spelling && (!best || ORDER.indexOf(spelling) < ORDER.indexOf(best.spelling)))
      best = { spelling, domain: registrable };
  }
  return best;
}

/**
 * What the domain of one side says of the name of the other, when only one of them has a domain: two domains are
 * compared with each other.
 */
export function labelShared(a: NameForm, b: NameForm, one: Profile, other: Profile): LabelMatch {
  if (one.domains.length > 0 && other.domains.length > 0) return null;
  return spelledBy(other, a) ?? spelledBy(one, b);
}
