import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inkOn } from './layout.ts';
import { renderMail } from './render.ts';
import { checkTexts, exampleData, mailTemplate, MailTexts, piecesOf, textsFor } from './template.ts';

const template = mailTemplate({
  key: 'order_ready',
  name: { en: 'Order ready', de: 'Bestellung bereit' },
  placeholders: {
    name: { label: { en: 'Name', de: 'Name' }, example: 'Ann' },
    count: { label: { en: 'Count', de: 'Anzahl' }, example: '3' },
  },
  texts: {
    en: {
      subject: 'Ready for {{name}}',
      body: 'Hello {{ name }},\nit is ready.\n\n- {{count}} boxes\n- 1 letter\n\nBye',
      button: 'Open {{count}}',
    },
    de: { subject: 'Bereit für {{name}}', body: 'Guten Tag {{name}}' },
  },
});
const brand = { name: 'Alder & Sons', colour: '#fab005', logoUrl: null };
const english = { texts: template.texts.en, brand, language: 'en', url: 'https://example.com/x?a=1&b=2' };

describe('rendering', () => {
  it('says the same in HTML and in text', () => {
    const { subject, html, text } = renderMail({ ...english, data: { name: 'Ann', count: 3 } });
    expect(subject).toBe('Ready for Ann');
    expect(text).toBe(
      'Hello Ann,\nit is ready.\n\n- 3 boxes\n- 1 letter\n\nBye\n\nOpen 3:\nhttps://example.com/x?a=1&b=2\n\n-- \nAlder & Sons\n',
    );
    expect(html).toContain('Hello Ann,<br>it is ready.</p>');
    expect(html).toMatch(/<ul[^>]*><li[^>]*>3 boxes<\/li><li[^>]*>1 letter<\/li><\/ul>/);
    expect(html).toContain('<a href="https://example.com/x?a=1&amp;b=2"');
    expect(html).toContain('<html lang="en"');
    expect(html).toContain('background:#fab005');
  });

  it('shows the logo with the name as its text, and no button without a label or an address', () => {
    const { html, text } = renderMail({
      ...english,
      texts: template.texts.de,
      language: 'de',
      data: { name: 'Ann' },
      brand: { ...brand, logoUrl: 'https://x.example/l"o.png' },
    });
    expect(html).toContain('<img src="https://x.example/l&quot;o.png" alt="Alder &amp; Sons"');
    expect(html).not.toContain('<a href');
    expect(text).not.toContain('https://');
  });

  it('escapes whatever a value or a wording holds', () => {
    const nasty = `</p><script>alert("1")</script>&'{{name}}`;
    const { subject, html, text } = renderMail({
      texts: { subject: 'S {{name}}', body: `<b>${'{{name}}'}</b>\n\n- {{name}}`, button: '<i>{{name}}' },
      data: { name: nasty },
      brand: { name: nasty, colour: '"><script>', logoUrl: null },
      language: 'en',
      url: 'https://example.com/',
    });
    expect(html).not.toMatch(/<script|<b>|<i>/);
    expect(html.match(/&lt;script&gt;/g)!.length).toBeGreaterThan(4);
    expect(text).toContain(nasty);
    expect(subject).toBe(`S ${nasty}`);
  });

  it('lets no value break a header, make a list, hide or turn text around', () => {
    const { subject, html } = renderMail({
      ...english,
      data: { name: 'A\r\nBcc: x@example.com\u202e\u0000', count: '1\n\n- fake' },
    });
    expect(subject).toBe('Ready for A Bcc: x@example.com');
    expect(html.match(/<li/g)).toHaveLength(2);
    expect(html).not.toMatch(/[\u0000\u202e]/);
  });

  it('refuses what the caller forgot and addresses that are no web address', () => {
    expect(() => renderMail({ ...english, data: { name: 'x' } })).toThrow(/\{\{count\}\}/);
    expect(() => renderMail({ ...english, data: Object.create({ name: 1, count: 1 }) })).toThrow();
    for (const url of ['javascript:alert(1)', 'data:text/html,x', 'https://x.example/" onclick="', '/relative']) {
      expect(() => renderMail({ ...english, data: { name: 'x', count: 1 }, url })).toThrow(/http/);
    }
  });

  it('never throws and never lets markup through, whatever the data', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (name, count) => {
        const { html, subject } = renderMail({ ...english, data: { name, count } });
        expect(subject).not.toMatch(/[\r\n]/);
        expect(html.match(/<(p|ul|li)[ >]/g)).toEqual(
          renderMail({ ...english, data: { name: 'a', count: 'b' } }).html.match(/<(p|ul|li)[ >]/g),
        );
      }),
    );
  });
});

