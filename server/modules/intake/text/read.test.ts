import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findAmounts } from './amounts.ts';
import { findDay } from './days.ts';
import { readRegistration } from './read.ts';

const around = { currency: 'EUR', ownDomains: ['brightline.example', 'aldertech.example'] };
const read = (text: string, subject?: string) => readRegistration(text, { ...around, subject });

describe('labelled lines', () => {
  it('are taken in English', () => {
    const text = [
      'Hi team, please register:',
      'Customer: Nordwind Logistik GmbH',
      'Country: Germany',
      'Contact: Eva Sommer <eva.sommer@nordwind-logistik.de>',
      'Phone: +49 40 123456',
      'Value: EUR 48,000',
      'Close date: 31 December 2026',
      'Competitors: Initech',
      'Tender: no',
      '',
      'Best regards',
      'Sam Torres',
    ].join('\n');
    expect(read(text)).toMatchObject({
      customer: { name: 'Nordwind Logistik GmbH', country: 'DE', domain: 'nordwind-logistik.de' },
      contact: { name: 'Eva Sommer', email: 'eva.sommer@nordwind-logistik.de', phone: '+49 40 123456' },
      amount: { minor: 4_800_000, currency: 'EUR' },
      closeDate: '2026-12-31',
      competitors: 'Initech',
      rfp: false,
    });
  });

  it('are taken in German', () => {
    const text =
      'Kunde: Grün AG\nLand: Österreich\nAnsprechpartner: Jörg Maier\nE-Mail: maier@gruen.at\nVolumen: 1,2 Mio. €\nAbschluss: Q1 2027';
    expect(read(text)).toMatchObject({
      customer: { name: 'Grün AG', country: 'AT', domain: 'gruen.at' },
      contact: { name: 'Jörg Maier', email: 'maier@gruen.at' },
      amount: { minor: 120_000_000, currency: 'EUR' },
      closeDate: '2027-03-31',
    });
  });
});

describe('a forwarded mail', () => {
  it('gives the customer away by its writer and signature', () => {
    const text = [
      'Please register this one.',
      '',
      '---------- Forwarded message ---------',
      'From: Petra Klein <p.klein@hafenwerk.de>',
      'Date: Mon, 1 Jun 2026',
      'Subject: Ihr Angebot',
      'To: Sam Torres <sam@brightline.example>',
      '',
      'Hallo Herr Torres, unser Budget liegt bei 75.000 EUR.',
      '',
      'Mit freundlichen Grüßen',
      'Petra Klein',
      'Leiterin Einkauf',
      'Hafenwerk GmbH',
      'Tel. +49 421 998877',
    ].join('\n');
    expect(read(text, 'Fwd: Ihr Angebot')).toMatchObject({
      customer: { name: 'Hafenwerk GmbH', domain: 'hafenwerk.de' },
      contact: {
        name: 'Petra Klein',
        email: 'p.klein@hafenwerk.de',
        phone: '+49 421 998877',
        title: 'Leiterin Einkauf',
      },
      amount: { minor: 7_500_000, currency: 'EUR' },
    });
  });

  it('never takes the sender’s own firm or a free mailbox for the customer’s domain', () => {
    expect(read('Register Acme.\n\nRegards\nSam Torres\nsam@brightline.example').contact).toEqual({});
    expect(read('Customer: Acme\nContact: Kim Lee\nEmail: kim@gmail.com').customer).toEqual({ name: 'Acme' });
  });
});

describe('amounts and days', () => {
  it.each([
    ['€48,000', 4_800_000, 'EUR'],
    ['48.000,50 EUR', 4_800_050, 'EUR'],
    ['$ 1.5m', 150_000_000, 'USD'],
    ['50 TEUR', 5_000_000, 'EUR'],
    ['CHF 12k', 1_200_000, 'CHF'],
    ['¥', undefined, undefined],
  ])('reads %s', (text, minor, currency) => {
    expect(findAmounts(text)[0]).toEqual(minor === undefined ? undefined : { minor, currency });
  });

  it.each([
    ['by 2026-09-30', '2026-09-30'],
    ['am 30.9.26', '2026-09-30'],
    ['30. September 2026', '2026-09-30'],
    ['Sep 30th, 2026', '2026-09-30'],
    ['Ende März 2027', '2027-03-31'],
    ['31.02.2026', undefined],
    ['soon', undefined],
  ])('reads %s', (text, day) => {
    expect(findDay(text)).toBe(day);
  });

  it('takes any text without a fault', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        const found = read(text);
        expect(found.description === undefined || found.description.length <= 10_000).toBe(true);
      }),
    );
  });
});
