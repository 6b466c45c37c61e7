import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { importContract } from '../../../server/kit/imports/contract.ts';
import { isProblem } from '../../api/problem.ts';
import { upload } from '../../api/upload.ts';
import { problemDetail, problemTitle } from '../../ui/feedback/words.ts';
import { importQuery } from './api.ts';
import type { ImportKind } from './api.ts';
import { refusedAtOnce } from './refuse.ts';
import { useImportPaths } from './useImportPaths.ts';

export interface Refused {
  title: string;
  what: string | undefined;
}

/** Sends the file and goes on to its columns. A refusal says what to do and leaves the place free for another file. */
export function useUpload(kind: ImportKind) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const navigate = useNavigate();
  const paths = useImportPaths();
  const [file, setFile] = useState<File>();
  const [share, setShare] = useState(0);
  const [refusal, setRefusal] = useState<Refused>();
  const abort = useRef<AbortController>(undefined);

  const words = (code: string, fallback: Refused): Refused => ({
    title: t(`imports.refused.${code}.title`, { defaultValue: fallback.title }),
    what: t(`imports.refused.${code}.what`, { defaultValue: fallback.what ?? '' }) || undefined,
  });

  async function send(next: File): Promise<void> {
    setRefusal(undefined);
    const code = refusedAtOnce(next);
    if (code) return setRefusal(words(code, { title: code, what: undefined }));
    setFile(next);
    setShare(0);
    abort.current = new AbortController();
    try {
      const { signal } = abort.current;
      const input = { query: { kind: kind.name }, body: {} };
      const made = await upload(importContract.createImport, input, next, { onProgress: setShare, signal });
      client.setQueryData(importQuery(made.id).queryKey, made);
      await client.invalidateQueries({ queryKey: [importContract.listImports.tag, importContract.listImports.path] });
      await navigate({ to: paths.import(made.id) });
    } catch (error) {
      setFile(undefined);
      if (isProblem(error)) setRefusal(words(error.code, { title: problemTitle(error), what: problemDetail(error) }));
      else if (!(error instanceof DOMException)) throw error;
    }
  }
  return { file, share, refusal, send, cancel: () => abort.current?.abort() };
}
