import { Button, Group, Modal, Select, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { qualificationContract } from '../../../../server/modules/qualification/contract.ts';
import { useCommand } from '../../../api/command.ts';
import { Consequences } from '../../../ui/actions/Consequences.tsx';
import { DayField } from '../../../ui/form/DayField.tsx';
import { useNow } from '../../../ui/text/now.ts';
import type { Detail } from '../queries.ts';

export interface OverrideDialogProps {
  partnerId: string;
  detail: Detail;
  onClose: () => void;
}

/** Keeps a partner on a tier until a day, with the reason. */
export function OverrideDialog({ partnerId, detail, onClose }: OverrideDialogProps) {
  const { t } = useTranslation();
  const now = useNow();
  const { standing, rungs } = detail;
  const [tierId, setTierId] = useState(standing?.tier?.id ?? null);
  const [until, setUntil] = useState<string | null>(standing?.override?.until ?? null);
  const [reason, setReason] = useState(standing?.override?.reason ?? '');
  const keep = useCommand(qualificationContract.overrideTier, {
    success: t('qualification.override.done'),
    refresh: ['tier standings', 'partners'],
    onDone: onClose,
  });
  const ready = tierId !== null && until !== null && reason.trim() !== '';
  return (
    <Modal opened onClose={onClose} title={t('qualification.override.title')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (ready) void keep.run({ params: { partnerId }, body: { tierId, until, reason: reason.trim() } });
        }}
      >
        <Stack gap="md">
          <Select
            label={t('qualification.override.tier')}
            required
            allowDeselect={false}
            value={tierId}
            onChange={setTierId}
            data={rungs.map(({ tier }) => ({ value: tier.id, label: tier.name }))}
          />
          <DayField
            label={t('qualification.override.until')}
            description={t('qualification.override.until_help')}
            required
            minDate={new Date(now)}
            value={until}
            onChange={(day) => setUntil(day?.slice(0, 10) ?? null)}
          />
          <Textarea
            label={t('qualification.override.reason')}
            description={t('qualification.override.reason_help')}
            required
            autosize
            minRows={2}
            maxLength={1000}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Consequences items={[t('qualification.override.effect'), t('qualification.override.seen')]} />
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={onClose}>
              {t('ui.cancel')}
            </Button>
            <Button type="submit" disabled={!ready} loading={keep.pending}>
              {t('qualification.override.do')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
