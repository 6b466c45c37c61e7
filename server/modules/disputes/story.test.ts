import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type Client, type TestServer } from '../../kit/testing/server.ts';
import { bodyOf, read, statusesOf, submitted } from '../deals/testing.ts';
import { act, caseOf, contested, forWinner, lost, opened, rivals } from './testing.ts';

let server: TestServer;
let priya: Client;
let ben: Client;
let carla: Client;
let adam: Client;

beforeAll(async () => {
  server = await startTestServer();
  priya = await server.as('priya@brightline.example');
  ben = await server.as('ben@cobalt-networks.example');
  carla = await server.as('carla@aldertech.example');
  adam = await server.as('adam@aldertech.example');
});
afterAll(() => server.close());

const own = async (who: Client, side: { id: string }) => bodyOf(await who.get(`/api/v1/dispute-sides/${side.id}`));
const sideOf = (dispute: { sides: { id: string; deal: { id: string } }[] }, deal: { id: string }) =>
  dispute.sides.find((side) => side.deal.id === deal.id)!;

describe('contesting a decision', () => {
  it('asks the vendor, who takes it up with the other registration', async () => {
    const { held, asked } = await rivals(priya, ben, carla, 'Glaswerk Ilmenau');
    const side = await contested(ben, asked);
    expect(side).toMatchObject({ view: 'received', claimant: true, statements: [{ kind: 'claim' }] });
    const requested = await caseOf(carla, asked);
    expect(requested).toMatchObject({ status: 'requested', origin: 'partner', sides: [{ claimant: true }] });
    const dispute = bodyOf(await act(carla, requested, 'acceptance', { dealIds: [held.id] }));
    expect(dispute).toMatchObject({
      status: 'opened',
      partners: [{ name: 'Cobalt Networks' }, { name: 'Brightline Systems' }],
    });
    expect((await own(ben, side)).view).toBe('in_progress');
  });

  it('needs a decision to contest, and is possible once', async () => {
    const waiting = await submitted(ben, 'Glaswerk Suhl');
    const early = await ben.post('/api/v1/dispute-sides', { dealId: waiting.id, statement: 'No' });
    expect([early.status, early.body.code]).toEqual([409, 'illegal_transition']);
    const { asked } = await rivals(priya, ben, carla, 'Glaswerk Zella');
    await contested(ben, asked);
    const again = await ben.post('/api/v1/dispute-sides', { dealId: asked.id, statement: 'No' });
    expect([again.status, again.body.code]).toEqual([409, 'dispute_running']);
  });

  it('can be dismissed with words for the partner, or taken back by it', async () => {
    const first = await rivals(priya, ben, carla, 'Glaswerk Gehren');
    const side = await contested(ben, first.asked);
    await act(carla, await caseOf(carla, first.asked), 'dismissal', { note: 'The evidence was weighed already.' });
    expect(await own(ben, side)).toMatchObject({ view: 'dismissed', told: 'The evidence was weighed already.' });
    const second = await rivals(priya, ben, carla, 'Glaswerk Arnstadt');
    const other = await contested(ben, second.asked);
    expect(bodyOf(await ben.post(`/api/v1/dispute-sides/${other.id}/withdrawal`)).view).toBe('withdrawn');
    expect((await caseOf(carla, second.asked)).status).toBe('withdrawn');
  });
});

describe('a case between waiting registrations', () => {
  it('holds them, and lets them go on when it ends without a decision', async () => {
    const one = await submitted(priya, 'Porzellan Lichte');
    const two = await submitted(ben, 'Porzellan Lichte');
    const dispute = bodyOf(await carla.post('/api/v1/disputes', { dealIds: [one.id, two.id] }), 201);
    expect((await read(priya, one)).status).toBe('on_hold');
    bodyOf(await act(carla, dispute, 'withdrawal', { note: 'They agreed.' }));
    expect([(await read(priya, one)).status, (await read(ben, two)).status]).toEqual(['under_review', 'under_review']);
  });

  it('needs two sides of different partners in view, none of them in a case already', async () => {
    const one = await submitted(priya, 'Porzellan Wallendorf');
    const same = await submitted(priya, 'Porzellan Sitzendorf');
    const codeOf = async (dealIds: string[]) => {
      const answer = await carla.post('/api/v1/disputes', { dealIds });
      return [answer.status, answer.body.errors?.[0].code ?? answer.body.code];
    };
    expect(await codeOf([one.id])).toEqual([422, 'two_sides']);
    expect(await codeOf([one.id, same.id])).toEqual([422, 'same_partner']);
    expect(await codeOf([one.id, '018f0000-0000-7000-8000-000000000000'])).toEqual([422, 'unknown_reference']);
    const two = await submitted(ben, 'Porzellan Wallendorf');
    await carla.post('/api/v1/disputes', { dealIds: [one.id, two.id] });
    expect(await codeOf([one.id, two.id])).toEqual([409, 'dispute_running']);
  });
});

