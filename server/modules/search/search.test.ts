import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { named } from '../../../db/seeds/named.ts';
import { startTestServer, type Client, type TestServer } from '../../kit/testing/server.ts';
import { bodyOf, drafted, submitted } from '../deals/testing.ts';
import type { SearchHit } from './contract.ts';
import { best, RANKS, typedOf } from './typed.ts';

let server: TestServer;
const people: Record<string, Client> = {};
const brightline = named('aldertech', 'partner', 'brightline');
const cobalt = named('aldertech', 'partner', 'cobalt');
let number = '';

const EMAILS = {
  adam: 'adam@aldertech.example',
  chidi: 'chidi@aldertech.example',
  priya: 'priya@brightline.example',
  mila: 'mila@brightline.example',
  lea: 'lea@brightline.example',
  ben: 'ben@cobalt-networks.example',
  dana: 'dana@delta-distribution.example',
  eli: 'eli@elmwood-it.example',
  oscar: 'oscar@borealis.example',
  cathy: 'cathy@borealis.example',
};

beforeAll(async () => {
  server = await startTestServer();
  for (const [name, email] of Object.entries(EMAILS)) people[name] = await server.as(email);
  number = (await submitted(people['priya']!, 'Ökostrom Südharz')).number;
  await drafted(people['priya']!, 'Zinnfiguren Nordhausen');
  await submitted(people['ben']!, 'Harzer Zinngießerei');
  await submitted(people['eli']!, 'Harzkäse Genossenschaft');
  const account = (name: string) => ({ name, country: 'DE', city: 'Goslar', domains: [], kind: 'customer' });
  for (const name of ['Harzer Schmalspurbahnen GmbH', 'Rübeländer Tropfsteinwerke'])
    bodyOf(await people['adam']!.post('/api/v1/accounts', account(name)), 201);
  const pipeline = { name: 'Signalling upgrade', companyName: 'Harzer Schmalspurbahnen GmbH', country: 'DE' };
  bodyOf(await people['adam']!.post('/api/v1/opportunities', pipeline), 201);
  const contact = (name: string, email: string) => ({ name, email });
  const contacts = (partnerId: string) => `/api/v1/partners/${partnerId}/contacts`;
  bodyOf(await people['adam']!.post(contacts(brightline), contact('Harzmut Böhm', 'harzmut@brightline.example')), 201);
  bodyOf(await people['adam']!.post(contacts(cobalt), contact('Harzel Dean', 'harzel@cobalt-networks.example')), 201);
});
afterAll(() => server.close());

const hits = async (who: string, q: string, more = ''): Promise<SearchHit[]> =>
  bodyOf(await people[who]!.get(`/api/v1/search?q=${encodeURIComponent(q)}${more}`)).items;
const found = async (who: string, q: string) => (await hits(who, q)).map((hit) => `${hit.kind} ${hit.title}`);

describe('searching', () => {
  it('finds a registration by its number, with or without prefix, in any letters, before all else', async () => {
    for (const q of [number, number.toLowerCase(), number.slice(2), ` ${number.slice(0, 5)}`]) {
      expect((await hits('adam', q))[0]).toEqual({
        kind: 'deal',
        id: expect.any(String) as string,
        title: 'Ökostrom Südharz',
        subtitle: `${number} · Brightline Systems`,
        state: 'submitted',
        partnerId: brightline,
      });
    }
    expect((await hits('priya', number))[0]?.subtitle).toBe(number);
  });

  it('finds all kinds by the beginning of words, beginnings of names first', async () => {
    expect(await found('adam', 'harz')).toEqual([
      'deal Harzer Zinngießerei',
      'deal Harzkäse Genossenschaft',
      'account Harzer Schmalspurbahnen GmbH',
      'contact Harzel Dean',
      'contact Harzmut Böhm',
    ]);
    expect(await found('adam', 'schmalsp')).toEqual(['account Harzer Schmalspurbahnen GmbH']);
    expect(await found('adam', 'schmalspur harzer')).toEqual(['account Harzer Schmalspurbahnen GmbH']);
    expect(await found('adam', 'signalling')).toEqual(['opportunity Signalling upgrade']);
    expect(await found('adam', 'brightline')).toContain('partner Brightline Systems');
    expect(await found('adam', 'malspur')).toEqual([]);
  });

  it('does not mind accents, and forgives typing errors in accounts', async () => {
    expect(await found('adam', 'suedharz okostrom')).toEqual([]);
    expect(await found('adam', 'SUDHARZ okostrom')).toEqual(['deal Ökostrom Südharz']);
    expect(await found('adam', 'rubelander')).toEqual(['account Rübeländer Tropfsteinwerke']);
    expect(await found('adam', 'Rübelander Tropfstienwerke')).toEqual(['account Rübeländer Tropfsteinwerke']);
    expect(await found('adam', 'mila novák')).toContain('person Mila Novak');
  });

  it('takes hostile text as text', async () => {
    for (const q of ['%%', '__', "';--", '\\\\', '\u{10ffff}a', 'ÄÖ'.repeat(50)])
      expect(await hits('adam', q)).toEqual([]);
    expect((await people['adam']!.get('/api/v1/search?q=a')).status).toBe(422);
    expect((await people['adam']!.get('/api/v1/search?q=%00%00')).status).toBe(422);
    expect((await people['adam']!.get('/api/v1/search')).status).toBe(422);
    expect((await people['adam']!.get('/api/v1/search?q=harz&limit=9')).status).toBe(422);
  });

  it('answers as many of each kind as asked for', async () => {
    const kinds = (await hits('adam', 'harz', '&limit=1')).map((hit) => hit.kind);
    expect(kinds).toEqual(['deal', 'account', 'contact']);
  });
});

