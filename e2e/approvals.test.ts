/** A chain of approvals in a real browser: rules are written, two people vote, the partner sees how far it is. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildWebIfStale } from '../bin/build-web.ts';
import { startTestServer, type TestServer } from '../server/kit/testing/server.ts';
import { submitted } from '../server/modules/deals/testing.ts';
import { paths } from '../web/paths.ts';
import { openBrowser, Visitor } from './browser.ts';

let server: TestServer;
let browser: Browser;

beforeAll(async () => {
  await buildWebIfStale();
  server = await startTestServer();
  server.clock.set(new Date());
  browser = await openBrowser();
}, 180_000);

afterAll(async () => {
  await browser.close();
  await server.close();
});

const visit = async (email: string): Promise<Visitor> => {
  const visitor = await Visitor.open(browser, server.origin);
  await visitor.signIn(email);
  return visitor;
};

/** The default chain: whoever looks after the partner, then finance. */
async function writeRules({ page }: Visitor): Promise<void> {
  await page.goto(paths.console.approvals());
  const fallback = page
    .getByRole('group', { name: 'Section: Where no rule is met' })
    .or(page.getByRole('group', { name: /Where no rule is met/ }));
  await fallback.first().getByRole('button', { name: 'Add a step' }).click();
  await fallback.first().getByRole('textbox', { name: 'Step' }).fill('Channel manager');
  await fallback.first().getByRole('button', { name: 'Add a step' }).click();
  await fallback.first().getByRole('textbox', { name: 'Step' }).nth(1).fill('Finance');
  const who = fallback.first().getByRole('combobox', { name: 'Who is asked' }).nth(1);
  await who.click();
  await page.getByRole('option', { name: 'Finance' }).click();
  await who.press('Escape');
  await fallback
    .first()
    .getByRole('button', { name: /Remove/ })
    .first()
    .waitFor();
  await page.getByText(/0 open registrations would take another chain/).waitFor();
  await page.getByRole('textbox', { name: 'Why (for the history)' }).fill('After the audit');
  await page.getByRole('button', { name: 'Save as new version' }).click();
  await page.getByText('The rules are saved').waitFor();
  await page.getByText(/Version 1 from/).waitFor();
}

async function voteFor({ page }: Visitor, confirm: string): Promise<void> {
  await page
    .getByRole('button', { name: /^Approve/ })
    .first()
    .click();
  await page.getByRole('button', { name: confirm }).click();
}

describe('a chain of approvals', () => {
  it('is written by an administrator, passed by two people, and seen by the partner', async () => {
    const adam = await visit('adam@aldertech.example');
    await writeRules(adam);
    const deal = await submitted(await server.as('priya@brightline.example'), 'Hansa Werke', {
      closeDate: '2098-09-30',
    });
    await server.settle();

    const priya = await visit('priya@brightline.example');
    await priya.page.goto(paths.portal.deal(deal.id));
    await priya.page.getByText('Waits now').waitFor();
    const chain = priya.page.locator('section', { hasText: 'Waits now' }).last();
    expect(await chain.getByText('Carla Moreno').count()).toBe(0);
    await priya.expectAccessible();

    const carla = await visit('carla@aldertech.example');
    await carla.page.goto(paths.console.decision(deal.id));
    await carla.page.getByText('Chain of approvals').waitFor();
    await carla.expectAccessible();
    await voteFor(carla, 'Vote for it');
    await carla.page.getByText(/it waits for: Finance/).waitFor();

    const fiona = await visit('fiona@aldertech.example');
    await fiona.page.goto(paths.console.decision(deal.id));
    await fiona.page.getByText('Carla Moreno').first().waitFor();
    await voteFor(fiona, 'Approve and protect');
    await fiona.page.getByText('Approved').first().waitFor();

    await priya.page.reload();
    await priya.page.getByText('Protected').first().waitFor();
    expect([adam, priya, carla, fiona].flatMap(({ errors }) => [...errors])).toEqual([]);
    await Promise.all([adam, priya, carla, fiona].map((one) => one.close()));
  }, 180_000);
});