describe('evidence', () => {
  it('is asked of each side apart, with a deadline and a reminder; a late answer is kept as late', async () => {
    const { dispute, held, side } = await opened(priya, ben, carla, 'Spielwaren Sonneberg');
    const asking = {
      sideId: sideOf(dispute, held).id,
      question: 'When did you first talk to them?',
      dueOn: '2026-06-05',
    };
    expect(bodyOf(await act(carla, dispute, 'evidence-requests', asking)).status).toBe('evidence_requested');
    const { items } = bodyOf(await priya.get('/api/v1/dispute-sides?over=is:false'));
    const mine = items.find((one: { deal: { id: string } }) => one.deal.id === held.id);
    expect(mine.view).toBe('answer_needed');
    expect(await own(ben, side)).toMatchObject({ view: 'in_progress', requests: [] });

    const { requests } = await own(priya, mine);
    const answer = { requestId: requests[0].id, body: 'In March, see the minutes.' };
    const foreign = await ben.post(`/api/v1/dispute-sides/${side.id}/answers`, answer);
    expect(foreign.status).toBe(404);
    const after = bodyOf(await priya.post(`/api/v1/dispute-sides/${mine.id}/answers`, answer));
    expect(after).toMatchObject({ view: 'in_progress', statements: [{ kind: 'answer', late: false }] });
    expect((await priya.post(`/api/v1/dispute-sides/${mine.id}/answers`, answer)).status).toBe(409);
  });
});

describe('a decision', () => {
  it('spells out what it does, then revokes one and protects the other at once', async () => {
    const { dispute, held, asked, side } = await opened(priya, ben, carla, 'Kugellager Schmölln');
    const { record: _record, ...decided } = await forWinner(carla, dispute, asked);
    const preview = bodyOf(await act(carla, dispute, 'decision-preview', decided));
    const effects = preview.effects.map((one: { partner: { name: string }; effect: string }) => [
      one.partner.name,
      one.effect,
    ]);
    expect(effects).toEqual([
      ['Cobalt Networks', 'protect'],
      ['Brightline Systems', 'revoke'],
    ]);
    expect(preview.tells).toBe(3);
    expect((await read(priya, held)).status).toBe('approved');

    const after = bodyOf(await act(carla, dispute, 'decision', await forWinner(carla, dispute, asked)));
    expect(after.status).toBe('decided');
    expect(await read(priya, held)).toMatchObject({
      status: 'revoked',
      decision: { note: 'The customer named another contact.' },
    });
    expect(await read(ben, asked)).toMatchObject({ status: 'approved', protection: { live: true } });
    expect(await own(ben, side)).toMatchObject({
      view: 'decided',
      standing: 'won',
      abilities: { appeal: { allowed: false } },
    });
  });

  it('can split the customer in shares that sum to the whole', async () => {
    const { dispute, held, asked, side } = await opened(priya, ben, carla, 'Kugellager Gera');
    const shares = (first: number, second: number) => ({
      verdict: 'split',
      record: 'Both did half of the work.',
      outcomes: [
        { sideId: sideOf(dispute, asked).id, standing: 'shared', shareBasisPoints: first },
        { sideId: sideOf(dispute, held).id, standing: 'shared', shareBasisPoints: second },
      ],
    });
    expect((await act(carla, dispute, 'decision', shares(6000, 3000))).body.errors[0].code).toBe('shares');
    bodyOf(await act(carla, dispute, 'decision', shares(6000, 4000)));
    expect([(await read(priya, held)).status, (await read(ben, asked)).status]).toEqual(['approved', 'approved']);
    expect(await own(ben, side)).toMatchObject({ standing: 'shared', shareBasisPoints: 6000 });
  });

  it('can reject all, and says to each what is missing', async () => {
    const { dispute, held } = await opened(priya, ben, carla, 'Kugellager Greiz');
    const outcomes = [];
    for (const side of dispute.sides) outcomes.push(await lost(carla, side));
    const body = { verdict: 'reject_all', outcomes, record: 'Neither was asked by the customer.' };
    const without = { ...body, outcomes: outcomes.map(({ told: _told, ...one }) => one) };
    expect((await act(carla, dispute, 'decision', without)).body.errors[0].path).toBe('outcomes.0.told');
    bodyOf(await act(carla, dispute, 'decision', body));
    expect((await read(priya, held)).status).toBe('revoked');
  });

  it('is only for those who decide here', async () => {
    const { dispute, asked } = await opened(priya, ben, carla, 'Kugellager Zeitz');
    const settings = bodyOf(await adam.get('/api/v1/dispute-settings'));
    const change = (decidedBy: string, version: number) =>
      adam.patch('/api/v1/dispute-settings', { decidedBy }, { headers: { 'if-match': `"${version}"` } });
    bodyOf(await change('administrators', settings.version));
    const decision = await forWinner(carla, dispute, asked);
    expect((await act(carla, dispute, 'decision', decision)).status).toBe(403);
    expect((await act(adam, dispute, 'decision', decision)).status).toBe(200);
    bodyOf(await change('managers', settings.version + 1));
  });

  it('is made once: of two deciders, and of deciding and withdrawing, one comes through', async () => {
    const first = await opened(priya, ben, carla, 'Uhrenwerk Ruhla');
    const body = await forWinner(carla, first.dispute, first.asked);
    const deciders = await Promise.all([carla, adam].map((who) => act(who, first.dispute, 'decision', body)));
    expect(statusesOf(deciders)).toEqual([200, 409]);
    const second = await opened(priya, ben, carla, 'Uhrenwerk Gotha');
    const race = await Promise.all([
      act(carla, second.dispute, 'decision', await forWinner(carla, second.dispute, second.asked)),
      ben.post(`/api/v1/dispute-sides/${second.side.id}/withdrawal`),
    ]);
    expect(statusesOf(race)).toEqual([200, 409]);
  });
});

