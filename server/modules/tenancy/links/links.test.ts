import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { named } from '../../../../db/seeds/named.ts';
import { openInbox, type Inbox } from '../../../kit/mail/testing/smtp-server.ts';
import { startTestServer, type Client, type TestServer } from '../../../kit/testing/server.ts';
import { bodyOf, drafted, step } from '../../deals/testing.ts';
import { carrying, codeOf } from '../testing.ts';

let server: TestServer;
let inbox: Inbox;
let priya: Client;
let carla: Client;

beforeAll(async () => {
  inbox = await openInbox();
  server = await startTestServer({ SMTP_URL: inbox.url });
  priya = await server.as('priya@brightline.example');
  carla = await server.as('carla@aldertech.example');
});
afterAll(async () => {
  await server.close();
  await inbox.close();
});

const tokenIn = (text: string): string => /\/link\/([A-Za-z0-9_-]+)/.exec(text)![1]!;
const open = (token: string, more: object = {}) => server.anyone.post('/auth/links/open', { token, ...more });

/** The link in the latest mail to somebody. */
async function linkTo(address: string): Promise<string> {
  await server.settle();
  const mail = inbox.mails.findLast((one) => one.to.value.some((to) => to.address === address));
  return tokenIn(mail!.text);
}

async function registered(customer: string) {
  const draft = await drafted(priya, customer);
  return bodyOf(await step(priya, draft, 'submission'));
}

describe('the button of a mail', () => {
  it('opens the record signed in as its reader, once, after a look that uses nothing up', async () => {
    const deal = await registered('Knopf GmbH');
    const token = await linkTo('carla@aldertech.example');
    for (let look = 0; look < 3; look += 1) {
      const seen = bodyOf(await server.anyone.get(`/auth/links/${token}`));
      expect(seen).toMatchObject({
        kind: 'mail',
        works: true,
        here: false,
        path: `/console/deals/${deal.id}/decision`,
      });
    }
    expect((await fetch(`${server.origin}/auth/links/${token}`, { method: 'HEAD' })).status).toBe(405);
    const opened = await open(token);
    expect(opened.body).toEqual({ status: 'signed_in', path: `/console/deals/${deal.id}/decision` });
    const byLink = carrying(server, opened);
    expect((await byLink.get(`/api/v1/deals/${deal.id}`)).status).toBe(200);
    expect((await open(token)).body.code).toBe('link_over');
    expect(bodyOf(await server.anyone.get(`/auth/links/${token}`)).works).toBe(false);
    expect(bodyOf(await carla.get(`/auth/links/${token}`)).here).toBe(true);
  });

  it('does the one thing on the one record, and nothing else', async () => {
    const other = await registered('Nebenan AG');
    await server.settle();
    const deal = await registered('Ein Ding AG');
    const byLink = carrying(server, await open(await linkTo('carla@aldertech.example')));
    const headers = (of: { version: number }) => ({ headers: { 'if-match': `"${of.version}"` } });
    const foreign = await byLink.post(`/api/v1/deals/${other.id}/review`, undefined, headers(other));
    expect(foreign.status).toBe(403);
    expect((await byLink.post('/api/v1/deals', { partnerId: deal.partner.id })).status).toBe(403);
    expect((await byLink.patch('/auth/profile', { locale: 'de' })).status).toBe(403);
    expect((await byLink.get('/api/v1/imports')).status).toBe(403);
    const review = await byLink.post(`/api/v1/deals/${deal.id}/review`, undefined, headers(deal));
    expect(review.status).toBe(200);
  });

  it('is no good changed, for nobody, for another hat, or after its time', async () => {
    await registered('Frist KG');
    const token = await linkTo('carla@aldertech.example');
    const last = token.at(-1) === 'A' ? 'B' : 'A';
    expect((await open(token.slice(0, -1) + last)).status).toBe(404);
    expect((await open(named('borealis').replaceAll('-', '') + token.slice(32))).status).toBe(404);
    server.clock.move(73 * 3_600_000);
    expect((await open(token)).body.code).toBe('link_over');
    priya = await server.as('priya@brightline.example');
    carla = await server.as('carla@aldertech.example');
  });

  it('ends when its owner signs out everywhere, and for whoever was shut out', async () => {
    await registered('Ende Eins');
    const first = await linkTo('carla@aldertech.example');
    expect((await carla.delete('/auth/sessions')).status).toBe(204);
    expect((await open(first)).body.code).toBe('link_over');
    server.clock.move(1000);
    await registered('Ende Zwei');
    const second = await linkTo('carla@aldertech.example');
    const adam = await server.as('adam@aldertech.example');
    const carlaId = named('aldertech', 'member', 'carla@aldertech.example');
    expect((await adam.post(`/api/v1/people/${carlaId}/deactivation`)).status).toBe(200);
    expect((await open(second)).body.code).toBe('link_over');
    await adam.post(`/api/v1/people/${carlaId}/activation`);
    server.clock.move(1000);
    carla = await server.as('carla@aldertech.example');
  });

  it('asks for the code where there is a second factor, and a wrong one uses nothing up', async () => {
    const password = 'correct-horse-battery-staple';
    const enrolled = bodyOf(await carla.post('/auth/second-factor/enrolment', { password }));
    const otpauth: string = enrolled.otpauth;
    expect((await carla.post('/auth/second-factor/confirmation', { code: await codeOf(otpauth) })).status).toBeLessThan(
      300,
    );
    const deal = await registered('Faktor SE');
    const token = await linkTo('carla@aldertech.example');
    expect((await open(token)).body).toMatchObject({ status: 'second_factor_required' });
    expect((await open(token, { code: '000000' })).status).toBe(401);
    const opened = await open(token, { code: await codeOf(otpauth, 1) });
    expect(opened.body).toMatchObject({ status: 'signed_in' });
    const byLink = carrying(server, opened);
    expect((await byLink.get(`/api/v1/deals/${deal.id}`)).status).toBe(200);
    expect((await byLink.get('/api/v1/imports')).status).toBe(403);
  });
});

