import { useMemo, useState } from 'react';
import { useData } from '../../../../page.tsx';
import { useLeaveGuard } from '../../../../ui/form/useLeaveGuard.ts';
import { faultsOf } from '../model/faults.ts';
import { itemsOf, sectionsOf } from '../model/items.ts';
import type { Items } from '../model/items.ts';
import type { Surroundings } from '../model/surroundings.ts';
import { draftQuery, publishedQuery } from '../queries.ts';
import { useDraftSaving } from './useDraftSaving.ts';

interface History {
  past: readonly Items[];
  items: Items;
  future: readonly Items[];
  /** What the last change was about; typing on in one place is one step. */
  about: string | undefined;
}

/** Steps that can be taken back. */
const MOST_STEPS = 100;

/**
 * A form being edited: what stands there now, what is wrong with it, and its draft on the server, which follows by itself
 * as long as nothing is wrong. Somebody else's change in between stops the saving (`stale`).
 */
export function useFormDraft(kind: string, surroundings: Surroundings) {
  const published = useData(publishedQuery(kind)).form;
  const draft = useData(draftQuery(kind)).form;
  const [history, setHistory] = useState<History>(() => ({
    past: [],
    items: itemsOf((draft ?? published)?.definition.sections ?? []),
    future: [],
    about: undefined,
  }));
  const { items, past, future } = history;
  const sections = useMemo(() => sectionsOf(items), [items]);
  const faults = useMemo(() => faultsOf(sections, surroundings), [sections, surroundings]);
  const saving = useDraftSaving(kind, draft?.version ?? null);
  useLeaveGuard(() => saving.unsaved);

  function show(next: History): void {
    setHistory(next);
    const made = sectionsOf(next.items);
    const sound = Object.keys(faultsOf(made, surroundings)).length === 0;
    saving.change(sound ? made : null);
  }

  return {
    published,
    draft,
    items,
    sections,
    faults,
    saving,
    /** Shows a changed form. Changes that are `about` the same thing in a row are one step to take back. */
    change(next: Items, about?: string): void {
      const same = about !== undefined && about === history.about;
      show({ past: same ? past : [...past, items].slice(-MOST_STEPS), items: next, future: [], about });
    },
    undo:
      past.length > 0
        ? () => show({ past: past.slice(0, -1), items: past.at(-1)!, future: [items, ...future], about: undefined })
        : undefined,
    redo:
      future.length > 0
        ? () => show({ past: [...past, items], items: future[0]!, future: future.slice(1), about: undefined })
        : undefined,
  };
}

export type FormDraft = ReturnType<typeof useFormDraft>;
