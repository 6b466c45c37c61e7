import { describe, expect, it } from 'vitest';
import { profileOf, type Organisation } from './profile.ts';
import { PRIOR_RARITY } from './rarity.ts';
import { lowerRivals } from './rivals.ts';
import { compare } from './score.ts';

const corpus = { rarity: PRIOR_RARITY, sharers: () => 1 };

function asked(prospect: Organisation, ...records: Organisation[]) {
  const ranked = records.map((record) => ({
    profile: profileOf(record),
    verdict: compare(profileOf(prospect), profileOf(record), corpus),
  }));
  ranked.sort((a, b) => b.verdict.score - a.verdict.score);
  return lowerRivals(ranked, corpus).map(({ verdict: { level, reasons } }) => ({
    level,
    isRival: reasons.some(({ code }) => code === 'rival'),
  }));
}

const org = (name: string, city: string | null = null, domains: string[] = []) => ({
  name,
  country: 'US',
  city,
  domains,
});

describe('two records that fit equally', () => {
  it('are each a level lower, with a reason, when they are two organisations', () => {
    const answers = asked(
      org('ANSTO'),
      org('Alder Nuclear Science Tower Office'),
      org('Amber Nurses Sister Town Order'),
    );
    expect(answers.map((answer) => answer.isRival)).toEqual([true, true]);
    expect(answers.map((answer) => answer.level)).toEqual(['possible', 'possible']);
  });

  it('stay as they are when they are one organisation twice', () => {
    const answers = asked(org('Kestrel Nordwind'), org('Kestrel Nordwind Inc'), org('Kestrel Nordwind LLC'));
    expect(answers).toEqual([
      { level: 'same', isRival: false },
      { level: 'same', isRival: false },
    ]);
  });

  it('stay as they are when the domain decides', () => {
    const answers = asked(
      org('Kestrel', null, ['kestrel.example']),
      org('Kestrel Tools', 'Omaha', ['kestrel.example']),
      org('Kestrel', 'Boston'),
    );
    expect(answers[0]).toEqual({ level: 'same', isRival: false });
  });
});
