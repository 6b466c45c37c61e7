import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { WORLD_PASSWORD } from '../server/kit/testing/server.ts';

/** Version of the packaged browser; it unpacks into a folder of its own, or an older one left there would be used. */
const VERSION = '153';

/** Starts the browser that npm installed. */
export async function openBrowser(): Promise<Browser> {
  const folder = path.join(tmpdir(), `millrace-chromium-${VERSION}`);
  mkdirSync(folder, { recursive: true });
  const previous = process.env['TMPDIR'];
  process.env['TMPDIR'] = folder;
  const { default: packaged } = await import('@sparticuz/chromium');
  const executablePath = await packaged.executablePath();
  if (previous === undefined) delete process.env['TMPDIR'];
  else process.env['TMPDIR'] = previous;
  const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'];
  const args = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', ...quiet];
  const browser = await chromium.launch({ executablePath, headless: true, args });
  if (!browser.version().startsWith(`${VERSION}.`))
    throw new Error(`this is browser ${browser.version()}, not ${VERSION}`);
  return browser;
}

/** What a person's browser looks like. */
export interface Look {
  colorScheme?: 'light' | 'dark';
  phone?: boolean;
  locale?: string;
}

/** A person at their own browser, signed in through the sign-in page. */
export class Visitor {
  readonly page: Page;
  #context: BrowserContext;
  #errors: string[] = [];
  private constructor(context: BrowserContext, page: Page) {
    this.#context = context;
    this.page = page;
    page.on('pageerror', (error) => this.#errors.push(error.message));
  }

  /** Opens a browser window for somebody. */
  static async open(browser: Browser, origin: string, look: Look = {}): Promise<Visitor> {
    const context = await browser.newContext({
      baseURL: origin,
      colorScheme: look.colorScheme ?? 'light',
      locale: look.locale ?? 'en-GB',
      viewport: look.phone ? { width: 390, height: 844 } : { width: 1440, height: 900 },
      hasTouch: look.phone ?? false,
      reducedMotion: 'reduce',
    });
    context.setDefaultTimeout(15_000);
    return new Visitor(context, await context.newPage());
  }

  /** Signs in on the sign-in page, as a person would, in English or German. */
  async signIn(email: string, password = WORLD_PASSWORD): Promise<void> {
    await this.page.goto('/sign-in');
    await this.page.getByRole('textbox', { name: /E-mail/i }).fill(email);
    await this.page.getByRole('textbox', { name: /^Passwor[dt]/ }).fill(password);
    await this.page.getByRole('button', { name: /^(Sign in|Anmelden)$/ }).click();
    await this.page.waitForURL(/\/(console|portal)/);
  }

  /** Throws when axe finds a violation of WCAG 2.2 AA on the page as it stands. */
  async expectAccessible(): Promise<void> {
    await this.page.evaluate(() => Promise.allSettled(document.getAnimations().map((animation) => animation.finished)));
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
    const { violations } = await new AxeBuilder({ page: this.page }).withTags(tags).analyze();
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(' | ')}`);
    if (found.length > 0) throw new Error(`axe found ${found.join('; ')}`);
  }

  /** Script errors that the browser met; a story ends with none. */
  get errors(): readonly string[] {
    return this.#errors;
  }

  close(): Promise<void> {
    return this.#context.close();
  }
}
