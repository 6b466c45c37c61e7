/** What a protected registration lives through, from the rules that an administrator saves to what the partner reads. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildWebIfStale } from '../bin/build-web.ts';
import { startTestServer, type TestServer } from '../server/kit/testing/server.ts';
import { approved } from '../server/modules/deals/testing.ts';
import { paths } from '../web/paths.ts';
import { openBrowser, Visitor } from './browser.ts';

let server: TestServer;
let browser: Browser;
let deal: { id: string };

beforeAll(async () => {
  await buildWebIfStale();
  server = await startTestServer();
  // The browser's clock cannot be moved with the server's.
  server.clock.set(new Date());
  browser = await openBrowser();
  const priya = await server.as('priya@brightline.example');
  const carla = await server.as('carla@aldertech.example');
  deal = await approved(priya, carla, 'Walzwerk Ilsede', { closeDate: inDays(120) });
}, 180_000);

afterAll(async () => {
  await browser.close();
  await server.close();
});

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

async function visitor(email: string): Promise<Visitor> {
  const opened = await Visitor.open(browser, server.origin);
  await opened.signIn(email);
  return opened;
}

/** Rules with their effect before they are saved, one version at once, another planned and taken back. */
async function setRules(adam: Visitor): Promise<void> {
  const { page } = adam;
  await page.goto(paths.console.protectionRules());
  await page.getByRole('textbox', { name: 'Days before the end' }).fill('200');
  await page.getByText('One protected registration keeps its window').waitFor();
  await page.getByRole('textbox', { name: 'Why (for the history)' }).fill('Asked earlier, planned better');
  await adam.expectAccessible();
  await page.getByRole('button', { name: 'Save, in force at once' }).click();
  await page.getByText('Version 2').waitFor();
  await page.getByText('Asked earlier, planned better').waitFor();

  await page.getByRole('textbox', { name: 'Days at most' }).fill('60');
  await page.getByRole('textbox', { name: 'In force from' }).fill(inDays(40));
  await page.getByRole('textbox', { name: 'In force from' }).press('Enter');
  await page.getByRole('button', { name: /^Save, in force from/ }).click();
  await page.getByText(/^Other rules are in force from/).waitFor();
  await adam.expectAccessible();
  await page.getByRole('button', { name: 'Take back version 3' }).click();
  await page.getByText(/^It will not come in force on/).waitFor();
  await page.getByRole('dialog').getByRole('button', { name: 'Take back' }).click();
  await page.getByText('taken back by Adam Keller').waitFor();
  await adam.expectAccessible();
}

/** A partner reaches a milestone and asks for more time, with a file that shows why. */
async function askForMore(priya: Visitor): Promise<void> {
  const { page } = priya;
  await page.goto(paths.portal.deal(deal.id));
  await page.getByRole('button', { name: 'Meeting with the customer is reached' }).click();
  await priya.expectAccessible();
  await page.getByRole('dialog').getByRole('button', { name: 'Reached' }).click();
  await page.getByText(/14 days Meeting with the customer = until/).waitFor();

  await page.getByRole('button', { name: 'Ask for an extension' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: /^Why does it take longer/ }).fill('The board meets in the new year.');
  const board = { name: 'board.txt', mimeType: 'text/plain', buffer: Buffer.from('Minutes: decided in January.') };
  await dialog.locator('input[type=file]').setInputFiles(board);
  await dialog.getByText('board.txt').first().waitFor();
  await priya.expectAccessible();
  await dialog.getByRole('button', { name: 'Ask for an extension' }).click();
  await page.getByText('Extension by 30 days').waitFor();
  // Never two at a time: the button goes with the request.
  await page.getByRole('button', { name: 'Ask for an extension' }).waitFor({ state: 'detached' });
  await priya.expectAccessible();
}

/** The vendor finds the request where requests wait, and grants it with a note. */
async function grantMore(carla: Visitor): Promise<void> {
  const { page } = carla;
  await page.goto(paths.console.requests());
  await carla.expectAccessible();
  await page.getByRole('link', { name: 'Walzwerk Ilsede' }).first().click();
  await page
    .getByRole('button', { name: /^Grant/ })
    .first()
    .click();
  await page.getByRole('dialog').getByRole('textbox', { name: 'Note' }).fill('Good luck with the board.');
  await page.getByText('Brightline Systems is protected 30 days longer and told so.').waitFor();
  await carla.expectAccessible();
  await page.getByRole('dialog').getByRole('button', { name: 'Grant' }).click();
  await page.getByText(/30 days extension = until/).waitFor();
  await carla.expectAccessible();
}

/** The partner changes the amount, which the vendor accepts with discount and days by the rules of the day. */
async function askForChange(priya: Visitor): Promise<void> {
  const { page } = priya;
  await page.reload();
  await page.getByText('Good luck with the board.').first().waitFor();
  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Change', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Amount' }).fill('75000');
  await dialog.getByText(/decides about what is marked/).waitFor();
  await priya.expectAccessible();
  await dialog.getByRole('button', { name: 'Save and ask' }).click();
  await page.getByText('€75,000').first().waitFor();
}

async function acceptChange(carla: Visitor): Promise<void> {
  const { page } = carla;
  await page.reload();
  await page
    .getByRole('button', { name: /^Grant/ })
    .first()
    .click();
  await page.getByRole('checkbox', { name: 'Derive discount and days anew' }).check();
  await page.getByText('discount and days follow today’s rules').waitFor();
  await carla.expectAccessible();
  await page.getByRole('dialog').getByRole('button', { name: 'Grant' }).click();
  await page.getByText('€75,000').first().waitFor();
}

/** A stage is retired after its effect was told; partners are capped and read how much room they have. */
async function retireAndCap(adam: Visitor): Promise<void> {
  const { page } = adam;
  await page.goto(paths.console.stages());
  await page.getByRole('button', { name: 'More for Negotiation' }).click();
  await page.getByRole('menuitem', { name: 'Retire' }).click();
  await page.getByText('What this does to what is under way').waitFor();
  await adam.expectAccessible();
  await page.getByRole('button', { name: 'Retire', exact: true }).click();
  await page.getByText('Retired').waitFor();

  await page.goto(paths.console.limitRules());
  await page.getByRole('switch', { name: 'Cap how many a partner may have open' }).check();
  await page.getByRole('textbox', { name: 'Open at most' }).fill('2');
  await page.getByText(/registrations? stays? open/).waitFor();
  await adam.expectAccessible();
  await page.getByRole('button', { name: 'Save, in force at once' }).click();
  await page.getByText('Version 2').waitFor();
}

describe('a protected registration', () => {
  it('is lengthened, changed and decided by rules that both sides can read', async () => {
    const adam = await visitor('adam@aldertech.example');
    const priya = await visitor('priya@brightline.example');
    const carla = await visitor('carla@aldertech.example');
    await setRules(adam);
    await askForMore(priya);
    await grantMore(carla);
    await askForChange(priya);
    await acceptChange(carla);
    await retireAndCap(adam);
    await priya.page.goto(paths.portal.newDeal());
    await priya.page.getByText(/of 2 open registrations used/).waitFor();
    await priya.expectAccessible();
    expect([...adam.errors, ...priya.errors, ...carla.errors]).toEqual([]);
  }, 240_000);
});
