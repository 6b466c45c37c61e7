import { Button, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dealsContract } from '../../../../../server/modules/deals/contract.ts';
import { Consequences } from '../../../../ui/actions/Consequences.tsx';
import { ReasonPicks } from '../../../../ui/decision/ReasonPicks.tsx';
import { DialogEnd } from '../../shared/closing/DialogEnd.tsx';
import { useReasons } from '../useReasons.ts';
import type { BulkDialogProps } from './ApproveDialog.tsx';
import { RowOutcomes } from './RowOutcomes.tsx';
import { useBulkRun } from './useBulkRun.ts';

/** Rejects many registrations for one reason. */
export function RejectDialog({ deals, onClose }: BulkDialogProps) {
  const { t } = useTranslation();
  const { picks, reasonOf } = useReasons('reject');
  const [reasonId, setReasonId] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const { run, pending, outcomes } = useBulkRun(dealsContract.rejectDeals, deals);
  const reason = reasonOf(reasonId);
  const close = () => onClose(outcomes !== null);
  return (
    <Modal opened size="lg" onClose={close} title={t('deals.console.bulk.reject_title', { count: deals.length })}>
      {outcomes ? (
        <RowOutcomes outcomes={outcomes} onClose={close} />
      ) : (
        <Stack gap="md">
          <Text size="sm">{t('deals.console.bulk.reject_help')}</Text>
          <ReasonPicks reasons={picks} value={reasonId} onChange={setReasonId} />
          <Textarea
            label={t('deals.console.bulk.note')}
            description={t('deals.console.bulk.note_help')}
            autosize
            minRows={2}
            maxLength={2000}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          {reason && (
            <Consequences
              items={[t(reason.resubmittable ? 'deals.console.bulk.may_correct' : 'deals.console.bulk.final')]}
            />
          )}
          <DialogEnd onClose={close}>
            <Button
              color="red"
              loading={pending}
              disabled={!reasonId}
              onClick={() => void run({ reasonId, ...(note.trim() ? { note: note.trim() } : {}) })}
            >
              {t('deals.console.bulk.reject', { count: deals.length })}
            </Button>
          </DialogEnd>
        </Stack>
      )}
    </Modal>
  );
}
