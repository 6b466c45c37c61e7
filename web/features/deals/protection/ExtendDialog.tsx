import { Button, Modal, NumberInput, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dealsContract } from '../../../../server/modules/deals/contract.ts';
import { Consequences } from '../../../ui/actions/Consequences.tsx';
import type { BulkDialogProps } from '../console/bulk/ApproveDialog.tsx';
import { RowOutcomes } from '../console/bulk/RowOutcomes.tsx';
import { useBulkRun } from '../console/bulk/useBulkRun.ts';
import { DialogEnd } from '../shared/closing/DialogEnd.tsx';

/** Lengthens one or many protections without being asked. */
export function ExtendDialog({ deals, onClose }: BulkDialogProps) {
  const { t } = useTranslation();
  const [days, setDays] = useState<number | string>(30);
  const [reason, setReason] = useState('');
  const { run, pending, outcomes } = useBulkRun(dealsContract.extendDeals, deals);
  const close = () => onClose(outcomes !== null);
  const count = Number(days) || 0;
  return (
    <Modal opened onClose={close} title={t('deals.protection.extend.title', { count: deals.length })}>
      {outcomes ? (
        <RowOutcomes outcomes={outcomes} onClose={close} />
      ) : (
        <Stack gap="md">
          <NumberInput
            data-autofocus
            label={t('deals.protection.extension.days')}
            min={1}
            max={1095}
            allowDecimal={false}
            maw={220}
            value={days}
            onChange={setDays}
          />
          <Textarea
            required
            label={t('deals.protection.extend.why')}
            description={t('deals.protection.extend.reads')}
            autosize
            minRows={2}
            maxLength={2000}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Consequences items={[t('deals.protection.extend.then', { count })]} />
          <DialogEnd onClose={close}>
            <Button
              loading={pending}
              disabled={count < 1 || reason.trim() === ''}
              onClick={() => void run({ days: count, reason: reason.trim() })}
            >
              {t('deals.protection.extend.do')}
            </Button>
          </DialogEnd>
        </Stack>
      )}
    </Modal>
  );
}
