import { Button, Modal, Stack, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dealsContract } from '../../../../../server/modules/deals/contract.ts';
import { useCommand } from '../../../../api/command.ts';
import { Consequences } from '../../../../ui/actions/Consequences.tsx';
import { ReasonPicks } from '../../../../ui/decision/ReasonPicks.tsx';
import { useSession } from '../../../session/session.ts';
import { DialogEnd } from '../../shared/closing/DialogEnd.tsx';
import type { ClosingDialogProps } from '../../shared/closing/WinDialog.tsx';
import { reasonsQuery } from '../api.ts';
import { useWording } from '../wording.ts';

/** Takes a registration back before it is decided; says first what is given up with it. */
export function WithdrawDialog({ deal, onClose }: ClosingDialogProps) {
  const { t } = useTranslation();
  const word = useWording();
  const { tenant } = useSession();
  const reasons = (useQuery(reasonsQuery).data?.items ?? []).filter(({ purpose }) => purpose === 'withdraw');
  const [reasonId, setReasonId] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const withdraw = useCommand(dealsContract.withdrawDeal, {
    refresh: ['deals', 'home'],
    success: t('deals.portal.withdraw.done', { number: deal.number }),
    onDone: onClose,
  });
  async function send(): Promise<void> {
    const body = { ...(reasonId ? { reasonId } : {}), ...(note.trim() ? { note: note.trim() } : {}) };
    await withdraw.run({ params: { dealId: deal.id }, body }, { ifMatch: deal });
  }
  return (
    <Modal opened onClose={onClose} title={t('deals.portal.withdraw.title', { customer: deal.customer.name })}>
      <Stack gap="md">
        {reasons.length > 0 && (
          <ReasonPicks
            reasons={reasons.map(({ id, label }) => ({ value: id, label: word(label) }))}
            value={reasonId}
            onChange={setReasonId}
          />
        )}
        <Textarea
          label={t('deals.shared.close.note')}
          description={t('deals.shared.audience', { readers: tenant.name })}
          autosize
          minRows={2}
          maxLength={2000}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <Consequences
          items={[
            t('deals.portal.withdraw.place'),
            t('deals.portal.withdraw.final'),
            t('deals.portal.withdraw.told', { vendor: tenant.name }),
          ]}
        />
        <DialogEnd onClose={onClose}>
          <Button color="red" loading={withdraw.pending} onClick={() => void send()}>
            {t('deals.portal.action.withdraw')}
          </Button>
        </DialogEnd>
      </Stack>
    </Modal>
  );
}
