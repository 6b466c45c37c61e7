import { Button, Modal, NumberInput, Stack, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dealsContract } from '../../../../server/modules/deals/contract.ts';
import type { Deal } from '../../../../server/modules/deals/contract.ts';
import { useCommand } from '../../../api/command.ts';
import { Consequences } from '../../../ui/actions/Consequences.tsx';
import { useSession } from '../../session/session.ts';
import { DialogEnd } from '../shared/closing/DialogEnd.tsx';
import { protectionQuery, REFRESH } from './readings.ts';
import { useEvidence } from './useEvidence.tsx';

/** A partner asks for a longer protection: why, for how long, and what shows it. */
export function ExtensionDialog({ deal, onClose }: { deal: Deal; onClose: () => void }) {
  const { t } = useTranslation();
  const { tenant } = useSession();
  const rules = useQuery(protectionQuery(deal.id)).data?.extension;
  const [reason, setReason] = useState('');
  const [days, setDays] = useState<number | string>('');
  const evidence = useEvidence(deal.id, t('deals.protection.evidence'), rules?.evidence ?? false);
  const ask = useCommand(dealsContract.askForExtension, {
    refresh: REFRESH,
    success: t('deals.protection.extension.asked', { vendor: tenant.name }),
    onDone: onClose,
  });
  const complete = reason.trim() !== '' && (!rules?.evidence || evidence.ids.length > 0);
  async function send(): Promise<void> {
    const body = {
      reason: reason.trim(),
      fileIds: evidence.ids,
      ...(typeof days === 'number' ? { days } : {}),
    };
    await ask.run({ params: { dealId: deal.id }, body });
  }
  return (
    <Modal opened onClose={onClose} title={t('deals.protection.extension.title', { customer: deal.customer.name })}>
      <Stack gap="md">
        <Textarea
          data-autofocus
          required
          label={t('deals.protection.extension.why')}
          description={t('deals.shared.audience', { readers: tenant.name })}
          autosize
          minRows={2}
          maxLength={2000}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <NumberInput
          label={t('deals.protection.extension.days')}
          description={t('deals.protection.extension.most', { count: rules?.days ?? 0 })}
          placeholder={String(rules?.days ?? '')}
          min={1}
          max={rules?.days ?? 365}
          allowDecimal={false}
          maw={220}
          value={days}
          onChange={setDays}
        />
        {evidence.field}
        <Consequences items={[t('deals.protection.extension.then', { vendor: tenant.name })]} />
        <DialogEnd onClose={onClose}>
          <Button disabled={!complete} loading={ask.pending} onClick={() => void send()}>
            {t('deals.protection.extension.ask')}
          </Button>
        </DialogEnd>
      </Stack>
    </Modal>
  );
}
