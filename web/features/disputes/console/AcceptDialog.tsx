import { Button, Modal, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { disputesContract } from '../../../../server/modules/disputes/contract.ts';
import type { Dispute } from '../../../../server/modules/disputes/contract.ts';
import { useCommand } from '../../../api/command.ts';
import { Consequences } from '../../../ui/actions/Consequences.tsx';
import { evidenceQuery } from '../../deals/console/queries.ts';
import { DialogEnd } from '../../deals/shared/closing/DialogEnd.tsx';
import { REFRESH } from '../shared/queries.ts';
import { PartyPicks, partiesOf } from './PartyPicks.tsx';

/** Takes up what a partner contests: the other sides come from the evidence of its registration. */
export function AcceptDialog({ dispute, onClose }: { dispute: Dispute; onClose: () => void }) {
  const { t } = useTranslation();
  const candidates = useQuery(evidenceQuery(dispute.sides[0]!.deal.id)).data?.candidates ?? [];
  const [chosen, setChosen] = useState<string[]>([]);
  const accept = useCommand(disputesContract.acceptDispute, {
    refresh: REFRESH,
    success: t('disputes.console.said.accept'),
    onDone: onClose,
  });
  const send = () => {
    const body = partiesOf(candidates, chosen);
    void accept.run({ params: { disputeId: dispute.id }, body }, { ifMatch: dispute });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('disputes.console.accept.title', { customer: dispute.customer })}
    >
      <Stack gap="md">
        <PartyPicks candidates={candidates} value={chosen} onChange={setChosen} />
        <Consequences items={[t('disputes.console.open.held'), t('disputes.console.open.told')]} />
        <DialogEnd onClose={onClose}>
          <Button disabled={chosen.length === 0} loading={accept.pending} onClick={send}>
            {t('disputes.console.action.accept')}
          </Button>
        </DialogEnd>
      </Stack>
    </Modal>
  );
}
