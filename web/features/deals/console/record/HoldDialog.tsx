import { Button, Modal, Select, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CHOSEN_HOLD_REASONS, dealsContract } from '../../../../../server/modules/deals/contract.ts';
import type { Deal } from '../../../../../server/modules/deals/contract.ts';
import { useCommand } from '../../../../api/command.ts';
import { Consequences } from '../../../../ui/actions/Consequences.tsx';
import { DayField } from '../../../../ui/form/DayField.tsx';
import { today } from '../../../../ui/list/spec.ts';
import { DialogEnd } from '../../shared/closing/DialogEnd.tsx';
import { nameOf } from '../Cells.tsx';

type Reason = (typeof CHOSEN_HOLD_REASONS)[number];

/** Puts a registration on hold: why stays here, until when and what comes next the partner reads. */
export function HoldDialog({ deal, onClose }: { deal: Deal; onClose: () => void }) {
  const { t } = useTranslation();
  const [reason, setReason] = useState<Reason>('conflict');
  const [internalNote, setInternalNote] = useState('');
  const [note, setNote] = useState('');
  const [until, setUntil] = useState<string | null>(null);
  const partner = deal.partner.name;
  const hold = useCommand(dealsContract.holdDeal, {
    refresh: ['deals', 'home'],
    success: t('deals.console.hold.done', { number: deal.number }),
    onDone: onClose,
  });
  const send = () => {
    const said = (words: string) => words.trim() || undefined;
    const body = { reason, internalNote: said(internalNote), note: said(note), until: until ?? undefined };
    void hold.run({ params: { dealId: deal.id }, body }, { ifMatch: deal });
  };
  return (
    <Modal opened onClose={onClose} title={t('deals.console.hold.title', { customer: nameOf(deal) })}>
      <Stack gap="md">
        <Select
          label={t('deals.console.hold.reason')}
          description={t('deals.console.hold.internal')}
          allowDeselect={false}
          data={CHOSEN_HOLD_REASONS.map((value) => ({ value, label: t(`deals.shared.hold_reason.${value}`) }))}
          value={reason}
          onChange={(value) => setReason(value as Reason)}
        />
        <Textarea
          label={t('deals.console.hold.internal_note')}
          description={t('deals.console.hold.internal')}
          autosize
          maxLength={500}
          value={internalNote}
          onChange={(event) => setInternalNote(event.currentTarget.value)}
        />
        <DayField label={t('deals.console.hold.until')} minDate={today()} value={until} onChange={setUntil} />
        <Textarea
          label={t('deals.console.hold.next')}
          description={t('deals.console.verdict.reads', { partner })}
          required={until === null}
          autosize
          minRows={2}
          maxLength={500}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <Consequences
          items={[
            t('deals.console.hold.clock'),
            t('deals.console.hold.place', { partner }),
            t('deals.console.hold.after'),
          ]}
        />
        <DialogEnd onClose={onClose}>
          <Button disabled={note.trim() === '' && until === null} loading={hold.pending} onClick={send}>
            {t('deals.console.action.hold')}
          </Button>
        </DialogEnd>
      </Stack>
    </Modal>
  );
}
