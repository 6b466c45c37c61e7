import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { Section } from '../../../../../server/kit/forms/definition.ts';
import { administrationContract } from '../../../../../server/modules/administration/contract.ts';
import { call } from '../../../../api/call.ts';
import { isProblem } from '../../../../api/problem.ts';
import { showProblem } from '../../../../ui/feedback/toast.tsx';
import { useAutosave } from '../../../../ui/form/useAutosave.ts';
import { draftQuery } from '../queries.ts';

/**
 * Keeps the draft on the server, on top of the version that was read. A refusal is told once; only a server that is away
 * is asked again. Once somebody else has changed the draft nothing more is sent, so that neither loses anything unseen.
 */
export function useDraftSaving(kind: string, first: number | null) {
  const client = useQueryClient();
  const version = useRef(first);
  const [stale, setStale] = useState(false);
  const [refused, setRefused] = useState(false);
  const autosave = useAutosave<Section[]>(async (sections) => {
    try {
      const ifMatch = version.current === null ? {} : { ifMatch: { version: version.current } };
      const form = await call(administrationContract.saveFormDraft, { params: { kind }, body: { sections } }, ifMatch);
      version.current = form.version;
      client.setQueryData(draftQuery(kind).queryKey, { form });
    } catch (error) {
      if (!isProblem(error) || error.transient) throw error;
      setRefused(true);
      if (error.code === 'stale' || error.code === 'precondition_required') setStale(true);
      else showProblem(error);
    }
  }, 1000);
  return {
    stale,
    /** What stands on the page is not what stands on the server, and will not be by itself. */
    unsaved: refused,
    status: autosave.status,
    /** Saves what is waiting; answers the version of the draft on the server, null when there is none. */
    async flush(): Promise<number | null> {
      await autosave.flush();
      return version.current;
    },
    /** A new state of the form; null for one that is not sound and has to wait. */
    change(sections: Section[] | null): void {
      setRefused(sections === null || stale);
      if (sections && !stale) autosave.change(sections);
    },
  };
}
