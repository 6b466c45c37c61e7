import { readFileSync } from 'node:fs';
import path from 'node:path';
import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { KIND_NAMES, kindsOf } from '../../../../server/modules/notifications/kinds.ts';
import { formatsOf } from '../../../format.ts';
import { LOOKS } from './looks.ts';
import type { Notification } from '../queries.ts';
import { wordsOf } from './words.ts';

const params: Notification['params'] = {
  number: 'D-1042',
  customer: 'Nordwind Logistik',
  partner: 'Brightline Systems',
  actor: 'Sam Torres',
  reason: null,
  note: null,
  step: null,
  news: null,
  until: null,
  daysLeft: null,
  discountBasisPoints: null,
  amount: null,
};

beforeAll(async () => {
  const catalogue = (language: string) => ({
    translation: {
      notifications: {
        centre: JSON.parse(readFileSync(path.join(import.meta.dirname, `locale.${language}.json`), 'utf8')) as object,
      },
    },
  });
  await i18next.init({
    lng: 'en',
    resources: { en: catalogue('en'), de: catalogue('de') },
    interpolation: { escapeValue: false },
  });
});

const say = (kind: Notification['kind'], side: 'vendor' | 'partner', more: Partial<typeof params> = {}, lng = 'en') =>
  wordsOf({ kind, params: { ...params, ...more } }, side, i18next.getFixedT(lng), formatsOf('en-GB'), lng);

describe.each(['en', 'de'])('in %s', (language) => {
  it.each(['vendor', 'partner'] as const)('every kind that reaches the %s has a sentence with its customer', (side) => {
    for (const kind of kindsOf(side)) {
      const { text } = say(kind, side, {}, language);
      expect(text).not.toContain('notifications.');
      expect(text).not.toContain('{{');
      if (kind !== 'person_joined') expect([kind, text]).toEqual([kind, expect.stringContaining('Nordwind Logistik')]);
    }
  });

  it('every kind has a name in the preferences', () => {
    for (const kind of KIND_NAMES) {
      expect(i18next.getFixedT(language)(`notifications.centre.kind.${kind}`)).not.toContain('notifications.');
    }
  });
});

it('has a look for every kind', () => {
  expect(Object.keys(LOOKS).toSorted()).toEqual([...KIND_NAMES].toSorted());
});

it('tells protection and discount of an approval', () => {
  const { detail } = say('deal_approved', 'partner', { until: '2027-02-21', discountBasisPoints: 800 });
  expect(detail).toBe('protected until 21 Feb 2027 · 8% registration discount · D-1042');
});

it('gives the vendor’s reason in the reader’s language', () => {
  const reason = { en: 'Incomplete', de: 'Unvollständig' };
  expect(say('deal_rejected', 'partner', { reason }, 'de').detail).toBe('Unvollständig · D-1042');
  expect(say('deal_rejected', 'partner', { reason }, 'en').detail).toBe('Incomplete · D-1042');
});

it('says something for what the system did to a customer without a name', () => {
  const { text } = say('deal_expired', 'vendor', { actor: null, customer: null, partner: null });
  expect(text).toBe('A partner’s protection of a customer has ended');
});
