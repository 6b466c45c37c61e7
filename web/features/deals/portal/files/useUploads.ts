/** Files on their way to a registration: uploaded one after the other, then hung on it. */
import { useQueryClient } from '@tanstack/react-query';
import i18next from 'i18next';
import { useRef, useState } from 'react';
import { v4 } from 'uuid';
import { administrationContract } from '../../../../../server/modules/administration/contract.ts';
import { dealsContract } from '../../../../../server/modules/deals/contract.ts';
import { call } from '../../../../api/call.ts';
import { isProblem } from '../../../../api/problem.ts';
import { upload } from '../../../../api/upload.ts';
import { problemTitle } from '../../../../ui/feedback/words.ts';
import { filesQuery } from '../api.ts';
import { refusalOf } from './accept.ts';

export interface Upload {
  key: string;
  name: string;
  size: number;
  /** Share of the bytes that have left, 0 to 1. */
  share: number;
  /** Why it did not work, as a sentence. */
  error?: string;
}

export interface Uploads {
  items: readonly Upload[];
  /** Uploads files and attaches them; resolves with the ids of those that arrived. */
  add: (files: readonly File[]) => Promise<string[]>;
  /** Cancels an upload or takes a failed one off the list. */
  drop: (key: string) => void;
}

const wordsFor = (code: string, fallback: string) =>
  i18next.t(`deals.portal.files.wrong.${code}`, { defaultValue: fallback });

function reasonOf(error: unknown): string {
  if (isProblem(error)) return wordsFor(error.code, problemTitle(error));
  return wordsFor('unknown', '');
}

/** `dealOf` answers the registration that takes the files; it may have to be made first. */
export function useUploads(dealOf: () => Promise<string | undefined>): Uploads {
  const client = useQueryClient();
  const [items, setItems] = useState<readonly Upload[]>([]);
  const aborts = useRef(new Map<string, AbortController>());
  const update = (key: string, part: Partial<Upload>) =>
    setItems((all) => all.map((one) => (one.key === key ? { ...one, ...part } : one)));
  const drop = (key: string) => {
    aborts.current.get(key)?.abort();
    aborts.current.delete(key);
    setItems((all) => all.filter((one) => one.key !== key));
  };

  async function send(key: string, file: File): Promise<string | undefined> {
    const abort = new AbortController();
    aborts.current.set(key, abort);
    try {
      const dealId = await dealOf();
      if (!dealId) throw new Error('there is no registration to attach it to');
      const options = { signal: abort.signal, onProgress: (share: number) => update(key, { share }) };
      const { id } = await upload(administrationContract.uploadFile, { body: {} }, file, options);
      const { items: files } = await call(dealsContract.addAttachments, {
        params: { dealId },
        body: { fileIds: [id] },
      });
      client.setQueryData(filesQuery(dealId).queryKey, { items: files });
      drop(key);
      return id;
    } catch (error) {
      if (!abort.signal.aborted) update(key, { error: reasonOf(error) });
      return undefined;
    }
  }

  async function add(files: readonly File[]): Promise<string[]> {
    const begun = files.map((file) => ({ file, key: v4(), refusal: refusalOf(file) }));
    setItems((all) => [
      ...all,
      ...begun.map(({ file: { name, size }, key, refusal }) => ({
        key,
        name,
        size,
        share: 0,
        ...(refusal ? { error: wordsFor(refusal, refusal) } : {}),
      })),
    ]);
    const arrived: string[] = [];
    for (const { file, key, refusal } of begun) {
      const id = refusal ? undefined : await send(key, file);
      if (id) arrived.push(id);
    }
    if (arrived.length > 0) void client.invalidateQueries({ queryKey: [dealsContract.addAttachments.tag] });
    return arrived;
  }

  return { items, add, drop };
}
