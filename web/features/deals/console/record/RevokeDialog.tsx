import { Button, Modal, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dealsContract } from '../../../../../server/modules/deals/contract.ts';
import type { Deal } from '../../../../../server/modules/deals/contract.ts';
import { useCommand } from '../../../../api/command.ts';
import { Consequences } from '../../../../ui/actions/Consequences.tsx';
import { ReasonPicks } from '../../../../ui/decision/ReasonPicks.tsx';
import { DialogEnd } from '../../shared/closing/DialogEnd.tsx';
import { nameOf } from '../Cells.tsx';
import { useToldPeople } from '../decision/audience.ts';
import { useReasons } from '../useReasons.ts';

interface RevokeDialogProps {
  deal: Deal;
  onClose: () => void;
}

/** Takes a protection away, for a reason and in words. */
export function RevokeDialog({ deal, onClose }: RevokeDialogProps) {
  const { t } = useTranslation();
  const { picks } = useReasons('revoke');
  const [reasonId, setReasonId] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const told = useToldPeople(deal);
  const revoke = useCommand(dealsContract.revokeDeal, {
    refresh: ['deals', 'home'],
    success: t('deals.console.said.revoked', { number: deal.number }),
    onDone: onClose,
  });
  const partner = deal.partner.name;
  const complete = reasonId !== null && note.trim() !== '';
  async function send(): Promise<void> {
    if (!reasonId) return;
    await revoke.run({ params: { dealId: deal.id }, body: { reasonId, note: note.trim() } }, { ifMatch: deal });
  }
  return (
    <Modal opened onClose={onClose} title={t('deals.console.revoke.title', { customer: nameOf(deal) })}>
      <Stack gap="md">
        <ReasonPicks reasons={picks} value={reasonId} onChange={setReasonId} />
        <Textarea
          required
          label={t('ui.decision.note')}
          description={t('deals.console.verdict.reads', { partner })}
          autosize
          minRows={2}
          maxLength={2000}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <Consequences
          items={[
            t('deals.console.revoke.ends', { partner }),
            t('deals.console.revoke.free'),
            t('deals.console.revoke.tells', { count: told.length }),
          ]}
        />
        <DialogEnd onClose={onClose}>
          <Button color="red" disabled={!complete} loading={revoke.pending} onClick={() => void send()}>
            {t('deals.console.revoke.do')}
          </Button>
        </DialogEnd>
      </Stack>
    </Modal>
  );
}
