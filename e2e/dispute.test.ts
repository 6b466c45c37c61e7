/** A dispute from two browsers' sides, decided in the console: each partner sees what it may, and nothing of the other. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildWebIfStale } from '../bin/build-web.ts';
import { bodyOf } from '../server/modules/deals/testing.ts';
import { rivals } from '../server/modules/disputes/testing.ts';
import { startTestServer, type TestServer } from '../server/kit/testing/server.ts';
import { openBrowser, Visitor } from './browser.ts';

let server: TestServer;
let browser: Browser;
let asked: { id: string };
let held: { id: string };

beforeAll(async () => {
  await buildWebIfStale();
  server = await startTestServer();
  // The browser's clock cannot be moved with the server's.
  server.clock.set(new Date());
  browser = await openBrowser();
  const priya = await server.as('priya@brightline.example');
  const ben = await server.as('ben@cobalt-networks.example');
  const carla = await server.as('carla@aldertech.example');
  const closeDate = new Date(Date.now() + 90 * 86_400_000).toISOString().slice(0, 10);
  ({ asked, held } = await rivals(priya, ben, carla, 'Kronberg Textil', { closeDate }));
}, 180_000);

afterAll(async () => {
  await browser.close();
  await server.close();
});

async function contest(ben: Visitor): Promise<void> {
  const { page } = ben;
  await page.goto(`/portal/deals/${asked.id}`);
  await page.getByRole('button', { name: 'Contest this decision' }).click();
  await page
    .getByRole('textbox', { name: 'Why the customer should be yours' })
    .fill('The plant manager asked us in March; the minutes name our engineer.');
  await ben.expectAccessible();
  await page.getByRole('button', { name: 'Contest this decision' }).last().click();
  await page.getByText('has received your objection').waitFor();
  await ben.expectAccessible();
}

async function takeUp(carla: Visitor): Promise<void> {
  const { page } = carla;
  await page.goto('/console/disputes');
  await carla.expectAccessible();
  await page.getByRole('link', { name: 'Kronberg Textil' }).first().click();
  await page.getByRole('button', { name: /^Take up/ }).click();
  await page.getByRole('checkbox', { name: /Brightline Systems: Kronberg Textil/ }).check();
  await carla.expectAccessible();
  await page.getByRole('button', { name: 'Take up' }).last().click();
  await page.getByRole('button', { name: 'Ask Brightline Systems' }).click();
  await page.getByRole('textbox', { name: 'Question' }).fill('When did you first talk to the customer?');
  await page.getByRole('button', { name: 'Ask', exact: true }).click();
  await page.getByText('Evidence is asked for').waitFor();
  await carla.expectAccessible();
}

async function answer(priya: Visitor): Promise<void> {
  const { page } = priya;
  await page.goto('/portal/disputes');
  await priya.expectAccessible();
  await page.getByRole('link', { name: 'Kronberg Textil' }).first().click();
  await page.getByRole('textbox', { name: 'Your answer' }).fill('On 3 March, by telephone.');
  await priya.expectAccessible();
  await page.getByRole('button', { name: 'Send answer' }).click();
  await page.getByText('On 3 March, by telephone.').waitFor();
}

async function decide(carla: Visitor): Promise<void> {
  const { page } = carla;
  await page.reload();
  await page.getByRole('button', { name: /^Decide/ }).click();
  await page.getByText('On 3 March, by telephone.').waitFor();
  await page.getByRole('radio', { name: /^Cobalt Networks/ }).check();
  await page.getByText('Customer asked for it').click();
  await page
    .getByRole('textbox', { name: 'What Brightline Systems reads' })
    .fill('The customer named another contact in writing.');
  await page.getByRole('textbox', { name: 'Record' }).fill('Written confirmation of the plant manager, 2 June.');
  await page.getByText('Revokes the protection of Brightline Systems').waitFor();
  await page.getByText(/Protects Cobalt Networks until/).waitFor();
  await page.getByText('Tells 3 people').waitFor();
  await carla.expectAccessible();
  await page.getByRole('button', { name: /^Decide/ }).click();
  await page.getByText('a losing side may appeal until').waitFor();
  await carla.expectAccessible();
}

/** Everything that a partner's page says, with what it was made of. */
async function seenBy(visitor: Visitor, address: string): Promise<string> {
  await visitor.page.goto(address);
  await visitor.page.getByRole('heading', { level: 1 }).first().waitFor();
  return (await visitor.page.locator('body').innerText()) + (await visitor.page.content());
}

describe('a dispute between two partners', () => {
  it('is contested, answered and decided, and neither side learns of the other', async () => {
    const [ben, priya, carla] = [
      await Visitor.open(browser, server.origin),
      await Visitor.open(browser, server.origin),
      await Visitor.open(browser, server.origin),
    ];
    await ben.signIn('ben@cobalt-networks.example');
    await priya.signIn('priya@brightline.example');
    await carla.signIn('carla@aldertech.example');
    await contest(ben);
    await takeUp(carla);
    await answer(priya);
    await decide(carla);

    await ben.page.reload();
    await ben.page.getByText('The customer is yours').waitFor();
    await ben.expectAccessible();
    await priya.page.reload();
    await priya.page.getByText('It was not decided in your favour').waitFor();
    await priya.page.getByText('You may appeal until').waitFor();
    await priya.expectAccessible();

    const loser = await seenBy(priya, `/portal/deals/${held.id}`);
    expect(loser).toContain('The customer named another contact in writing.');
    expect(loser).not.toMatch(/Cobalt|Ben Ito|Written confirmation/);
    const winner = await seenBy(ben, `/portal/deals/${asked.id}`);
    expect(winner).toContain('Protected');
    expect(winner).not.toMatch(/Brightline|Priya|3 March|Written confirmation/);
    expect([...ben.errors, ...priya.errors, ...carla.errors]).toEqual([]);
    expect(
      bodyOf(await (await server.as('ben@cobalt-networks.example')).get('/api/v1/dispute-sides')).items,
    ).toHaveLength(1);
    for (const visitor of [ben, priya, carla]) await visitor.close();
  }, 180_000);
});
