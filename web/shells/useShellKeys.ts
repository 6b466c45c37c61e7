import { useNavigate } from '@tanstack/react-router';
import { createElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useShortcuts } from '../ui/keys/useShortcuts.ts';
import { usePaletteActions } from '../ui/palette/store.ts';
import type { PaletteEntry } from '../ui/palette/store.ts';
import type { NavigationEntry } from './navigation.ts';

export interface ShellKeys {
  /** Catalogue of the shell: `console` or `portal`. */
  words: string;
  pages: readonly NavigationEntry[];
  creations: readonly NavigationEntry[];
  onHelp: () => void;
}

/** Puts the shell's pages and creations on keys and into the palette. */
export function useShellKeys({ words, pages, creations, onHelp }: ShellKeys): void {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const label = (entry: NavigationEntry) => t(`${words}.nav.${entry.id}`);
  const go = (entry: NavigationEntry) => void navigate({ to: entry.to });
  useShortcuts([
    { keys: '?', label: t('ui.keys.help'), group: 'everywhere', run: onHelp },
    ...[...pages, ...creations].flatMap((entry) =>
      entry.keys ? [{ keys: entry.keys, label: label(entry), group: 'go' as const, run: () => go(entry) }] : [],
    ),
  ]);
  const offer = (entry: NavigationEntry, group: PaletteEntry['group']): PaletteEntry => ({
    id: `${group}-${entry.id}`,
    label: label(entry),
    group,
    icon: createElement(entry.icon, { size: 18, stroke: 1.75 }),
    ...(entry.keys ? { keys: entry.keys } : {}),
    ...(entry.keywords ? { keywords: t(entry.keywords).split(',') } : {}),
    run: () => go(entry),
  });
  usePaletteActions([
    ...creations.map((entry) => offer(entry, 'action')),
    ...pages.map((entry) => offer(entry, 'page')),
    { id: 'keys', label: t('ui.keys.title'), group: 'action', keys: '?', run: onHelp },
  ]);
}
