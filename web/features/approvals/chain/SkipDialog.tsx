import { Button, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { approvalContract } from '../../../../server/kit/approvals/contract.ts';
import { useCommand } from '../../../api/command.ts';
import { DialogEnd } from '../../deals/shared/closing/DialogEnd.tsx';
import { STALE } from '../queries.ts';
import type { Step } from './looks.ts';

/** Passes over a step; the reason stands in the timeline. */
export function SkipDialog({ step, onClose }: { step: Step; onClose: () => void }) {
  const { t } = useTranslation();
  const [note, setNote] = useState('');
  const skip = useCommand(approvalContract.skipStep, {
    refresh: STALE,
    success: t('approvals.skip.done', { step: step.name }),
    onDone: onClose,
  });
  return (
    <Modal opened onClose={onClose} title={t('approvals.skip.title', { step: step.name })}>
      <Stack gap="md">
        <Text size="sm">{t('approvals.skip.what')}</Text>
        <Textarea
          data-autofocus
          required
          label={t('approvals.skip.reason')}
          autosize
          minRows={2}
          maxLength={2000}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <DialogEnd onClose={onClose}>
          <Button
            disabled={note.trim() === ''}
            loading={skip.pending}
            onClick={() => void skip.run({ params: { stepId: step.id }, body: { note: note.trim() } })}
          >
            {t('approvals.chain.action.skip')}
          </Button>
        </DialogEnd>
      </Stack>
    </Modal>
  );
}
