import { Button, Group, Modal, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { agreementsContract } from '../../../server/modules/agreements/contract.ts';
import type { Agreement } from '../../../server/modules/agreements/contract.ts';
import { useCommand } from '../../api/command.ts';

export type Ending = 'decline' | 'withdraw' | 'terminate';

/** Asks why an agreement is declined, taken back or ended. */
export function EndDialog({ one, ending, onClose }: { one: Agreement; ending: Ending; onClose: () => void }) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const options = { success: t(`agreements.said.${ending}`), onDone: onClose };
  const decline = useCommand(agreementsContract.declineAgreement, options);
  const withdraw = useCommand(agreementsContract.withdrawAgreement, options);
  const terminate = useCommand(agreementsContract.terminateAgreement, options);
  const verb = { decline, withdraw, terminate }[ending];
  const send = () => void verb.run({ params: { agreementId: one.id }, body: { reason: reason.trim() } });
  return (
    <Modal opened onClose={onClose} title={t(`agreements.ending.${ending}`)}>
      <Stack gap="md">
        <Textarea
          label={t('agreements.reason')}
          description={t(`agreements.ending.${ending}_help`)}
          required
          autosize
          minRows={2}
          maxLength={2000}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('ui.cancel')}
          </Button>
          <Button color="red" disabled={reason.trim() === ''} loading={verb.pending} onClick={send}>
            {t(`agreements.ending.${ending}`)}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
