import { Button, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { specialPricesContract } from '../../../server/modules/special-prices/contract.ts';
import type { SpecialPrice } from '../../../server/modules/special-prices/contract.ts';
import { useCommand } from '../../api/command.ts';
import { useFormats } from '../../format.ts';
import { DialogEnd } from '../deals/shared/closing/DialogEnd.tsx';
import { STALE } from './queries.ts';

const ENDPOINTS = {
  approve: specialPricesContract.approveSpecialPrice,
  decline: specialPricesContract.declineSpecialPrice,
  refuse: specialPricesContract.refuseSpecialPrice,
  withdraw: specialPricesContract.withdrawSpecialPrice,
} as const;

interface StepDialogProps {
  request: SpecialPrice;
  step: keyof typeof ENDPOINTS;
  onClose: () => void;
}

/** What a step says about the price on the table. */
function useConsequence(request: SpecialPrice) {
  const { t } = useTranslation();
  const format = useFormats();
  return (step: string) =>
    t(`prices.step.${step}.what`, {
      price: format.money(request.approved ?? request.offered ?? request.requested),
      until: request.validTo ? format.day(request.validTo) : '–',
      partner: request.partner.name,
    });
}

/** A step with a word to the other side. */
export function StepDialog({ request, step, onClose }: StepDialogProps) {
  const { t } = useTranslation();
  const [note, setNote] = useState('');
  const consequence = useConsequence(request);
  const command = useCommand(ENDPOINTS[step], {
    refresh: STALE,
    success: t(`prices.done.${step}`),
    onDone: onClose,
  });
  const send = () => {
    const said = note.trim();
    return command.run(
      { params: { requestId: request.id }, body: said === '' ? {} : { note: said } },
      { ifMatch: request },
    );
  };
  return (
    <Modal opened onClose={onClose} title={t(`prices.step.${step}.title`)}>
      <Stack gap="md">
        <Text>{consequence(step)}</Text>
        <Textarea
          data-autofocus
          label={t('prices.note')}
          autosize
          minRows={2}
          maxLength={2000}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <DialogEnd onClose={onClose}>
          <Button
            {...(step === 'approve' ? {} : { color: 'red' })}
            loading={command.pending}
            onClick={() => void send()}
          >
            {t(`prices.step.${step}.do`)}
          </Button>
        </DialogEnd>
      </Stack>
    </Modal>
  );
}

/** The partner agrees to what the vendor offers. */
export function AcceptDialog({ request, onClose }: Omit<StepDialogProps, 'step'>) {
  const { t } = useTranslation();
  const consequence = useConsequence(request);
  const accept = useCommand(specialPricesContract.acceptSpecialPrice, {
    refresh: STALE,
    success: t('prices.done.accept'),
    onDone: onClose,
  });
  return (
    <Modal opened onClose={onClose} title={t('prices.step.accept.title')}>
      <Stack gap="md">
        <Text>{consequence('accept')}</Text>
        <DialogEnd onClose={onClose}>
          <Button
            loading={accept.pending}
            onClick={() => void accept.run({ params: { requestId: request.id } }, { ifMatch: request })}
          >
            {t('prices.step.accept.do')}
          </Button>
        </DialogEnd>
      </Stack>
    </Modal>
  );
}
