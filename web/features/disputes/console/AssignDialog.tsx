import { Button, Modal, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { disputesContract } from '../../../../server/modules/disputes/contract.ts';
import type { Dispute } from '../../../../server/modules/disputes/contract.ts';
import { useCommand } from '../../../api/command.ts';
import { ColleagueField, NOBODY } from '../../deals/console/ColleagueField.tsx';
import { DialogEnd } from '../../deals/shared/closing/DialogEnd.tsx';

/** Gives the case to a colleague. */
export function AssignDialog({ dispute, onClose }: { dispute: Dispute; onClose: () => void }) {
  const { t } = useTranslation();
  const [colleague, setColleague] = useState(dispute.assignedTo?.id ?? NOBODY);
  const assign = useCommand(disputesContract.assignDispute, {
    success: t('disputes.console.said.assigned'),
    onDone: onClose,
  });
  const send = () => {
    const membershipId = colleague === NOBODY ? null : colleague;
    void assign.run({ params: { disputeId: dispute.id }, body: { membershipId } }, { ifMatch: dispute });
  };
  return (
    <Modal opened onClose={onClose} title={t('disputes.console.action.assign')}>
      <Stack gap="md">
        <ColleagueField value={colleague} onChange={(value) => setColleague(value ?? NOBODY)} />
        <DialogEnd onClose={onClose}>
          <Button loading={assign.pending} onClick={send}>
            {t('disputes.console.action.assign')}
          </Button>
        </DialogEnd>
      </Stack>
    </Modal>
  );
}
