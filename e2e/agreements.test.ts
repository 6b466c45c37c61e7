import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildWebIfStale } from '../bin/build-web.ts';
import { startTestServer, type TestServer } from '../server/kit/testing/server.ts';
import { openBrowser, Visitor } from './browser.ts';

let server: TestServer;
let browser: Browser;

beforeAll(async () => {
  await buildWebIfStale();
  [server, browser] = await Promise.all([startTestServer(), openBrowser()]);
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

it(
  'the vendor writes, publishes and sends an agreement; the partner is kept out until it signs',
  { timeout: 90_000 },
  async () => {
    const olivia = await Visitor.open(browser, server.origin);
    await olivia.signIn('olivia@aldertech.example');
    const vendor = olivia.page;
    await vendor.goto('/console/agreement-templates');
    await vendor.getByRole('button', { name: 'New template' }).click();
    await vendor.getByRole('textbox', { name: 'Name', exact: true }).fill('Partner agreement 2026');
    await vendor.getByLabel('Demand it before anything else').check();
    await vendor.getByRole('button', { name: 'Save draft' }).click();
    await vendor.getByRole('heading', { name: 'Partner agreement 2026' }).waitFor();
    await vendor.getByRole('button', { name: 'Publish' }).click();
    await vendor.getByText('Published version: 1').waitFor();
    await olivia.expectAccessible();
    await vendor.getByRole('button', { name: 'Send', exact: true }).click();
    await vendor.getByRole('combobox', { name: 'Partner' }).fill('Brightline');
    await vendor
      .getByRole('option', { name: /Brightline/ })
      .first()
      .click();
    await vendor.getByRole('button', { name: 'Send to this partner' }).click();
    await vendor.getByText('Sent to 1 partner').waitFor();

    const priya = await Visitor.open(browser, server.origin, { phone: true });
    await priya.signIn('priya@brightline.example');
    const partner = priya.page;
    await partner.goto('/portal/deals');
    await partner.getByRole('link', { name: 'Read and sign the agreement' }).click();
    await partner.getByText('Partner agreement 2026').first().click();
    await partner.getByRole('textbox', { name: 'Type your name as a signature' }).fill('Priya Nair');
    await partner.getByRole('checkbox').check();
    await priya.expectAccessible();
    await partner.getByRole('button', { name: 'Sign', exact: true }).click();
    await partner.getByText('In force', { exact: true }).first().waitFor();
    await partner.getByRole('link', { name: 'Download PDF' }).waitFor();
    await priya.expectAccessible();
    await partner.goto('/portal/deals');
    await partner.getByRole('heading', { level: 1 }).first().waitFor();
    expect(await partner.getByText('Read and sign the agreement').count()).toBe(0);
    await vendor.goto('/console/agreements');
    await vendor.getByText('In force').first().waitFor();
    await olivia.expectAccessible();
    await Promise.all([olivia.close(), priya.close()]);
  },
);
