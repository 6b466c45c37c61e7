import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { named } from '../../../db/seeds/named.ts';
import { closeRuntime, openRuntime } from '../../kit/boot.ts';
import { loadConfig } from '../../kit/config.ts';
import type { Ctx } from '../../kit/context.ts';
import { withTransaction } from '../../kit/database.ts';
import { newId } from '../../kit/id.ts';
import type { Runtime } from '../../kit/runtime.ts';
import { cloneDatabase, type TestDatabase } from '../../kit/testing/database.ts';
import {
  countWords,
  findMatches,
  indexSubjects,
  learnDifferent,
  learnSame,
  removeSubjects,
  setLive,
  takeTurn,
  verdict,
  type Subject,
} from './index.ts';

let database: TestDatabase;
let runtime: Runtime;
const home = mkdtempSync(path.join(tmpdir(), 'millrace-matching-'));

beforeAll(async () => {
  database = await cloneDatabase();
  const env = { NODE_ENV: 'test', MILLRACE_HOME: home, MILLRACE_SECRET: database.secret, LOG_LEVEL: 'error' };
  runtime = await openRuntime(loadConfig(env), database.ownerUrl);
});
afterAll(async () => {
  await closeRuntime(runtime);
  await database.drop();
  rmSync(home, { recursive: true, force: true });
});

const aldertech = named('aldertech');
const brightline = named('aldertech', 'partner', 'brightline');

function as<T>(side: 'vendor' | 'partner', work: (ctx: Ctx) => Promise<T>, tenantId = aldertech): Promise<T> {
  const partnerIds = side === 'partner' ? [brightline] : [];
  const sees = side === 'vendor' ? 'all' : 'listed';
  const who = {
    kind: 'person',
    id: newId(),
    personId: null,
    name: 'Test',
    role: 'owner',
    scopes: null,
    locale: 'en',
  } as const;
  const actor: Ctx['actor'] = { ...who, side, sees, partnerIds, partnerId: partnerIds[0] ?? null };
  return withTransaction(runtime.database, { tenantId, side, sees, partnerIds }, (db) =>
    work({ db, tenantId, actor, requestId: 'test', log: runtime.log, ...runtime.services }),
  );
}
const vendor = <T>(work: (ctx: Ctx) => Promise<T>) => as('vendor', work);

const account = (name: string, rest: Partial<Subject['organisation']> = {}): Subject => ({
  id: newId(),
  kind: 'account',
  organisation: { name, country: 'DE', ...rest },
});

async function indexed(...subjects: Subject[]): Promise<Subject> {
  await vendor((ctx) => indexSubjects(ctx, subjects));
  return subjects[0]!;
}

const found = (name: string, rest: Partial<Subject['organisation']> = {}) =>
  vendor(async (ctx) =>
    (await findMatches(ctx, { name, country: 'DE', ...rest })).matches.map((match) => match.subjectId),
  );

describe('finding', () => {
  it('answers the record with the reasons, best first, and leaves out what was excluded', async () => {
    const wolke = await indexed(account('Wolkenheim Pumpen GmbH', { domains: ['wolkenheim.de'], city: 'Kassel' }));
    const { level, matches } = await vendor((ctx) =>
      findMatches(ctx, { name: 'Pumpen Wolkenheim', country: 'DE', emails: ['einkauf@wolkenheim.de'] }),
    );
    expect(level).toBe('same');
    expect(matches[0]).toMatchObject({
      subjectId: wolke.id,
      kind: 'account',
      level: 'same',
      name: 'Wolkenheim Pumpen GmbH',
    });
    expect(matches[0]?.reasons.map((reason) => reason.code)).toEqual(
      expect.arrayContaining(['name.same', 'domain.same']),
    );
    const without = await vendor((ctx) => findMatches(ctx, { name: 'Wolkenheim Pumpen' }, { exclude: [wolke.id] }));
    expect(without.matches).toEqual([]);
  });

  it('searches the asked kinds only', async () => {
    const subject: Subject = { ...account('Querfeld Motoren'), kind: 'opportunity' };
    await indexed(subject);
    const search = (kinds: Subject['kind'][]) =>
      vendor((ctx) => findMatches(ctx, { name: 'Querfeld Motoren' }, { kinds }));
    expect((await search(['account'])).level).toBe('none');
    expect((await search(['opportunity'])).matches[0]?.subjectId).toBe(subject.id);
  });

  it('follows changes, retirement, revival and removal', async () => {
    const subject = await indexed(account('Tiefblau Segel AG'));
    await vendor((ctx) =>
      indexSubjects(ctx, [{ ...subject, organisation: { name: 'Hochrot Anker AG', country: 'DE' } }]),
    );
    expect(await found('Tiefblau Segel')).toEqual([]);
    expect(await found('Hochrot Anker')).toEqual([subject.id]);
    await vendor((ctx) => setLive(ctx, [subject.id], false));
    expect(await found('Hochrot Anker')).toEqual([]);
    await vendor((ctx) => setLive(ctx, [subject.id], true));
    expect(await found('Hochrot Anker')).toEqual([subject.id]);
    await vendor((ctx) => removeSubjects(ctx, [subject.id, newId()]));
    expect(await found('Hochrot Anker')).toEqual([]);
  });

  it('finds a customer with more records than one key may lead to', async () => {
    const many = Array.from({ length: 80 }, () => ({ ...account('Vielfach Ventile', { domains: ['vielfach.de'] }) }));
    await indexed(...many);
    expect((await vendor((ctx) => findMatches(ctx, { name: 'Vielfach Ventile GmbH', country: 'DE' }))).level).toBe(
      'same',
    );
  });

  it('keeps vendors apart', async () => {
    await indexed(account('Grenzland Fracht'));
    const other = await as(
      'vendor',
      (ctx) => findMatches(ctx, { name: 'Grenzland Fracht', country: 'DE' }),
      named('borealis'),
    );
    expect(other.level).toBe('none');
  });

  it('takes hostile names', async () => {
    const names = ['\u0000', '\ud800', "'; drop table match_keys; --", '{}', '%', 'a'.repeat(5000), '🦄'];
    await indexed(...names.map((name) => account(name)));
    for (const name of names) await expect(found(name)).resolves.toBeInstanceOf(Array);
  });
});

