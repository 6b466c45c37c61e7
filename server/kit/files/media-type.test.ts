import { Buffer } from 'node:buffer';
import { describe, expect, it } from 'vitest';
import { deliveryHeaders } from './deliver.ts';
import { mediaTypeOf } from './media-type.ts';
import { cleanName } from './receive.ts';

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const pdf = Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj\n', 'latin1');
const zip = Buffer.concat([
  Buffer.from('PK\u0003\u0004\u0014\u0000\u0000\u0000\u0000\u0000', 'latin1'),
  Buffer.alloc(200),
]);
const exe = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200, 1)]);
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

describe('the kept media type', () => {
  it.each<[string, Buffer, string, string, string]>([
    ['a picture as declared', png, 'image/png', 'a.png', 'image/png'],
    ['a picture declared as nothing', png, '', 'a', 'image/png'],
    ['a picture under a sister name', png, 'image/jpeg', 'a.jpg', 'image/png'],
    ['a document with parameters and another name', pdf, 'application/x-pdf; v=1', 'a.pdf', 'application/pdf'],
    ['an office document in its container', zip, DOCX, 'a.docx', DOCX],
    ['text declared as text', Buffer.from('Straße'), 'text/plain; charset=utf-8', 'a.txt', 'text/plain'],
    ['a table declared as CSV', Buffer.from('a;b\n1;2'), 'text/csv', 'a.csv', 'text/csv'],
    ['text declared as nothing', Buffer.from('hello'), '', 'a', 'application/octet-stream'],
    ['bytes declared as text', Buffer.from([1, 0, 2]), 'text/plain', 'a.txt', 'application/octet-stream'],
    [
      'a web page',
      Buffer.from('<!doctype html><script>alert(1)</script>'),
      'text/html',
      'a.html',
      'application/octet-stream',
    ],
    [
      'a drawing with a script',
      Buffer.from('<?xml version="1.0"?><svg onload="alert(1)"/>'),
      'image/svg+xml',
      'a.svg',
      'application/octet-stream',
    ],
    [
      'a drawing without a prologue',
      Buffer.from('<svg onload="alert(1)"/>'),
      'image/svg+xml',
      'a.svg',
      'application/octet-stream',
    ],
  ])('%s', async (_name, head, declared, name, expected) => {
    expect(await mediaTypeOf(head, declared, name)).toBe(expected);
  });

  it.each<[string, Buffer, string, string, string]>([
    ['a document declared as a picture', pdf, 'image/png', 'a.png', 'file_type_mismatch'],
    ['a picture declared as a document', png, 'application/pdf', 'a.pdf', 'file_type_mismatch'],
    ['a picture declared as a drawing', png, 'image/svg+xml', 'a.svg', 'file_type_mismatch'],
    ['an archive declared as text', zip, 'text/plain', 'a.txt', 'file_type_mismatch'],
    ['a program under a false name', exe, 'image/png', 'a.png', 'file_type_refused'],
    ['a script by its ending', Buffer.from('echo'), 'text/plain', 'a.PS1', 'file_type_refused'],
  ])('refuses %s', async (_name, head, declared, name, code) => {
    await expect(mediaTypeOf(head, declared, name)).rejects.toMatchObject({ status: 422, code });
  });
});

describe('names', () => {
  it('keep the last part, without what cannot be seen', () => {
    expect(cleanName('C:\\fake\\..\\plan.pdf')).toBe('plan.pdf');
    expect(cleanName('../../etc/passwd')).toBe('passwd');
    expect(cleanName('photo\u202egpj.exe\u0000')).toBe('photogpj.exe');
    expect(cleanName('a\r\nSet-Cookie: x')).toBe('aSet-Cookie: x');
    expect(cleanName(' .. ')).toBe('file');
    expect(cleanName('Üb\u0065\u0301r.txt')).toBe('Übér.txt');
  });

  it('are cut before the ending', () => {
    const name = cleanName(`${'x'.repeat(500)}.docx`);
    expect([name.length, name.endsWith('x.docx')]).toEqual([200, true]);
  });
});

describe('delivery', () => {
  const row = { name: 'Angebot „Süd" 100%.png', media_type: 'image/png', size: '7', sha256: 'ab' };

  it('shows pictures and text only, and everything behind a sandbox', () => {
    const of = (mediaType: string, inline: boolean) => deliveryHeaders({ ...row, media_type: mediaType }, inline);
    expect(of('image/png', true)['content-disposition']).toMatch(/^inline;/);
    expect(of('image/png', false)['content-disposition']).toMatch(/^attachment;/);
    for (const type of ['application/pdf', 'image/svg+xml', 'text/html', 'application/octet-stream', 'text/csv']) {
      expect(of(type, true)['content-disposition']).toMatch(/^attachment;/);
    }
    for (const type of ['image/svg+xml', 'text/html', 'application/xhtml+xml', 'application/javascript']) {
      expect(of(type, true)['content-type']).toBe('application/octet-stream');
    }
    expect(of('text/plain', true)).toMatchObject({
      'content-type': 'text/plain; charset=utf-8',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
    });
  });

  it('spells the name for old and new clients without breaking the header', () => {
    expect(deliveryHeaders(row, false)['content-disposition']).toBe(
      `attachment; filename="Angebot Sud_ 100_.png"; filename*=UTF-8''Angebot%20%E2%80%9ES%C3%BCd%22%20100%25.png`,
    );
    expect(deliveryHeaders({ ...row, name: '日本' }, false)['content-disposition']).toMatch(/filename="file"/);
  });
});
