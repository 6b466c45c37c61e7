import { describe, expect, it } from 'vitest';
import { renderMail } from '../../kit/mail/render.ts';
import { exampleData } from '../../kit/mail/template.ts';
import { KIND_NAMES } from './kinds.ts';
import { notificationMails } from './mails.ts';
import { mailData } from './mail-words.ts';
import { NOTHING } from './tell.ts';

const brand = { name: 'Aldertech', colour: '#0b6e4f', logoUrl: null };

describe('the mails', () => {
  it('are one per kind', () => {
    expect(notificationMails.map((template) => template.key)).toEqual(KIND_NAMES);
  });

  it.each(notificationMails.map((template) => [template.key, template] as const))(
    '%s can be written in both languages, with examples and with nothing known',
    (_key, template) => {
      for (const language of ['en', 'de'] as const) {
        const texts = template.texts[language];
        const url = 'https://partners.example.com/portal/deals/1';
        for (const data of [exampleData(template), mailData(NOTHING, 'Sam', language)]) {
          const mail = renderMail({ texts, data, brand, language, url });
          expect(mail.html).toContain(url);
          expect(`${mail.subject}${mail.text}`).not.toMatch(/\{\{|\}\}|undefined|null/);
        }
      }
    },
  );

  it('write days, shares and amounts as the reader does', () => {
    const params = {
      ...NOTHING,
      until: '2026-08-31',
      discountBasisPoints: 850,
      amount: { minor: 4_800_000, currency: 'EUR' },
    };
    expect(mailData(params, 'Sam', 'en')).toMatchObject({ until: 'August 31, 2026', discount: '8.5%' });
    const german = mailData(params, 'Sam', 'de');
    expect(german.until).toBe('31. August 2026');
    expect(german.discount.replace(/\s/g, ' ')).toBe('8,5 %');
    expect(german.amount.replace(/\s/g, ' ')).toBe('48.000,00 €');
  });
});
