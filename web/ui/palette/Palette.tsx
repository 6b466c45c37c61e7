import { Suspense, lazy } from 'react';
import { useTranslation } from 'react-i18next';
import { useShortcuts } from '../keys/useShortcuts.ts';
import { setPaletteOpen, usePaletteOpen } from './store.ts';
import type { RecordSearch } from './store.ts';

const PaletteDialog = lazy(() => import('./PaletteDialog.tsx'));

/** The command palette: Ctrl/Cmd-K finds records, pages and actions. Stands once in each shell. */
export function Palette({ search }: { search?: RecordSearch | undefined }) {
  const { t } = useTranslation();
  const open = usePaletteOpen();
  useShortcuts([
    { keys: 'mod+k', label: t('ui.keys.palette'), group: 'everywhere', run: () => setPaletteOpen(true) },
    { keys: '/', label: t('ui.keys.search'), group: 'everywhere', run: () => setPaletteOpen(true) },
  ]);
  return <Suspense fallback={null}>{open && <PaletteDialog search={search} />}</Suspense>;
}
