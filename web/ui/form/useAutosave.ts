import { useDocumentVisibility } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import { Autosave } from './autosave.ts';
import type { SaveStatus } from './autosave.ts';
import { useLeaveGuard } from './useLeaveGuard.ts';

export interface Autosaving<T> {
  /** Give it to `onValuesChange`. */
  change: (values: T) => void;
  /** Saves at once, before a submit. */
  flush: () => Promise<void>;
  status: SaveStatus;
}

/**
 * Saves a draft as it is typed. `save` must reject when the server refused or was away; it is tried again then. Hiding
 * the tab saves at once; leaving while something could not be saved asks first.
 */
export function useAutosave<T>(save: (values: T) => Promise<void>, delay = 800): Autosaving<T> {
  const [status, setStatus] = useState<SaveStatus>('idle');
  const [autosave] = useState(() => new Autosave<T>({ save, delay, onStatus: setStatus }));
  useEffect(() => autosave.saveBy(save));
  const visible = useDocumentVisibility();
  useEffect(() => {
    if (visible === 'hidden') void autosave.flush();
  }, [visible, autosave]);
  useEffect(() => () => void autosave.flush(), [autosave]);
  useLeaveGuard(() => status === 'failed' && autosave.unsaved);
  return { change: (values) => autosave.change(values), flush: () => autosave.flush(), status };
}
