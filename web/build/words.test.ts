import { describe, expect, it } from 'vitest';
import { cataloguesIn, withWords } from './words.ts';

const names = ['ui', 'session', 'deals.console', 'deals.shared', 'deals', 'partners'];

describe('cataloguesIn', () => {
  it('finds the catalogue of the folder and those that keys begin with, the longest name first', () => {
    const source =
      "t('deals.shared.state'); t(`partners.tier.${id}`); const words = 'deals.console.list'; t('ui.save');";
    expect(cataloguesIn(source, 'features/deals/console/list/dealList.tsx', names)).toEqual([
      'deals.console',
      'deals.shared',
      'partners',
    ]);
  });

  it('takes neither paths nor other words with dots for keys', () => {
    const source = "import x from './deals.console/x.ts'; const host = 'www.example.com'; fetch('dealsx.console');";
    expect(cataloguesIn(source, 'features/home/Today.tsx', names)).toEqual([]);
  });
});

describe('withWords', () => {
  it('asks before anything else and lets dynamic imports wait, without moving a line', () => {
    const code = withWords("const p = lazy(() => import('./Panel.tsx'));\nt('partners.name');", 'ui/x.tsx', names);
    expect(code).toBe(
      `import { arrived, want } from '/i18n.ts';want(["partners"]);const p = lazy(() => import('./Panel.tsx').then(arrived));\nt('partners.name');`,
    );
  });

  it('does not ask for all features where the tree of pages is put together', () => {
    const code = withWords(
      "page(parent, 'deals', () => import('./DealsPage.tsx'))",
      'features/deals/routes.tsx',
      names,
    );
    expect(code).toContain("import('./DealsPage.tsx').then(arrived)");
    expect(code).not.toContain('want(');
  });

  it('leaves types and sources without words alone', () => {
    const source = "type M = typeof import('./a.tsx');";
    expect(withWords(source, 'ui/text/now.ts', names)).toBe(source);
  });
});
