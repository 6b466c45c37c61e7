import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import pg from 'pg';
import { cloneDatabase, type TestDatabase } from '../server/kit/testing/database.ts';
import { checkHouseRules, checkNames } from './house-rules.ts';
import { checkImports, importsOf, readLevels } from './import-rules.ts';
import { describeStructure } from './schema-snapshot.ts';

const file = (path: string, text = '') => ({ path, text });

describe('import rules', () => {
  it('come from the table of the architecture page', () => {
    const page = '| level | modules |\n|---|---|\n| 1 | `tenancy`: vendors |\n| 2 | `partners`: x · `accounts`: y |\n';
    expect([...readLevels(page)]).toEqual([
      ['tenancy', 1],
      ['partners', 2],
      ['accounts', 2],
    ]);
  });

  it('see static, type, re-exporting and dynamic imports, and no comments', () => {
    const text = `import { a } from '../kit/id.ts';\nimport type { B } from "./b.ts";\nexport * from './c.ts';
      const d = await import('./d.ts');\nimport './e.css';\n// import { x } from './x.ts';\nimport pg from 'pg';`;
    expect(importsOf(file('server/modules/deals/deal.ts', text)).map((one) => one.target)).toEqual([
      'server/modules/kit/id.ts',
      'server/modules/deals/b.ts',
      'server/modules/deals/c.ts',
      'server/modules/deals/d.ts',
      'server/modules/deals/e.css',
    ]);
  });

  it.each([
    ['server/modules/tenancy/a.ts', '../deals/index.ts', 'imports no module of level'],
    ['server/modules/partners/a.ts', '../accounts/index.ts', 'imports no module of level'],
    ['server/modules/deals/a.ts', '../partners/queries.ts', 'only the index.ts'],
    ['server/modules/deals/a.ts', '../../app.ts', 'no file above'],
    ['server/kit/a.ts', '../modules/tenancy/index.ts', 'the kit imports no module'],
    ['web/features/a.tsx', '../../server/modules/deals/approval.ts', 'web/ imports'],
    ['server/modules/nowhere/a.ts', '../tenancy/index.ts', 'has no level'],
  ])('refuse %s importing %s', (from, target, complaint) => {
    expect(checkImports([file(from, `import { x } from '${target}';`)]).join('\n')).toContain(complaint);
  });

  it.each([
    ['server/modules/deals/a.ts', '../partners/index.ts'],
    ['server/modules/deals/contract.ts', '../partners/contract.ts'],
    ['server/modules/deals/a.ts', './queries.ts'],
    ['server/modules/deals/a.ts', '../../kit/errors.ts'],
    ['server/modules/deals/a.test.ts', '../../app.ts'],
    ['web/features/a.tsx', '../../server/modules/deals/contract.ts'],
    ['web/features/a.tsx', '../../server/kit/money.ts'],
  ])('allow %s importing %s', (from, target) => {
    expect(checkImports([file(from, `import { x } from '${target}';`)])).toEqual([]);
  });
});

describe('house rules', () => {
  it.each([
    ['server/modules/deals/approval.ts', 'ctx.db.selectFrom("deals")', 'SQL stands only'],
    ['server/modules/deals/approval.ts', 'sql<{ n: number }>`select 1`', 'SQL stands only'],
    ['server/modules/deals/approval.ts', 'const at = new Date();', 'ctx.clock'],
    ['server/modules/deals/approval.ts', 'crypto.randomUUID()', 'newId()'],
    ['server/modules/deals/approval.ts', 'process.env.SECRET', 'ctx.config'],
  ])('refuse in %s: %s', (path, text, complaint) => {
    expect(checkHouseRules([file(path, `\n${text}`)])).toEqual([
      expect.stringMatching(new RegExp(`:2: .*${complaint.replace(/[()]/g, '\\$&')}`)),
    ]);
  });

  it.each([
    ['server/modules/deals/queries.ts', 'ctx.db.selectFrom("deals")'],
    ['server/modules/deals/inbox.queries.ts', 'sql`select 1`'],
    ['server/modules/deals/approval.ts', '// new Date() would be wrong'],
    ['server/modules/deals/approval.ts', 'new Date(row.at)'],
    ['server/modules/deals/approval.test.ts', 'Date.now()'],
  ])('allow in %s: %s', (path, text) => {
    expect(checkHouseRules([file(path, text)])).toEqual([]);
  });

  it('refuse names that say nothing', () => {
    const paths = ['server/kit/utils.ts', 'web/ui/helpers/format.ts', 'server/modules/deals/deal-manager.ts'];
    expect(checkNames(paths.map((path) => file(path)))).toHaveLength(3);
    expect(checkNames([file('server/modules/deals/approval.ts'), file('web/ui/commonality.ts')])).toEqual([]);
  });
});

describe('the schema snapshot', () => {
  let database: TestDatabase;
  let owner: pg.Client;
  beforeAll(async () => {
    database = await cloneDatabase();
    owner = new pg.Client(database.ownerUrl);
    await owner.connect();
  });
  afterAll(async () => {
    await owner.end();
    await database.drop();
  });

  it.each([
    ['a column', 'ALTER TABLE tenants ADD COLUMN motto text', '  motto text'],
    ['a check', 'ALTER TABLE tenants ADD CONSTRAINT short CHECK (length(slug) < 60)', 'CONSTRAINT short CHECK'],
    ['an index', 'CREATE INDEX by_motto ON tenants (tenant_id, motto)', 'CREATE INDEX by_motto'],
    [
      'a policy',
      'CREATE POLICY open ON tenants TO millrace_app USING (true)',
      'CREATE POLICY open ON public.tenants AS PERMISSIVE FOR ALL TO millrace_app',
    ],
    ['a grant', 'GRANT TRUNCATE ON tenants TO millrace_system', 'TRUNCATE ON public.tenants TO millrace_system'],
    ['a fence taken down', 'ALTER TABLE tenants NO FORCE ROW LEVEL SECURITY', '-ALTER TABLE public.tenants FORCE'],
  ])('shows %s', async (_, change, sign) => {
    const before = await describeStructure(database.ownerUrl);
    await owner.query(change);
    const after = await describeStructure(database.ownerUrl);
    const [with_, without] = sign.startsWith('-') ? [before, after] : [after, before];
    const text = sign.replace(/^-/, '');
    expect(with_).toContain(text);
    expect(without).not.toContain(text);
  });
});
