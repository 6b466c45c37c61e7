/** Navigation as data: what an entry is and which entries a person sees. */
import type { IconHome } from '@tabler/icons-react';
import { useRouter } from '@tanstack/react-router';
import type { AbilityName } from '../../server/modules/tenancy/contract.ts';
import { useSession } from '../features/session/session.ts';

export interface NavigationEntry {
  /** Key in the shell's catalogue: `console.nav.deals`. */
  id: string;
  /** From `paths`. An entry whose page is not in the tree is not shown. */
  to: string;
  icon: typeof IconHome;
  /** Who sees it; everybody of the side when left out. */
  ability?: AbilityName;
  /** Sequence that goes there: `g d`. */
  keys?: string;
  /** Words that find it in the palette, besides its name: a key in the catalogue. */
  keywords?: string;
}

export interface NavigationSection {
  id: string;
  entries: readonly NavigationEntry[];
}

/** Sections with the entries that exist and that the person may open; empty sections are dropped. */
export function useNavigation(sections: readonly NavigationSection[]): NavigationSection[] {
  const { abilities } = useSession();
  const exists = usePageExists();
  const open = ({ to, ability }: NavigationEntry) => exists(to) && (!ability || abilities.includes(ability));
  return sections
    .map((section) => ({ ...section, entries: section.entries.filter(open) }))
    .filter(({ entries }) => entries.length > 0);
}

/** Answers whether an address without parameters is a page of the tree. */
export function usePageExists(): (to: string) => boolean {
  const { routesByPath } = useRouter();
  return (to) => to in routesByPath || `${to}/` in routesByPath;
}

/** The entry that a page belongs to: the one whose address is the longest beginning of the page's. */
export function entryOf(pathname: string, entries: readonly NavigationEntry[], home: string): string | undefined {
  const fits = ({ to }: NavigationEntry) => pathname === to || (to !== home && pathname.startsWith(`${to}/`));
  return entries.filter(fits).sort((a, b) => b.to.length - a.to.length)[0]?.id;
}
