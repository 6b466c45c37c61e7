import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDomain, parseDomains } from './domain.ts';

describe('a domain', () => {
  it.each([
    ['https://www.Example.co.uk/about?x=1', 'example.co.uk', 'example'],
    ['sales@mail.example.com', 'example.com', 'example'],
    ['www2.example.de', 'example.de', 'example'],
    ['acme.github.io', 'acme.github.io', 'acme'],
    ['http://example.com:8080', 'example.com', 'example'],
  ])('%s is registered as %s', (input, registrable, label) => {
    expect(parseDomain(input)).toMatchObject({ registrable, label });
  });

  it.each([
    'a@gmail.com',
    'b@yahoo.co.jp',
    'c@web.de',
    'qq.com',
    'https://www.facebook.com/acme',
    'sites.google.com/acme',
  ])('%s says nothing about an organisation', (input) => {
    expect(parseDomain(input)).toBeUndefined();
  });

  it.each(['', 'localhost', '192.168.0.1', 'http://[::1]/', 'com', 'no domain', 'acme.invalidtld'])(
    '%j is none',
    (input) => {
      expect(parseDomain(input)).toBeUndefined();
    },
  );

  it('keeps hosts of one owner apart and drops repeats', () => {
    const forms = parseDomains(['klinikum.uni-x.de', 'www.uni-x.de', 'UNI-X.de']);
    expect(forms.map((form) => form.host)).toEqual(['klinikum.uni-x.de', 'uni-x.de']);
    expect(new Set(forms.map((form) => form.registrable))).toEqual(new Set(['uni-x.de']));
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void parseDomain(text)));
  });
});