describe('who finds what', () => {
  it('a partner finds no other partner’s registration, contact or person, and no account', async () => {
    expect(await found('ben', 'harz')).toEqual(['deal Harzer Zinngießerei', 'contact Harzel Dean']);
    expect(await found('ben', number)).toEqual([]);
    expect(await found('priya', 'harz')).toEqual(['contact Harzmut Böhm']);
    expect(await found('priya', 'schmalspur')).toEqual([]);
    expect(await found('priya', 'Rübelander Tropfstienwerke')).toEqual([]);
    expect(await found('priya', 'signalling')).toEqual([]);
    expect(await found('priya', 'cobalt')).toEqual([]);
    expect(await found('priya', 'grace')).toEqual([]);
    expect(await found('priya', 'adam')).toEqual([]);
  });

  it('finds people only for those who may read people', async () => {
    expect(await found('priya', 'torres')).toEqual(['person Sam Torres']);
    expect(await found('priya', 'sam@bright')).toEqual(['person Sam Torres']);
    expect(await found('mila', 'torres')).toEqual([]);
    expect(await found('adam', 'carla@')).toEqual(['person Carla Moreno']);
  });

  it('shows a distributor its resellers’ registrations, but of people the own firm’s only', async () => {
    expect(await found('eli', 'harz')).toEqual(['deal Harzkäse Genossenschaft']);
    expect((await hits('dana', 'harz')).map((hit) => hit.subtitle)).toEqual([expect.stringMatching(/ · Elmwood IT$/)]);
    expect(await found('dana', 'dana')).toEqual(['person Dana de Vries']);
    expect(await found('dana', 'eli bos')).toEqual([]);
    expect(await found('dana', 'cobalt')).toEqual([]);
  });

  it('keeps a draft with the side that writes it', async () => {
    expect(await found('priya', 'zinnf')).toEqual(['deal Zinnfiguren Nordhausen']);
    expect(await found('mila', 'nordhausen')).toEqual(['deal Zinnfiguren Nordhausen']);
    expect(await found('adam', 'zinnf')).toEqual([]);
    expect(await found('adam', 'nordhausen')).toEqual([]);
  });

  it('a channel manager finds the partners assigned to them only, yet every account', async () => {
    expect(await found('chidi', 'harz')).toEqual([
      'deal Harzkäse Genossenschaft',
      'account Harzer Schmalspurbahnen GmbH',
    ]);
    expect(await found('chidi', 'brightline')).toEqual([]);
    expect(await found('chidi', number)).toEqual([]);
  });

  it('the other vendor finds nothing', async () => {
    for (const who of ['oscar', 'cathy'])
      for (const q of ['harz', number, 'brightline', 'priya', 'schmalspur', 'signalling', 'Rübelander Tropfstienwerke'])
        expect(await hits(who, q)).toEqual([]);
  });

  it('learners and strangers do not search', async () => {
    expect((await people['lea']!.get('/api/v1/search?q=harz')).status).toBe(403);
    expect((await server.anyone.get('/api/v1/search?q=harz')).status).toBe(401);
  });

  it('a key finds what its scopes name', async () => {
    const make = (scopes: string[]) =>
      people['adam']!.post('/api/v1/api-keys', { name: 'Search', role: 'administrator', scopes });
    const search = async (secret: string) =>
      server.anyone.get('/api/v1/search?q=harz', { headers: { authorization: `Bearer ${secret}` } });
    const narrow = bodyOf(await make(['search.use', 'account.read']), 201).secret;
    const kinds = bodyOf(await search(narrow)).items.map((hit: SearchHit) => hit.kind);
    expect(kinds).toEqual(['account']);
    const none = bodyOf(await make(['account.read']), 201).secret;
    expect((await search(none)).status).toBe(403);
  });
});

describe('what was typed', () => {
  it('becomes a range and one pattern per word, wildcards taken literally', () => {
    expect(typedOf('  Müller &  50%_x ')).toMatchObject({
      key: 'muller & 50%_x',
      last: 'muller & 50%_x\u{10ffff}',
      words: ['% muller%', '% 50\\%\\_x%'],
    });
    expect(typedOf('a b c d e f g h').words).toHaveLength(6);
  });

  it('keeps each record once, at its best place', () => {
    const a = { id: 'a', rank: RANKS.words };
    const b = { id: 'b', rank: RANKS.beginning };
    expect(best([[a], [b, { id: 'a', rank: RANKS.name }]], 2).map(({ id, rank }) => [id, rank])).toEqual([
      ['a', RANKS.name],
      ['b', RANKS.beginning],
    ]);
    expect(best([[a], [b]], 1)).toEqual([b]);
  });
});
