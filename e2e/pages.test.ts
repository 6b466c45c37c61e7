/** Every page, light and dark, wide and on a phone: it opens without a script error, fits its width, and axe finds nothing. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildWebIfStale } from '../bin/build-web.ts';
import { startTestServer, type TestServer } from '../server/kit/testing/server.ts';
import { paths } from '../web/paths.ts';
import { openBrowser, Visitor, type Look } from './browser.ts';

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

const CONSOLE = [
  paths.console.home(),
  paths.console.inbox(),
  paths.console.deals(),
  paths.console.board(),
  paths.console.partners(),
  paths.console.newPartner(),
  paths.console.contacts(),
  paths.console.accounts(),
  paths.console.lessons(),
  paths.console.opportunities(),
  paths.console.tiers(),
  paths.console.approvals(),
  paths.console.absences(),
  paths.console.dealSetup(),
  paths.console.requests(),
  paths.console.specialPrices(),
  paths.console.agreements(),
  paths.console.disputes(),
  paths.console.disputeRules(),
  paths.console.protectionRules(),
  paths.console.scopeRules(),
  paths.console.limitRules(),
  paths.console.amendmentRules(),
  paths.console.stages(),
  paths.console.reasons(),
  paths.console.forms(),
  paths.console.form('deal'),
  paths.console.formVersions('deal'),
  paths.console.mailTemplates(),
  paths.console.rates(),
  paths.console.standings(),
  paths.console.ratesOfDay('2026-06-01'),
  paths.console.people(),
  paths.console.invite(),
  paths.console.roles(),
  paths.console.imports(),
  paths.console.inboundMail(),
  paths.console.notifications(),
  paths.account.absence(),
];
const PORTAL = [
  paths.portal.home(),
  paths.portal.deals(),
  paths.portal.board(),
  paths.portal.newDeal(),
  paths.portal.imports(),
  paths.portal.specialPrices(),
  paths.portal.disputes(),
  paths.portal.company(),
];

async function tour(email: string, pages: readonly string[], look: Look): Promise<string[]> {
  const visitor = await Visitor.open(browser, server.origin, look);
  await visitor.signIn(email);
  const faults: string[] = [];
  for (const address of pages) {
    await visitor.page.goto(address);
    await visitor.page.getByRole('heading', { level: 1 }).first().waitFor();
    const overflow = await visitor.page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth + 1);
    if (overflow) faults.push(`${address}: wider than the window`);
    await visitor.expectAccessible().catch((error: Error) => faults.push(`${address}: ${error.message}`));
  }
  faults.push(...visitor.errors);
  await visitor.close();
  return faults;
}

describe('every page', () => {
  it('of the console opens accessibly in the light', async () => {
    expect(await tour('adam@aldertech.example', CONSOLE, {})).toEqual([]);
  }, 240_000);

  it('of the console opens accessibly in the dark, on a phone', async () => {
    expect(await tour('adam@aldertech.example', CONSOLE, { colorScheme: 'dark', phone: true })).toEqual([]);
  }, 240_000);

  it('of the portal opens accessibly in the light, on a phone', async () => {
    expect(await tour('priya@brightline.example', PORTAL, { phone: true })).toEqual([]);
  }, 120_000);

  it('of the portal opens accessibly in German, in the dark', async () => {
    expect(await tour('priya@brightline.example', PORTAL, { colorScheme: 'dark', locale: 'de-DE' })).toEqual([]);
  }, 120_000);
});
