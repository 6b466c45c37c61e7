import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { named } from '../../../../db/seeds/named.ts';
import { withTransaction } from '../../../kit/database.ts';
import { queueMail } from '../../../kit/mail/queue.ts';
import { mailTemplate } from '../../../kit/mail/template.ts';
import { startTestServer, type Client, type TestServer } from '../../../kit/testing/server.ts';
import { systemActor } from '../../../kit/worker.ts';
import { readableContent } from './mailbox.ts';

let server: TestServer;
let adam: Client;

beforeAll(async () => {
  server = await startTestServer();
  adam = await server.as('adam@aldertech.example');
});
afterAll(() => server.close());

const etag = (version: number) => ({ headers: { 'if-match': `"${version}"` } });
const approved = '/api/v1/mail-templates/deal_approved/en';
const own = { subject: 'Good news about {{customer}}', body: 'Well done, {{name}}!', button: 'See it' };

describe('wordings of mails', () => {
  it('are listed in both languages with the product’s text beside them', async () => {
    const { items } = (await adam.get('/api/v1/mail-templates')).body;
    const english = items.find((one: any) => one.key === 'deal_approved' && one.locale === 'en');
    expect(english).toMatchObject({ customised: false, version: null, name: 'Registration approved' });
    expect(english.texts).toEqual(english.standard);
    expect(english.placeholders).toContainEqual(expect.objectContaining({ name: 'customer' }));
    expect(items.some((one: any) => one.key === 'deal_approved' && one.locale === 'de')).toBe(true);
  });

  it('are replaced by the vendor’s own and reset to the product’s', async () => {
    const saved = await adam.put(approved, own);
    expect(saved.body).toMatchObject({ customised: true, texts: own, version: 1, updatedBy: 'Adam Keller' });
    expect((await adam.put(approved, own)).status).toBe(412);
    expect((await adam.put(approved, { ...own, button: 'Look' }, etag(1))).body).toMatchObject({ version: 2 });
    const oscar = await server.as('oscar@borealis.example');
    expect((await oscar.get(approved)).body.customised).toBe(false);
    expect((await adam.delete(approved)).body).toMatchObject({ customised: false, version: null });
    expect((await adam.get(approved)).body.customised).toBe(false);
  });

  it('are refused with the field when they use what there is not', async () => {
    const answer = await adam.put(approved, { ...own, body: 'Hello {{nobody}}' });
    expect(answer.status).toBe(422);
    expect(answer.body.errors[0]).toMatchObject({ path: 'body', code: 'unknown_placeholder' });
    expect((await adam.post(`${approved}/preview`, { ...own, subject: '{{x' })).body.errors[0].path).toBe('subject');
    expect((await adam.get('/api/v1/mail-templates/no_such_mail/en')).status).toBe(404);
  });

  it('are previewed with examples, and what people typed cannot become markup', async () => {
    const body = 'Dear {{name}} <img src=x onerror=alert(1)>';
    const { body: mail } = await adam.post(`${approved}/preview`, { ...own, body });
    expect(mail.subject).toContain('Nordwind Logistik GmbH');
    expect(mail.html).toContain('Dear Sam Torres');
    expect(mail.html).not.toContain('<img src=x');
    expect(mail.text).toContain('See it');
  });

  it('are tried by sending one to oneself', async () => {
    const { status, body } = await adam.post(`${approved}/test`);
    expect(status).toBe(202);
    const mail = await adam.get(`/api/v1/mails/${body.mailId}`);
    expect(mail.body).toMatchObject({ toAddress: 'adam@aldertech.example', state: 'held', template: 'deal_approved' });
    expect(mail.body.html).toContain('Nordwind Logistik GmbH');
  });
});

describe('the mailbox', () => {
  it('is searched, and another vendor’s is not there', async () => {
    const { body } = await adam.get('/api/v1/mails?q=NORDWIND&state=in:held&total=true');
    expect(body.total).toBe(1);
    const [mail] = body.items;
    expect((await adam.get('/api/v1/mails?q=unheard-of')).body.items).toEqual([]);
    const oscar = await server.as('oscar@borealis.example');
    expect((await oscar.get(`/api/v1/mails/${mail.id}`)).status).toBe(404);
    expect((await oscar.post(`/api/v1/mails/${mail.id}/resend`)).status).toBe(404);
  });

  it('says that a held mail cannot leave without a mail server', async () => {
    const [mail] = (await adam.get('/api/v1/mails?state=in:held')).body.items;
    expect((await adam.post(`/api/v1/mails/${mail.id}/resend`)).body.code).toBe('no_mail_server');
  });

  it('belongs to administrators', async () => {
    for (const email of ['carla@aldertech.example', 'priya@brightline.example']) {
      const other = await server.as(email);
      expect((await other.get('/api/v1/mails')).status).toBe(403);
      expect((await other.get('/api/v1/mail-templates')).status).toBe(403);
    }
  });

  it('shows a confidential mail outside production only', async () => {
    const template = mailTemplate({
      key: 'door',
      name: { en: 'Door', de: 'Tür' },
      placeholders: {},
      texts: { en: { subject: 'Door', body: 'Key' }, de: { subject: 'Tür', body: 'Schlüssel' } },
      confidential: true,
    });
    const { runtime } = server;
    const tenantId = named('aldertech');
    const id = await withTransaction(
      runtime.database,
      { tenantId, side: 'vendor', sees: 'all', partnerIds: [] },
      (db) => {
        const ctx = { ...runtime.services, db, tenantId, actor: systemActor('test') };
        return queueMail(ctx, { template, to: { address: 'a@b.example', name: 'A' }, locale: 'en', data: {} });
      },
    );
    const { body } = await adam.get(`/api/v1/mails/${id}`);
    expect(body).toMatchObject({ confidential: true });
    expect(body.text).toContain('Key');
    const mail = { confidential: true, html: '<p>Key</p>', text: 'Key' } as never;
    const config = (production: boolean) => ({ config: { ...runtime.config, production } });
    expect(readableContent(config(true), mail)).toEqual({ html: null, text: null });
    expect(readableContent(config(false), mail).text).toBe('Key');
  });
});
