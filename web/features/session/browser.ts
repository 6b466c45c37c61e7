const BROWSERS = [
  ['Edg', 'Edge'],
  ['OPR', 'Opera'],
  ['Firefox', 'Firefox'],
  ['CriOS', 'Chrome'],
  ['Chrome', 'Chrome'],
  ['Safari', 'Safari'],
] as const;

const SYSTEMS = [
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Android', 'Android'],
  ['Windows', 'Windows'],
  ['Mac OS X', 'macOS'],
  ['CrOS', 'ChromeOS'],
  ['Linux', 'Linux'],
] as const;

/** "Firefox on Windows" from a user agent, as far as people need it to recognise their own browser. */
export function browserOf(userAgent: string | null): { name: string | undefined; mobile: boolean } {
  const agent = userAgent ?? '';
  const find = (pairs: readonly (readonly [string, string])[]) => pairs.find(([mark]) => agent.includes(mark))?.[1];
  const [browser, system] = [find(BROWSERS), find(SYSTEMS)];
  const name = browser && system ? `${browser} · ${system}` : (browser ?? system);
  return { name, mobile: /Mobile|iPhone|Android/.test(agent) };
}
