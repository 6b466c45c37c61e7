import { describe, expect, it } from 'vitest';
import { highestLevel, protecting, rivalsOf, verdictOf, type Rival } from './rivalry.ts';

const NOW = new Date('2026-06-02T08:00:00Z');
const usual = { taken_from: 'same', review_from: 'possible' };
const OWN = 'own';

const rival = (kind: Rival['kind'], level: Rival['level'], more: Partial<Rival> = {}): Rival => ({
  kind,
  level,
  partnerId: kind === 'registration' ? 'other' : null,
  facts: {},
  ...more,
});
const until = (moment: string) => ({ facts: { protectedUntil: moment } });

describe('the verdict', () => {
  it('is taken only by what holds the customer now', () => {
    expect(verdictOf([rival('opportunity', 'same')], usual, NOW)).toBe('taken');
    expect(verdictOf([rival('registration', 'same', until('2026-06-03T00:00:00Z'))], usual, NOW)).toBe('taken');
    expect(verdictOf([rival('registration', 'same', until('2026-06-01T00:00:00Z'))], usual, NOW)).toBe('needs_review');
    expect(verdictOf([rival('registration', 'same')], usual, NOW)).toBe('needs_review');
    expect(verdictOf([rival('account', 'same')], usual, NOW)).toBe('needs_review');
    expect(verdictOf([], usual, NOW)).toBe('clear');
  });

  it('follows the tenant’s thresholds', () => {
    const likely = [rival('opportunity', 'likely')];
    expect(verdictOf(likely, usual, NOW)).toBe('needs_review');
    expect(verdictOf(likely, { ...usual, taken_from: 'likely' }, NOW)).toBe('taken');
    expect(verdictOf([rival('opportunity', 'same')], { ...usual, taken_from: 'never' }, NOW)).toBe('needs_review');
    expect(verdictOf([rival('account', 'possible')], { ...usual, review_from: 'likely' }, NOW)).toBe('clear');
    expect(verdictOf([rival('account', 'none')], usual, NOW)).toBe('clear');
  });
});

describe('rivals', () => {
  it('are everybody but the partner itself and partners as organisations', () => {
    const mine = rival('registration', 'same', { partnerId: OWN });
    const theirs = rival('registration', 'same');
    const account = rival('account', 'likely');
    expect(rivalsOf([mine, theirs, account, rival('partner', 'same')], OWN)).toEqual([theirs, account]);
    expect(rivalsOf([mine], null)).toEqual([mine]);
  });

  it('protect when they are the same customer and their window runs', () => {
    const running = rival('registration', 'same', until('2026-06-02T08:00:00Z'));
    const similar = rival('registration', 'likely', until('2026-06-03T00:00:00Z'));
    const over = rival('registration', 'same', until('2026-06-02T07:59:59.999Z'));
    expect(protecting([running, similar, over, rival('account', 'same')], NOW)).toEqual([running]);
  });

  it('give the closest level', () => {
    expect(highestLevel([rival('account', 'possible'), rival('account', 'likely')])).toBe('likely');
    expect(highestLevel([])).toBe('none');
  });
});