describe('an appeal', () => {
  const statement = { statement: 'The minutes show otherwise.' };

  it('is decided by somebody else, turns the result and ends the case', async () => {
    const { dispute, held, asked } = await opened(priya, ben, carla, 'Waagenbau Apolda');
    bodyOf(await act(carla, dispute, 'decision', await forWinner(carla, dispute, asked)));
    const { items } = bodyOf(await priya.get(`/api/v1/deals/${held.id}/dispute-sides`));
    const appeals = await Promise.all(
      [1, 2].map(() => priya.post(`/api/v1/dispute-sides/${items[0].id}/appeal`, statement)),
    );
    expect(statusesOf(appeals)).toEqual([200, 409]);
    const appealed = bodyOf(await carla.get(`/api/v1/disputes/${dispute.id}`));
    expect(appealed).toMatchObject({ status: 'appealed', abilities: { decide: { allowed: false } } });
    const turned = await forWinner(carla, appealed, held);
    expect((await act(carla, dispute, 'decision', turned)).status).toBe(403);
    const after = bodyOf(await act(adam, dispute, 'decision', turned));
    expect(after).toMatchObject({ status: 'closed', decisions: [{ instance: 1 }, { instance: 2 }] });
    expect([(await read(priya, held)).status, (await read(ben, asked)).status]).toEqual(['approved', 'revoked']);
  });

  it('is for losers, and shows to the winner as work in progress alone', async () => {
    const { dispute, held, asked, side } = await opened(priya, ben, carla, 'Waagenbau Jena');
    bodyOf(await act(carla, dispute, 'decision', await forWinner(carla, dispute, asked)));
    expect((await ben.post(`/api/v1/dispute-sides/${side.id}/appeal`, statement)).status).toBe(409);
    const { items } = bodyOf(await priya.get(`/api/v1/deals/${held.id}/dispute-sides`));
    bodyOf(await priya.post(`/api/v1/dispute-sides/${items[0].id}/appeal`, statement));
    expect(await own(ben, side)).toMatchObject({ view: 'in_progress', standing: 'won' });
  });

  it('comes too late after its window, which closes the case', async () => {
    const { dispute, asked, held } = await opened(priya, ben, carla, 'Waagenbau Weimar');
    bodyOf(await act(carla, dispute, 'decision', await forWinner(carla, dispute, asked)));
    server.clock.move(30 * 86_400_000);
    await server.settle();
    priya = await server.as('priya@brightline.example');
    carla = await server.as('carla@aldertech.example');
    const { items } = bodyOf(await priya.get(`/api/v1/deals/${held.id}/dispute-sides`));
    expect(items[0].view).toBe('closed');
    const late = await priya.post(`/api/v1/dispute-sides/${items[0].id}/appeal`, statement);
    expect([late.status, late.body.code]).toEqual([409, 'appeal_window_over']);
  });
});
