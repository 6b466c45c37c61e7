import { useQuery } from '@tanstack/react-query';
import { Input } from '@mantine/core';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { filesQuery } from '../portal/api.ts';
import { FileDrop } from '../portal/files/FileDrop.tsx';
import { FileList } from '../portal/files/FileList.tsx';
import { useUploads } from '../portal/files/useUploads.ts';

/** Files that show something: the field, and the ids of what has arrived. They hang on the registration like all others. */
export function useEvidence(dealId: string, label: string, required: boolean): { ids: string[]; field: ReactNode } {
  const [ids, setIds] = useState<string[]>([]);
  const uploads = useUploads(() => Promise.resolve(dealId));
  const stored = useQuery(filesQuery(dealId)).data?.items ?? [];
  const add = async (files: File[]) => {
    const arrived = await uploads.add(files);
    setIds((before) => [...before, ...arrived]);
  };
  const chosen = stored.filter(({ id }) => ids.includes(id));
  const field = (
    <Input.Wrapper label={label} required={required} labelElement="div">
      <FileDrop small uploads={uploads} label={label} onFiles={(files) => void add(files)} />
      <FileList files={chosen} label={label} onRemove={({ id }) => setIds(ids.filter((one) => one !== id))} />
    </Input.Wrapper>
  );
  return { ids, field };
}
