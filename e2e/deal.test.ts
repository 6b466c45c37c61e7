/** The main job in a real browser: a partner's rep registers a deal, a channel manager decides with the evidence in view. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildWebIfStale } from '../bin/build-web.ts';
import { startTestServer, type TestServer } from '../server/kit/testing/server.ts';
import { openBrowser, Visitor } from './browser.ts';

let server: TestServer;
let browser: Browser;

beforeAll(async () => {
  await buildWebIfStale();
  server = await startTestServer();
  // The browser's clock cannot be moved with the server's.
  server.clock.set(new Date());
  browser = await openBrowser();
  const adam = await server.as('adam@aldertech.example');
  const hansa = { name: 'Hansa Werke AG', domains: ['hansa-werke.example'], country: 'DE', city: 'Hamburg' };
  await adam.post('/api/v1/accounts', hansa);
}, 180_000);

afterAll(async () => {
  await browser.close();
  await server.close();
});

async function register(ben: Visitor): Promise<void> {
  const { page } = ben;
  await page.getByRole('link', { name: 'Register a deal' }).first().click();
  await page.getByRole('textbox', { name: 'Customer’s name' }).fill('Hansa-Werke');
  await page.getByRole('textbox', { name: 'Website' }).fill('hansa-werke.example');
  await page.getByRole('combobox', { name: 'Country' }).fill('Germany');
  await page.getByRole('option', { name: 'Germany' }).click();
  await page.getByText('Needs review').waitFor();
  await ben.expectAccessible();
  await page.getByRole('textbox', { name: 'Amount' }).fill('48000');
  await page.getByRole('button', { name: 'in 90 days' }).click();
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Petra Lang');
  await page.getByRole('textbox', { name: 'E-mail' }).fill('petra.lang@hansa-werke.example');
  await page.getByRole('textbox', { name: 'Need and project' }).fill('Two packaging lines report their downtime.');
  await page.getByText('Saved').first().waitFor();
  await page.getByRole('button', { name: 'Review' }).click();
  await page.getByRole('heading', { name: 'One last look' }).waitFor();
  await ben.expectAccessible();
  await page.getByRole('button', { name: 'Send registration' }).click();
  await page.getByText('Waiting').first().waitFor();
}

async function decide(carla: Visitor): Promise<void> {
  const { page } = carla;
  await page.goto('/console/inbox');
  await page.getByText('1 registration waits for you').or(page.getByText('One registration waits for you')).waitFor();
  await carla.expectAccessible();
  await page.getByText('Hansa-Werke').first().click();
  await page.getByText('Hansa Werke AG').first().waitFor();
  await page.getByText('Cobalt Networks').first().waitFor();
  await carla.expectAccessible();
  await page
    .getByRole('button', { name: /^Approve/ })
    .first()
    .click();
  await page.getByText('Protects Cobalt Networks until').waitFor();
  await carla.expectAccessible();
  await page.getByRole('button', { name: 'Approve and protect' }).click();
  await page.getByText('Approved').first().waitFor();
}

describe('registering and deciding a deal', () => {
  it('goes from the rep’s first keystroke to a protected customer that both sides see', async () => {
    const ben = await Visitor.open(browser, server.origin);
    await ben.signIn('ben@cobalt-networks.example');
    await register(ben);

    const carla = await Visitor.open(browser, server.origin);
    await carla.signIn('carla@aldertech.example');
    await decide(carla);

    await ben.page.reload();
    await ben.page.getByText('Protected').first().waitFor();
    await ben.expectAccessible();
    expect([...ben.errors, ...carla.errors]).toEqual([]);
    await ben.close();
    await carla.close();
  }, 120_000);
});
