/** A tenant that writes mails to a real SMTP server, for the tests of this folder. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { closeRuntime, openRuntime } from '../../boot.ts';
import { MovableClock } from '../../clock.ts';
import { loadConfig } from '../../config.ts';
import type { Ctx } from '../../context.ts';
import { withTransaction } from '../../database.ts';
import { newId } from '../../id.ts';
import type { Runtime } from '../../runtime.ts';
import { cloneDatabase } from '../../testing/database.ts';
import { systemActor, Worker } from '../../worker.ts';
import { selectMessage, type MailMessageRow } from '../queries.ts';
import { useBrandSource } from '../queue.ts';
import { sendMail } from '../send.ts';
import { mailTemplate } from '../template.ts';
import { openInbox, type Inbox } from './smtp-server.ts';

export const NOW = new Date('2026-06-02T08:00:00Z');

export const invitation = mailTemplate({
  key: 'invitation',
  name: { en: 'Invitation', de: 'Einladung' },
  placeholders: { name: { label: { en: 'Name', de: 'Name' }, example: 'Ann' } },
  texts: {
    en: { subject: 'Welcome, {{name}}', body: 'Join us, {{name}}.', button: 'Join' },
    de: { subject: 'Willkommen, {{name}}', body: 'Grüße, {{name}}.', button: 'Beitreten' },
  },
  confidential: true,
});
export const news = mailTemplate({ ...invitation, key: 'news', confidential: false });

/** What `queueMail` is asked for; `more` replaces parts. */
export const order = (more: object = {}) => ({
  template: invitation,
  to: { address: 'ann@example.com', name: 'Ann Öz, "A"', personId: newId() },
  locale: 'de-AT',
  data: { name: 'Ann <b>' },
  url: 'https://vendor.example/invitation/secret-token',
  ...more,
});

export interface MailWorld {
  inbox: Inbox;
  clock: MovableClock;
  /** One transaction as somebody of a side; `withoutServer` leaves the mail server out of the configuration. */
  as<T>(side: 'vendor' | 'partner', work: (ctx: Ctx) => Promise<T>, withoutServer?: boolean): Promise<T>;
  message(id: string): Promise<MailMessageRow>;
  settle(): Promise<void>;
  close(): Promise<void>;
}

function transactions(runtime: Runtime, tenantId: string): MailWorld['as'] {
  return (side, work, withoutServer = false) => {
    const sight =
      side === 'vendor'
        ? ({ side, sees: 'all', partnerIds: [] } as const)
        : ({ side, sees: 'listed', partnerIds: [newId()] } as const);
    const config = withoutServer ? { ...runtime.config, smtpUrl: undefined } : runtime.config;
    const actor = { ...systemActor('test'), ...sight };
    return withTransaction(runtime.database, { tenantId, ...sight }, (db) =>
      work({ ...runtime.services, config, db, tenantId, actor, requestId: 'test', log: runtime.log }),
    );
  };
}

async function insertTenant(as: MailWorld['as'], tenantId: string): Promise<void> {
  const tenant = { slug: `mail-${tenantId.slice(-12)}`, name: 'Mail test', calendar: '{}', currency: 'EUR' };
  await as('vendor', (ctx) =>
    ctx.db
      .insertInto('tenants')
      .values({ ...tenant, tenant_id: tenantId, created_at: NOW, updated_at: NOW })
      .execute(),
  );
}

/** Opens the world; close it in `afterAll`. */
export async function openMailWorld(): Promise<MailWorld> {
  const inbox = await openInbox();
  const database = await cloneDatabase();
  const home = mkdtempSync(path.join(tmpdir(), 'millrace-mail-'));
  const clock = new MovableClock(NOW);
  const config = loadConfig({
    NODE_ENV: 'test',
    MILLRACE_HOME: home,
    MILLRACE_SECRET: database.secret,
    LOG_LEVEL: 'silent',
    SMTP_URL: inbox.url,
    MAIL_FROM: 'Post <post@vendor.example>',
  });
  const runtime = await openRuntime(config, database.ownerUrl, { clock });
  const worker = new Worker(runtime, { handlers: [sendMail], subscribers: [], upkeep: [] });
  useBrandSource(async () => ({ name: 'Alder & Sons', colour: '#1c7ed6', logoUrl: null }));
  const tenantId = newId();
  const as = transactions(runtime, tenantId);
  await insertTenant(as, tenantId);
  return {
    inbox,
    clock,
    as,
    message: (id) => as('vendor', (ctx) => selectMessage(ctx, id)),
    settle: () => worker.settle(),
    close: async () => {
      await closeRuntime(runtime);
      await database.drop();
      await inbox.close();
      rmSync(home, { recursive: true, force: true });
    },
  };
}
