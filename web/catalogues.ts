/** Names of the catalogues. Shared by the app and the build. */

/** Catalogues that are there before the first page: the frame's own, signing in, and the names of roles. */
export const ALWAYS = ['ui', 'console', 'portal', 'session', 'roles'];

/** Where a catalogue hangs: `./features/deals/locale.en.json` → `deals`, `./features/deals/portal/…` → `deals.portal`. */
export function catalogueOf(file: string): string {
  const folders = file.split('/').slice(1, -1);
  return folders[0] === 'features' ? folders.slice(1).join('.') : (folders.at(-1) ?? '');
}
