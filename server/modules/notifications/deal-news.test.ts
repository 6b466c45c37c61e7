import { describe, expect, it } from 'vitest';
import { excerpt, kindOf, linkToDeal, reasonOf } from './deal-news.ts';
import { KIND_NAMES, KINDS, kindsOf } from './kinds.ts';

describe('news about a registration', () => {
  it('tells a first submission from one after a correction', () => {
    expect(kindOf({ type: 'deal.submitted', data: { again: false } })).toBe('deal_submitted');
    expect(kindOf({ type: 'deal.submitted', data: { again: true } })).toBe('deal_resubmitted');
  });

  it('is silent about what is not told to anybody', () => {
    expect(kindOf({ type: 'deal.draft_saved', data: {} })).toBeUndefined();
    expect(kindOf({ type: 'deal.conflict_overridden', data: {} })).toBeUndefined();
  });

  it('leads each side to its own shell', () => {
    expect(linkToDeal('vendor', '1', 'deal_won')).toBe('/console/deals/1');
    expect(linkToDeal('vendor', '1', 'deal_submitted')).toBe('/console/deals/1/decision');
    expect(linkToDeal('partner', '1', 'deal_submitted')).toBe('/portal/deals/1');
  });

  it('keeps the reason in the words of both languages', () => {
    expect(reasonOf({ reasonLabel: { en: 'Incomplete', de: 'Unvollständig' } })).toEqual({
      en: 'Incomplete',
      de: 'Unvollständig',
    });
    expect(reasonOf({ reasonLabel: { en: 'Incomplete' } })).toEqual({ en: 'Incomplete', de: 'Incomplete' });
    expect(reasonOf({ reasonLabel: null })).toBeNull();
  });

  it('cuts a long note at a word and keeps a short one', () => {
    expect(excerpt('Please  add\nthe offer', 30)).toBe('Please add the offer');
    expect(excerpt('Please add the signed offer of the customer', 30)).toBe('Please add the signed offer…');
    expect(excerpt('x'.repeat(50), 10)).toBe(`${'x'.repeat(9)}…`);
  });
});

describe('preferences', () => {
  it('never offer a partner what stays among the vendor’s staff', () => {
    expect(kindsOf('partner')).not.toContain('deal_commented_internally');
    expect(kindsOf('partner')).not.toContain('deal_assigned');
    expect(kindsOf('vendor')).toContain('deal_commented_internally');
  });

  it('have a default for mail on every side that a kind reaches', () => {
    for (const name of KIND_NAMES) expect(Object.keys(KINDS[name].mail).sort()).toEqual([...KINDS[name].sides].sort());
  });
});
