import { Button, Modal, Stack, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dealsContract } from '../../../../../server/modules/deals/contract.ts';
import { useCommand } from '../../../../api/command.ts';
import { Consequences } from '../../../../ui/actions/Consequences.tsx';
import { ReasonPicks } from '../../../../ui/decision/ReasonPicks.tsx';
import { reasonsQuery } from '../../portal/api.ts';
import { useWording } from '../../portal/wording.ts';
import { DialogEnd } from './DialogEnd.tsx';
import type { ClosingDialogProps } from './WinDialog.tsx';

/** Reports a deal as lost, with the reason as a pick. */
export function LoseDialog({ deal, onClose }: ClosingDialogProps) {
  const { t } = useTranslation();
  const word = useWording();
  const reasons = (useQuery(reasonsQuery).data?.items ?? []).filter(({ purpose }) => purpose === 'lost');
  const [reasonId, setReasonId] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const lose = useCommand(dealsContract.loseDeal, {
    refresh: ['deals', 'home'],
    success: t('deals.shared.close.lost', { number: deal.number }),
    onDone: onClose,
  });
  async function send(): Promise<void> {
    if (!reasonId) return;
    const body = { reasonId, ...(note.trim() ? { note: note.trim() } : {}) };
    await lose.run({ params: { dealId: deal.id }, body }, { ifMatch: deal });
  }
  return (
    <Modal opened onClose={onClose} title={t('deals.shared.close.lose_title', { customer: deal.customer.name })}>
      <Stack gap="md">
        <ReasonPicks
          reasons={reasons.map(({ id, label }) => ({ value: id, label: word(label) }))}
          value={reasonId}
          onChange={setReasonId}
        />
        <Textarea
          label={t('deals.shared.close.note')}
          autosize
          minRows={2}
          maxLength={2000}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <Consequences items={[t('deals.shared.close.lose_consequence')]} />
        <DialogEnd onClose={onClose}>
          <Button color="red" disabled={!reasonId} loading={lose.pending} onClick={() => void send()}>
            {t('deals.shared.close.lose')}
          </Button>
        </DialogEnd>
      </Stack>
    </Modal>
  );
}
