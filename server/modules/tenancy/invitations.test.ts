import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { named } from '../../../db/seeds/named.ts';
import { startTestServer, type Client, type TestServer } from '../../kit/testing/server.ts';
import { carrying, linkMailedTo, signIn } from './testing.ts';

let server: TestServer;
let olivia: Client;
let adam: Client;
let carla: Client;
let priya: Client;
beforeAll(async () => {
  server = await startTestServer();
  olivia = await server.as('olivia@aldertech.example');
  adam = await server.as('adam@aldertech.example');
  carla = await server.as('carla@aldertech.example');
  priya = await server.as('priya@brightline.example');
});
afterAll(() => server.close());

const partner = (key: string, vendor = 'aldertech') => named(vendor, 'partner', key);
const invite = (client: Client, body: object) =>
  client.post('/api/v1/people', { name: 'New Person', role: 'analyst', ...body });
const tokenFor = async (email: string) => (await linkMailedTo(server, email))!.pathname.replace('/invitation/', '');
const accept = (token: string, body: object = {}, client: Client = server.anyone) =>
  client.post(`/auth/invitations/${token}/acceptance`, body);
const choice = { name: 'Nora Berg', password: 'a long new password', locale: 'de' };

describe('an invitation', () => {
  it('is mailed, shows what it invites to, and makes a new person at home', async () => {
    const invited = await invite(adam, { email: 'Nora@Aldertech.example', role: 'finance' });
    expect(invited).toMatchObject({
      status: 201,
      body: { email: 'nora@aldertech.example', status: 'invited', side: 'vendor' },
    });
    const token = await tokenFor('nora@aldertech.example');
    const shown = await server.anyone.get(`/auth/invitations/${token}`);
    expect(shown.body).toMatchObject({
      tenant: { slug: 'aldertech' },
      role: 'finance',
      invitedBy: 'Adam Keller',
      partnerName: null,
      personExists: false,
    });
    const missing = await accept(token);
    expect(missing.body.errors.map((error: { path: string }) => error.path)).toEqual(['name', 'password']);
    const accepted = await accept(token, choice);
    expect(accepted.body).toEqual({ status: 'signed_in', membershipId: invited.body.id });
    const session = await carrying(server, accepted).get('/auth/session');
    expect(session.body).toMatchObject({ person: { name: 'Nora Berg', locale: 'de' }, active: { role: 'finance' } });
    expect((await adam.get(`/api/v1/people/${invited.body.id}`)).body).toMatchObject({
      status: 'active',
      name: 'Nora Berg',
    });
    expect((await accept(token, choice)).status).toBe(404);
    expect((await server.anyone.get(`/auth/invitations/${token}`)).status).toBe(404);
  });

  it('gives somebody with an account another hat, in their session or after signing in', async () => {
    const email = 'tara@tundra-msp.example';
    await invite(olivia, { email, role: 'partner_sales', partnerId: partner('cobalt') });
    const token = await tokenFor(email);
    expect((await server.anyone.get(`/auth/invitations/${token}`)).body.personExists).toBe(true);
    const stranger = await accept(token, { name: 'Not Tara', password: 'stolen mailbox' }, adam);
    expect(stranger.body.status).toBe('sign_in_required');
    expect((await signIn(server, email, 'stolen mailbox')).status).toBe(401);
    const tara = carrying(server, await signIn(server, email));
    const hats = (await tara.get('/auth/session')).body.memberships;
    expect(hats.map((hat: { partnerName: string }) => hat.partnerName)).toEqual([
      'Cobalt Networks',
      'Tundra Managed Services',
    ]);

    await invite(olivia, { email, role: 'partner_sales', partnerId: partner('elmwood') });
    expect((await accept(await tokenFor(email), {}, tara)).body.status).toBe('signed_in');
    expect((await tara.get('/auth/session')).body.active.partnerName).toBe('Elmwood IT');
  });

  it('is over after seven days, and starts again with a new link', async () => {
    const { body } = await invite(priya, { email: 'late@brightline.example', role: 'partner_sales' });
    expect(body.partnerId).toBe(partner('brightline'));
    const old = await tokenFor('late@brightline.example');
    server.clock.move(7 * 86_400_000 + 1_000);
    expect((await server.anyone.get(`/auth/invitations/${old}`)).status).toBe(404);
    priya = await server.as('priya@brightline.example');
    const again = await priya.post(`/api/v1/people/${body.id}/invitation`);
    expect(again.status).toBe(200);
    expect((await accept(old, choice)).status).toBe(404);
    expect((await accept(await tokenFor('late@brightline.example'), choice)).body.status).toBe('signed_in');
    expect((await priya.post(`/api/v1/people/${body.id}/invitation`)).body.code).toBe('not_invited');
  });

  it('is taken back by shutting the person out', async () => {
    olivia = await server.as('olivia@aldertech.example');
    const { body } = await invite(olivia, { email: 'second-thought@aldertech.example' });
    const token = await tokenFor('second-thought@aldertech.example');
    await olivia.post(`/api/v1/people/${body.id}/deactivation`);
    expect((await accept(token, choice)).status).toBe(404);
    expect((await olivia.post(`/api/v1/people/${body.id}/activation`)).body.status).toBe('invited');
    expect((await accept(token, choice)).status).toBe(404);
  });

  it('is accepted once when two windows answer it at the same moment', async () => {
    await invite(olivia, { email: 'twice@aldertech.example' });
    const token = await tokenFor('twice@aldertech.example');
    const answers = await Promise.all([accept(token, choice), accept(token, choice)]);
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 404]);
  });
});

describe('inviting', () => {
  beforeAll(async () => {
    adam = await server.as('adam@aldertech.example');
    carla = await server.as('carla@aldertech.example');
    priya = await server.as('priya@brightline.example');
  });

  it('is refused for a member of the same place, but not for another', async () => {
    expect((await invite(adam, { email: 'fiona@aldertech.example' })).body.code).toBe('already_member');
    const elsewhere = { email: 'fiona@aldertech.example', role: 'partner_learner', partnerId: partner('cobalt') };
    expect((await invite(adam, elsewhere)).status).toBe(201);
  });

  it.each([
    ['an administrator makes no owner', () => adam, { role: 'owner' }, 403],
    ['a channel manager invites no staff', () => carla, { role: 'analyst' }, 403],
    [
      'a channel manager invites for own partners',
      () => carla,
      { role: 'partner_sales', partnerId: partner('cobalt') },
      201,
    ],
    [
      'a channel manager knows no other partner',
      () => carla,
      { role: 'partner_sales', partnerId: partner('delta') },
      422,
    ],
    ['a partner invites into no other firm', () => priya, { role: 'partner_sales', partnerId: partner('cobalt') }, 422],
    ['a partner makes no vendor staff', () => priya, { role: 'owner' }, 403],
    [
      'nobody invites for a partner of another vendor',
      () => adam,
      { role: 'partner_sales', partnerId: partner('summit', 'borealis') },
      422,
    ],
    ['a role must fit its side', () => adam, { role: 'partner_sales' }, 422],
  ])('%s', async (what, client, body, status) => {
    const answer = await invite(client(), { email: `${what.replaceAll(' ', '-')}@new.example`, ...body });
    expect(answer.status).toBe(status);
  });

  it('of a distributor’s administrator stays in the own firm', async () => {
    const dana = await server.as('dana@delta-distribution.example');
    const answer = await invite(dana, {
      email: 'x@elmwood-it.example',
      role: 'partner_sales',
      partnerId: partner('elmwood'),
    });
    expect(answer.status).toBe(403);
  });
});
