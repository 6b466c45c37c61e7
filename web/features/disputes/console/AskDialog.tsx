import { Button, Modal, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { disputesContract } from '../../../../server/modules/disputes/contract.ts';
import type { Dispute } from '../../../../server/modules/disputes/contract.ts';
import { useCommand } from '../../../api/command.ts';
import { DayField } from '../../../ui/form/DayField.tsx';
import { today } from '../../../ui/list/spec.ts';
import { DialogEnd } from '../../deals/shared/closing/DialogEnd.tsx';

interface AskDialogProps {
  dispute: Dispute;
  sideId: string;
  onClose: () => void;
}

/** Asks one side for evidence. */
export function AskDialog({ dispute, sideId, onClose }: AskDialogProps) {
  const { t } = useTranslation();
  const [question, setQuestion] = useState('');
  const [dueOn, setDueOn] = useState<string | null>(null);
  const partner = dispute.sides.find(({ id }) => id === sideId)?.deal.partner.name ?? '';
  const ask = useCommand(disputesContract.requestEvidence, {
    success: t('disputes.console.said.asked', { partner }),
    onDone: onClose,
  });
  const send = () => {
    const body = { sideId, question: question.trim(), ...(dueOn ? { dueOn } : {}) };
    void ask.run({ params: { disputeId: dispute.id }, body }, { ifMatch: dispute });
  };
  return (
    <Modal opened onClose={onClose} title={t('disputes.console.ask.title', { partner })}>
      <Stack gap="md">
        <Textarea
          label={t('disputes.console.ask.question')}
          description={t('disputes.console.ask.help', { partner })}
          required
          autosize
          minRows={3}
          maxLength={4000}
          value={question}
          onChange={(event) => setQuestion(event.currentTarget.value)}
        />
        <DayField
          label={t('disputes.console.ask.due')}
          description={t('disputes.console.ask.due_help')}
          minDate={today()}
          value={dueOn}
          onChange={setDueOn}
        />
        <DialogEnd onClose={onClose}>
          <Button disabled={question.trim() === ''} loading={ask.pending} onClick={send}>
            {t('disputes.console.ask.send')}
          </Button>
        </DialogEnd>
      </Stack>
    </Modal>
  );
}
