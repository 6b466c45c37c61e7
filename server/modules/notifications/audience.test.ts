import { describe, expect, it } from 'vitest';
import { audienceOf, type DealPeople } from './audience.ts';

const people: DealPeople = {
  submitterId: 'rep',
  partnerAdministratorIds: ['partner-admin', 'rep'],
  assigneeId: 'manager',
  partnerOwnerId: 'owner',
  administratorIds: ['admin-1', 'admin-2'],
};

describe('who is told about a registration', () => {
  it('on submission: the assigned manager and the rep’s administrators, not the rep', () => {
    expect(audienceOf('deal_submitted', 'rep', people)).toEqual(['manager', 'partner-admin']);
  });

  it('falls back to the partner’s owner, then to the administrators', () => {
    const unassigned = { ...people, assigneeId: null };
    expect(audienceOf('deal_withdrawn', 'rep', unassigned)).toEqual(['owner', 'partner-admin']);
    const unowned = { ...unassigned, partnerOwnerId: null };
    expect(audienceOf('deal_withdrawn', 'rep', unowned)).toEqual(['admin-1', 'admin-2', 'partner-admin']);
  });

  it('a decision goes to the partner alone, each person once', () => {
    expect(audienceOf('deal_approved', 'manager', people)).toEqual(['rep', 'partner-admin']);
  });

  it('an assignment goes to the new assignee alone, and to nobody who took it for themselves', () => {
    expect(audienceOf('deal_assigned', 'admin-1', people)).toEqual(['manager']);
    expect(audienceOf('deal_assigned', 'manager', people)).toEqual([]);
    expect(audienceOf('deal_assigned', 'admin-1', { ...people, assigneeId: null })).toEqual([]);
  });

  it('an internal comment never reaches the partner', () => {
    const told = audienceOf('deal_commented_internally', 'admin-1', people);
    expect(told).toEqual(['manager']);
  });

  it('what the clock does is told to both sides', () => {
    expect(audienceOf('deal_expired', 'deals.expire', people)).toEqual(['manager', 'rep', 'partner-admin']);
  });
});
