import { Button, Modal, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { disputesContract } from '../../../../server/modules/disputes/contract.ts';
import type { Dispute } from '../../../../server/modules/disputes/contract.ts';
import { useCommand } from '../../../api/command.ts';
import { Consequences } from '../../../ui/actions/Consequences.tsx';
import { DialogEnd } from '../../deals/shared/closing/DialogEnd.tsx';
import { REFRESH } from '../shared/queries.ts';

interface EndDialogProps {
  dispute: Dispute;
  step: 'dismiss' | 'withdraw';
  onClose: () => void;
}

/** Ends a case without a decision: what a partner contests is not taken up, or an open case is dropped. */
export function EndDialog({ dispute, step, onClose }: EndDialogProps) {
  const { t } = useTranslation();
  const [note, setNote] = useState('');
  const options = { refresh: REFRESH, success: t(`disputes.console.said.${step}`), onDone: onClose };
  const dismiss = useCommand(disputesContract.dismissDispute, options);
  const withdraw = useCommand(disputesContract.withdrawDispute, options);
  const end = step === 'dismiss' ? dismiss : withdraw;
  const send = () =>
    void end.run({ params: { disputeId: dispute.id }, body: { note: note.trim() } }, { ifMatch: dispute });
  return (
    <Modal opened onClose={onClose} title={t(`disputes.console.end.${step}_title`, { customer: dispute.customer })}>
      <Stack gap="md">
        <Textarea
          label={t('disputes.console.end.note')}
          description={t(`disputes.console.end.${step}_help`)}
          required
          autosize
          minRows={2}
          maxLength={2000}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <Consequences items={[t(`disputes.console.end.${step}_consequence`)]} />
        <DialogEnd onClose={onClose}>
          <Button color="red" disabled={note.trim() === ''} loading={end.pending} onClick={send}>
            {t(`disputes.console.action.${step}`)}
          </Button>
        </DialogEnd>
      </Stack>
    </Modal>
  );
}
