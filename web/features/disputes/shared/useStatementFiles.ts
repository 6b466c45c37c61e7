/** Files on their way to a statement: uploaded at once, hung on the statement when it is sent. */
import i18next from 'i18next';
import { useState } from 'react';
import { v4 } from 'uuid';
import { administrationContract } from '../../../../server/modules/administration/contract.ts';
import { isProblem } from '../../../api/problem.ts';
import { upload } from '../../../api/upload.ts';
import { problemTitle } from '../../../ui/feedback/words.ts';
import { refusalOf } from '../../deals/portal/files/accept.ts';
import type { Upload, Uploads } from '../../deals/portal/files/useUploads.ts';

export type StatementFile = Awaited<ReturnType<typeof send>>;

const send = (file: File, onProgress: (share: number) => void) =>
  upload(administrationContract.uploadFile, { body: {} }, file, { onProgress });

const wordsFor = (code: string) => i18next.t(`deals.portal.files.wrong.${code}`, { defaultValue: code });
const reasonOf = (error: unknown) => (isProblem(error) ? problemTitle(error) : wordsFor('unknown'));

export function useStatementFiles() {
  const [items, setItems] = useState<readonly Upload[]>([]);
  const [files, setFiles] = useState<readonly StatementFile[]>([]);
  const drop = (key: string) => setItems((all) => all.filter((one) => one.key !== key));
  const update = (key: string, part: Partial<Upload>) =>
    setItems((all) => all.map((one) => (one.key === key ? { ...one, ...part } : one)));

  async function addOne(file: File): Promise<string | undefined> {
    const key = v4();
    const refusal = refusalOf(file);
    const error = refusal ? { error: wordsFor(refusal) } : {};
    setItems((all) => [...all, { key, name: file.name, size: file.size, share: 0, ...error }]);
    if (refusal) return undefined;
    try {
      const stored = await send(file, (share) => update(key, { share }));
      drop(key);
      setFiles((all) => [...all, stored]);
      return stored.id;
    } catch (failure) {
      update(key, { error: reasonOf(failure) });
      return undefined;
    }
  }

  const uploads: Uploads = {
    items,
    drop,
    add: async (chosen) => {
      const ids: string[] = [];
      for (const file of chosen) {
        const id = await addOne(file);
        if (id) ids.push(id);
      }
      return ids;
    },
  };
  const remove = (id: string) => setFiles((all) => all.filter((file) => file.id !== id));
  return { uploads, files, remove };
}
