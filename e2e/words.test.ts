/** An administrator's afternoon in a real browser: an own question in the registration form, own words in a mail. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildWebIfStale } from '../bin/build-web.ts';
import { startTestServer, type TestServer } from '../server/kit/testing/server.ts';
import { paths } from '../web/paths.ts';
import { openBrowser, Visitor } from './browser.ts';

let server: TestServer;
let browser: Browser;

beforeAll(async () => {
  await buildWebIfStale();
  server = await startTestServer();
  browser = await openBrowser();
}, 180_000);

afterAll(async () => {
  await browser.close();
  await server.close();
});

async function asWhom(email: string): Promise<Visitor> {
  const visitor = await Visitor.open(browser, server.origin);
  await visitor.signIn(email);
  return visitor;
}

describe('an administrator', () => {
  it('adds a question to the registration form, and a rep is asked it', async () => {
    const adam = await asWhom('adam@aldertech.example');
    const { page } = adam;
    await page.goto(paths.console.form('deal'));
    await page.getByRole('button', { name: 'Add a section' }).click();
    await page.getByRole('button', { name: 'Add a field' }).click();
    await page.getByRole('menuitem', { name: 'Number', exact: true }).click();
    await page
      .getByRole('textbox', { name: /^Question or name/ })
      .first()
      .fill('Number of plants');
    await page.getByLabel('Number of plants', { exact: true }).last().waitFor();
    await page.getByText('Saved').first().waitFor();
    await adam.expectAccessible();
    await page.getByRole('button', { name: 'Publish' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Publish' }).click();
    await page
      .getByText(/Version \d+ is in use/)
      .first()
      .waitFor();
    expect(adam.errors).toEqual([]);

    const ben = await asWhom('ben@cobalt-networks.example');
    await ben.page.goto(paths.portal.newDeal());
    await ben.page.getByRole('textbox', { name: 'Customer’s name' }).fill('Hansa-Werke');
    await ben.page.getByRole('textbox', { name: 'Website' }).fill('hansa-werke.example');
    await ben.page.getByLabel('Number of plants').first().waitFor();
    await ben.expectAccessible();
    expect(ben.errors).toEqual([]);
  }, 120_000);

  it('words a mail of the vendor’s own and sees how it arrives', async () => {
    const adam = await asWhom('adam@aldertech.example');
    const { page } = adam;
    await page.goto(paths.console.mailTemplates());
    await page.getByRole('link', { name: /Registration approved/ }).click();
    await page.getByRole('textbox', { name: /^Subject/ }).fill('Good news about {{customer}}');
    await page
      .getByText(/^Good news about (?!\{\{)/)
      .first()
      .waitFor();
    // Not looked at by axe: the mail stands in a frame that runs no scripts.
    await page.getByRole('button', { name: 'Save' }).click();
    await page.reload();
    expect(await page.getByRole('textbox', { name: /^Subject/ }).inputValue()).toBe('Good news about {{customer}}');
    expect(adam.errors).toEqual([]);
  }, 120_000);
});
