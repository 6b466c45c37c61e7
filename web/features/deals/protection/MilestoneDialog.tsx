import { Button, Modal, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dealsContract } from '../../../../server/modules/deals/contract.ts';
import { useCommand } from '../../../api/command.ts';
import { Consequences } from '../../../ui/actions/Consequences.tsx';
import { DayField } from '../../../ui/form/DayField.tsx';
import { today } from '../../../ui/list/spec.ts';
import { useSession } from '../../session/session.ts';
import { useWording } from '../portal/wording.ts';
import { DialogEnd } from '../shared/closing/DialogEnd.tsx';
import { REFRESH } from './readings.ts';
import type { Milestone } from './readings.ts';
import { useEvidence } from './useEvidence.tsx';

interface MilestoneDialogProps {
  dealId: string;
  milestone: Milestone;
  onClose: () => void;
}

/** Tells that a milestone is reached, since when, and shows it where the vendor asks for that. */
export function MilestoneDialog({ dealId, milestone: { rule, adds }, onClose }: MilestoneDialogProps) {
  const { t } = useTranslation();
  const word = useWording();
  const { active } = useSession();
  const partner = active.side === 'partner';
  const [reachedOn, setReachedOn] = useState<string | null>(today());
  const [note, setNote] = useState('');
  const evidence = useEvidence(dealId, t('deals.protection.evidence'), rule.evidence && partner);
  const record = useCommand(dealsContract.recordMilestone, {
    refresh: REFRESH,
    success: t('deals.protection.milestone.recorded', { name: word(rule.label) }),
    onDone: onClose,
  });
  const complete = reachedOn !== null && (!rule.evidence || !partner || evidence.ids.length > 0);
  const then = rule.confirm && partner ? 'confirm' : 'adds';
  async function send(): Promise<void> {
    if (!reachedOn) return;
    const body = {
      key: rule.key,
      fileIds: evidence.ids,
      // Today is left to the vendor's calendar: it may be a day ahead or behind.
      ...(reachedOn === today() ? {} : { reachedOn }),
      ...(note.trim() ? { note: note.trim() } : {}),
    };
    await record.run({ params: { dealId }, body });
  }
  return (
    <Modal opened onClose={onClose} title={word(rule.label)}>
      <Stack gap="md">
        <DayField
          label={t('deals.protection.milestone.on')}
          maxDate={today()}
          clearable={false}
          value={reachedOn}
          onChange={setReachedOn}
        />
        <Textarea
          label={t('deals.shared.close.note')}
          autosize
          minRows={2}
          maxLength={2000}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        {evidence.field}
        <Consequences items={[t(`deals.protection.milestone.${then}`, { count: adds })]} />
        <DialogEnd onClose={onClose}>
          <Button disabled={!complete} loading={record.pending} onClick={() => void send()}>
            {t('deals.protection.milestone.record')}
          </Button>
        </DialogEnd>
      </Stack>
    </Modal>
  );
}
