import { Button, Group, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FileDrop } from '../../deals/portal/files/FileDrop.tsx';
import { FileList } from '../../deals/portal/files/FileList.tsx';
import { useStatementFiles } from './useStatementFiles.ts';

interface StatementFormProps {
  label: string;
  description: string;
  submit: string;
  pending: boolean;
  /** Sends it; resolves when the server has answered. */
  onSend: (said: { body: string; fileIds: string[] }) => Promise<unknown>;
  onCancel?: () => void;
  /** Stands above the button: what sending means. */
  children?: ReactNode;
}

/** Words with files: a claim, an answer, an appeal. */
export function StatementForm(props: StatementFormProps) {
  const { label, description, submit, pending, onSend, onCancel, children } = props;
  const { t } = useTranslation();
  const [body, setBody] = useState('');
  const { uploads, files, remove } = useStatementFiles();
  const waiting = uploads.items.some((item) => !item.error);
  const send = () => void onSend({ body: body.trim(), fileIds: files.map(({ id }) => id) });
  return (
    <Stack gap="sm">
      <Textarea
        label={label}
        description={description}
        required
        autosize
        minRows={3}
        maxLength={10_000}
        value={body}
        onChange={(event) => setBody(event.currentTarget.value)}
      />
      <FileDrop
        small
        uploads={uploads}
        label={t('disputes.shared.thread.add_files')}
        onFiles={(chosen) => void uploads.add(chosen)}
      />
      <FileList files={files} label={t('disputes.shared.thread.files')} onRemove={({ id }) => remove(id)} />
      {children}
      <Group justify="flex-end" gap="sm">
        {onCancel && (
          <Button variant="default" onClick={onCancel}>
            {t('ui.cancel')}
          </Button>
        )}
        <Button disabled={body.trim() === '' || waiting} loading={pending} onClick={send}>
          {submit}
        </Button>
      </Group>
    </Stack>
  );
}