describe('the colour of a button', () => {
  it('always leaves its label readable', () => {
    const part = (hex: string) => Number.parseInt(hex, 16) / 255;
    const light = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
    const luminance = (colour: string) =>
      0.2126 * light(part(colour.slice(1, 3))) +
      0.7152 * light(part(colour.slice(3, 5))) +
      0.0722 * light(part(colour.slice(5, 7)));
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffffff }), (value) => {
        const colour = `#${value.toString(16).padStart(6, '0')}`;
        const [low, high] = [luminance(colour), luminance(inkOn(colour))].sort((a, b) => a - b) as [number, number];
        expect((high + 0.05) / (low + 0.05)).toBeGreaterThanOrEqual(4.5);
      }),
    );
  });
});

describe('wording', () => {
  it('knows its placeholders and nothing else', () => {
    const faults = checkTexts(
      { subject: '{{nope}}', body: 'a {{name}} {{ name', button: '{{constructor}} }}' },
      template,
    );
    expect(faults.map(({ path, code }) => [path, code])).toEqual([
      ['subject', 'unknown_placeholder'],
      ['body', 'broken_placeholder'],
      ['button', 'unknown_placeholder'],
      ['button', 'broken_placeholder'],
    ]);
    expect(checkTexts({ subject: 'a', body: '{{name}}' }, template)).toEqual([]);
    expect(piecesOf('a{{b}}c')).toEqual([{ text: 'a' }, { placeholder: 'b' }, { text: 'c' }]);
    for (const code of ['{{name.constructor}}', '{{name()}}', '{{{name}}}', '{{#if name}}', '{{1+1}}']) {
      expect(checkTexts({ subject: 'x', body: code }, template).map((fault) => fault.code)).not.toEqual([]);
    }
  });

  it('of the product itself is checked when it is declared', () => {
    const broken = { ...template, texts: { ...template.texts, de: { subject: '{{nmae}}', body: 'x' } } };
    expect(() => mailTemplate(broken)).toThrow(/order_ready\.de\.subject/);
    expect(exampleData(template)).toEqual({ name: 'Ann', count: '3' });
  });

  it('is the tenant’s own before the product’s, in the reader’s language before English', () => {
    const own = new Map([
      ['fr', { subject: 'Prêt', body: 'x' }],
      ['en', { subject: 'Own', body: 'x' }],
    ]);
    const subject = (locale: string, texts = own) => textsFor(template, texts, locale).texts.subject;
    expect(['fr-CA', 'de', 'en-GB', 'ja'].map((locale) => subject(locale))).toEqual([
      'Prêt',
      'Bereit für {{name}}',
      'Own',
      'Own',
    ]);
    expect(subject('fr', new Map())).toBe('Ready for {{name}}');
    expect(textsFor(template, own, 'ja').language).toBe('en');
  });

  it('has a bounded shape', () => {
    const bad = [
      { subject: '', body: 'x' },
      { subject: 'a\nb', body: 'x' },
      { subject: 'a', body: '' },
      { subject: 'a', body: 'x'.repeat(10_001) },
      { subject: 'a', body: 'b', html: '<b>' },
    ];
    expect(bad.map((texts) => MailTexts.safeParse(texts).success)).toEqual(bad.map(() => false));
  });
});
