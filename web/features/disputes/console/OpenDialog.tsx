import { Button, Modal, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { disputesContract } from '../../../../server/modules/disputes/contract.ts';
import { useCommand } from '../../../api/command.ts';
import { paths } from '../../../paths.ts';
import { Consequences } from '../../../ui/actions/Consequences.tsx';
import { evidenceQuery } from '../../deals/console/queries.ts';
import { DialogEnd } from '../../deals/shared/closing/DialogEnd.tsx';
import { REFRESH } from '../shared/queries.ts';
import { PartyPicks, partiesOf } from './PartyPicks.tsx';

/** Opens a case about a registration, out of what resembles its customer. */
export function OpenDialog({ dealId, onClose }: { dealId: string; onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const candidates = useQuery(evidenceQuery(dealId)).data?.candidates ?? [];
  const [chosen, setChosen] = useState<string[]>([]);
  const open = useCommand(disputesContract.openDispute, {
    refresh: REFRESH,
    success: t('disputes.console.said.open'),
    onDone: (dispute) => void navigate({ to: paths.console.dispute(dispute.id) }),
  });
  const send = () => {
    const { dealIds, candidateIds } = partiesOf(candidates, chosen);
    void open.run({ body: { dealIds: [dealId, ...dealIds], candidateIds } });
  };
  return (
    <Modal opened onClose={onClose} size="lg" title={t('disputes.console.open.title')}>
      <Stack gap="md">
        <PartyPicks candidates={candidates} value={chosen} onChange={setChosen} />
        <Consequences items={[t('disputes.console.open.held'), t('disputes.console.open.told')]} />
        <DialogEnd onClose={onClose}>
          <Button disabled={chosen.length === 0} loading={open.pending} onClick={send}>
            {t('disputes.console.open.do')}
          </Button>
        </DialogEnd>
      </Stack>
    </Modal>
  );
}
