import { describe, expect, it } from 'vitest';
import { addressOf } from './address.ts';

const hit = (kind: 'deal' | 'partner' | 'account' | 'contact' | 'person', more = {}) => ({
  kind,
  id: 'x1',
  state: null,
  partnerId: 'own',
  ...more,
});

describe('where a hit leads', () => {
  it('in the console every kind has its page', () => {
    expect(addressOf(hit('deal'), 'vendor', null)).toBe('/console/deals/x1');
    expect(addressOf(hit('account'), 'vendor', null)).toBe('/console/accounts/x1');
    expect(addressOf(hit('contact'), 'vendor', null)).toBe('/console/contacts/x1');
  });

  it('in the portal a draft is taken up again', () => {
    expect(addressOf(hit('deal', { state: 'draft' }), 'partner', 'own')).toBe('/portal/deals/x1/edit');
    expect(addressOf(hit('deal', { state: 'won' }), 'partner', 'own')).toBe('/portal/deals/x1');
  });

  it('in the portal only the own firm has a page', () => {
    expect(addressOf(hit('partner'), 'partner', 'own')).toBe('/portal/company');
    expect(addressOf(hit('contact'), 'partner', 'own')).toBe('/portal/company');
    expect(addressOf(hit('partner', { partnerId: 'reseller' }), 'partner', 'own')).toBeUndefined();
    expect(addressOf(hit('person'), 'partner', 'own')).toBe('/portal/people/x1');
    expect(addressOf(hit('account', { partnerId: null }), 'partner', 'own')).toBeUndefined();
  });
});