describe('a partner', () => {
  it('is told levels by kind, over records of everybody, and nothing else', async () => {
    const rival: Subject = { ...account('Steilhang Seilbahnen'), kind: 'registration', partnerId: newId() };
    await indexed(rival, { ...account('Steilhang Seilbahnen'), kind: 'registration', partnerId: brightline });
    const answer = await as('partner', (ctx) => verdict(ctx, { name: 'Steilhang Seilbahnen GmbH', country: 'DE' }));
    expect(answer).toEqual({
      checkId: expect.any(String) as string,
      level: 'same',
      closest: expect.arrayContaining([
        { kind: 'registration', isOwn: false, level: 'same', relation: 'same' },
        { kind: 'registration', isOwn: true, level: 'same', relation: 'same' },
      ]) as unknown,
    });
  });

  it('reads no row of the index with any other query, before or after a check', async () => {
    await indexed(account('Verborgen Werke'));
    const count = async (ctx: Ctx) => {
      const counts: number[] = [];
      for (const table of ['match_subjects', 'match_keys', 'match_checks', 'match_aliases', 'match_exclusions']) {
        const { rows } = await sql<{ n: number }>`SELECT count(*)::int AS n FROM ${sql.table(table)}`.execute(ctx.db);
        counts.push(rows[0]!.n);
      }
      return counts;
    };
    for (const side of ['partner', 'vendor'] as const)
      await as(side, async (ctx) => {
        expect(await count(ctx)).toEqual([0, 0, 0, 0, 0]);
        expect((await verdict(ctx, { name: 'Verborgen Werke', country: 'DE' })).level).not.toBe('none');
        expect(await count(ctx)).toEqual([0, 0, 0, 0, 0]);
      });
  });

  it('leaves a record of each check, without the question', async () => {
    const { checkId } = await as('partner', (ctx) => verdict(ctx, { name: 'Geheimnis Krämer' }));
    const row = await vendor(async (ctx) => {
      await sql`SET LOCAL app.purpose = 'matching'`.execute(ctx.db);
      const { rows } =
        await sql`SELECT * FROM match_checks WHERE tenant_id = ${ctx.tenantId} AND id = ${checkId}`.execute(ctx.db);
      return rows[0];
    });
    expect(row).toMatchObject({ partner_id: brightline, reason: 'verdict', level: 'none' });
    expect(JSON.stringify(row)).not.toContain('Geheimnis');
  });
});

describe('what reviewers say', () => {
  it('makes a name an alias that survives an import', async () => {
    const subject = await indexed(account('Landwirtschaftliche Maschinenringe Holm'));
    expect(await found('LMR Traktorium')).toEqual([]);
    expect(await vendor((ctx) => learnSame(ctx, subject.id, { name: 'LMR Traktorium', country: 'DE' }))).toBe(true);
    expect(await found('LMR Traktorium')).toEqual([subject.id]);
    await vendor((ctx) => indexSubjects(ctx, [subject]));
    expect(await found('LMR Traktorium')).toEqual([subject.id]);
    expect(await vendor((ctx) => learnSame(ctx, newId(), { name: 'X' }))).toBe(false);
  });

  it('keeps a prospect from being held against a record again, until they change their mind', async () => {
    const subject = await indexed(account('Doppelgang Spedition'));
    const prospect = { name: 'Doppelgang Spedition', country: 'DE' };
    await vendor((ctx) => learnDifferent(ctx, subject.id, prospect));
    expect(await found('Doppelgang Spedition')).toEqual([]);
    expect(await found('Doppelgang Spedition', { country: 'AT' })).toEqual([subject.id]);
    await vendor((ctx) => learnSame(ctx, subject.id, prospect));
    expect(await found('Doppelgang Spedition')).toEqual([subject.id]);
  });
});

describe('counting words', () => {
  it('makes a word that many bear weigh less', async () => {
    const score = () =>
      vendor(async (ctx) => (await findMatches(ctx, { name: 'Zwirbel Alpha', country: 'DE' })).matches[0]?.score);
    await indexed(account('Zwirbel'));
    const before = await score();
    await indexed(...Array.from({ length: 40 }, (_, n) => account(`Zwirbel N${n}x`)));
    expect(await vendor(countWords)).toBeGreaterThan(40);
    expect((await score()) ?? 0).toBeLessThan(before ?? 0);
  });
});

describe('two submissions at one moment', () => {
  it('go one after the other, so that exactly one is first', async () => {
    const submit = (name: string) =>
      as('partner', async (ctx) => {
        const organisation = { name, country: 'DE' };
        await takeTurn(ctx, organisation);
        const { level } = await verdict(ctx, organisation);
        await indexSubjects(ctx, [{ id: newId(), kind: 'registration', partnerId: brightline, organisation }]);
        return level;
      });
    for (const name of ['Apfelbaum', 'Quellwasser', 'Drachenfels', 'Muschelkalk', 'Zirbelholz', 'Fjordland']) {
      const levels = await Promise.all([submit(`${name} Kräne`), submit(`${name} Kraene GmbH`)]);
      expect(levels.filter((level) => level === 'none')).toHaveLength(1);
      expect(levels.some((level) => level === 'same' || level === 'likely')).toBe(true);
    }
  });
});
