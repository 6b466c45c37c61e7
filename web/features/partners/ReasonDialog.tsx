import { Button, Group, Modal, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../api/command.ts';
import { Consequences } from '../../ui/actions/Consequences.tsx';
import type { Partner } from './api.ts';
import { STEPS } from './steps.ts';
import type { StepWithReason } from './steps.ts';
import { useConsequences } from './useConsequences.ts';

export interface ReasonDialogProps {
  partner: Partner;
  step: StepWithReason;
  onClose: () => void;
}

/** A step that takes something away: what it does, and why, before it is done. */
export function ReasonDialog({ partner, step, onClose }: ReasonDialogProps) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const consequences = useConsequences(partner);
  const command = useCommand(STEPS[step].endpoint, {
    success: t(`partners.step.${step}.done`, { name: partner.name }),
    onDone: onClose,
  });
  const send = () => command.run({ params: { partnerId: partner.id }, body: { reason: reason.trim() } });
  return (
    <Modal opened onClose={onClose} title={t(`partners.step.${step}.question`, { name: partner.name })}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <Stack gap="md">
          <Consequences items={consequences(step)} />
          <Textarea
            data-autofocus
            label={t('partners.step.reason')}
            description={t('partners.step.reason_help')}
            required
            autosize
            minRows={2}
            maxRows={8}
            maxLength={1000}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={onClose}>
              {t('ui.cancel')}
            </Button>
            <Button
              type="submit"
              color={step === 'terminate' ? 'red' : undefined}
              disabled={reason.trim() === ''}
              loading={command.pending}
            >
              {t(`partners.step.${step}.do`)}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