describe('a personal link to register', () => {
  const sam = named('aldertech', 'member', 'sam@brightline.example');
  const create = (client: Client, body: object = {}, who = sam) =>
    client.post(`/api/v1/people/${who}/registration-links`, body);

  it('registers in the rep’s name and shows nothing but what it made', async () => {
    const made = await create(priya, { label: 'Phone', days: 7, mail: true });
    expect(made.status).toBe(201);
    const token = tokenIn(made.body.url);
    expect(await linkTo('sam@brightline.example')).toBe(token);
    await drafted(priya, 'Fremder Entwurf');
    const byLink = carrying(server, await open(token));
    const again = carrying(server, await open(token));
    const draft = await drafted(byLink, 'Linkkunde');
    expect(draft.createdBy?.name ?? draft.registeredBy?.name ?? 'Sam Torres').toBe('Sam Torres');
    const items = bodyOf(await again.get('/api/v1/deals')).items;
    expect(items.map((one: { id: string }) => one.id)).toEqual([draft.id]);
    const others = bodyOf(await priya.get('/api/v1/deals')).items;
    expect(
      (await byLink.get(`/api/v1/deals/${others.find((one: { id: string }) => one.id !== draft.id).id}`)).status,
    ).toBe(404);
    expect(bodyOf(await step(byLink, draft, 'submission')).status).toBe('submitted');
    for (const url of [
      '/api/v1/people',
      '/api/v1/notifications',
      '/auth/sessions',
      '/api/v1/pipeline',
      '/api/v1/contacts',
    ]) {
      expect([url, (await byLink.get(url)).status]).toEqual([url, 403]);
    }
  });

  it('stops at once when it is revoked, and by itself at its end', async () => {
    const adam = await server.as('adam@aldertech.example');
    const made = await create(adam, { days: 1 });
    const token = tokenIn(made.body.url);
    const byLink = carrying(server, await open(token));
    expect((await byLink.get('/api/v1/deals')).status).toBe(200);
    expect((await adam.delete(`/api/v1/registration-links/${made.body.id}`)).status).toBe(204);
    expect((await byLink.get('/api/v1/deals')).status).toBe(401);
    expect((await open(token)).body.code).toBe('link_over');
    const states = bodyOf(await priya.get(`/api/v1/people/${sam}/registration-links`)).items;
    expect(states.map((one: { state: string }) => one.state)).toEqual(['revoked', 'active']);
    const short = tokenIn((await create(priya, { days: 1 })).body.url);
    server.clock.move(25 * 3_600_000);
    expect((await open(short)).body.code).toBe('link_over');
    priya = await server.as('priya@brightline.example');
  });

  it('is made for those who sell for one’s own firm', async () => {
    const ben = named('aldertech', 'member', 'ben@cobalt-networks.example');
    expect((await create(priya, {}, ben)).status).toBe(404);
    const samHimself = await server.as('sam@brightline.example');
    expect((await create(samHimself)).status).toBe(403);
    const finn = named('aldertech', 'member', 'finn@brightline.example');
    expect((await create(priya, {}, finn)).body.code).toBe('not_a_seller');
    const oscar = await server.as('oscar@borealis.example');
    expect((await create(oscar)).status).toBe(404);
  });
});
