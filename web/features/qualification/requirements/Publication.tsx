import { Button, Group, Modal, Stack, Tooltip } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { qualificationContract } from '../../../../server/modules/qualification/contract.ts';
import { useCommand } from '../../../api/command.ts';
import { Consequences } from '../../../ui/actions/Consequences.tsx';
import { DayField } from '../../../ui/form/DayField.tsx';
import { useNow } from '../../../ui/text/now.ts';
import type { Requirements } from '../queries.ts';

const dayOf = (moment: number) => new Date(moment).toISOString().slice(0, 10);

/** Lets a draft hold from a day on, with what follows said before. */
export function Publication({ draft, disabled }: { draft: Requirements; disabled: boolean }) {
  const { t } = useTranslation();
  const now = useNow();
  const [open, setOpen] = useState(false);
  const [day, setDay] = useState<string | null>(dayOf(now));
  const publish = useCommand(qualificationContract.publishTierRequirements, {
    success: t('qualification.published'),
    refresh: ['tier requirements', 'partners', 'programmes', 'tier standings'],
    onDone: () => setOpen(false),
  });
  const send = () =>
    day && publish.run({ params: { requirementId: draft.id }, body: { effectiveFrom: day } }, { ifMatch: draft });
  return (
    <>
      <Tooltip label={t('qualification.save_first')} disabled={!disabled}>
        <Button disabled={disabled} onClick={() => setOpen(true)}>
          {t('qualification.publish')}
        </Button>
      </Tooltip>
      <Modal opened={open} onClose={() => setOpen(false)} title={t('qualification.publish_question')}>
        <Stack gap="md">
          <DayField
            data-autofocus
            label={t('qualification.from')}
            required
            minDate={dayOf(now)}
            value={day}
            onChange={(next) => setDay(next?.slice(0, 10) ?? null)}
          />
          <Consequences
            items={[
              t(day === dayOf(now) ? 'qualification.effect_now' : 'qualification.effect_later'),
              t('qualification.effect_up'),
              t('qualification.effect_down', { notice: draft.noticeDays, grace: draft.graceDays }),
              t('qualification.effect_kept'),
            ]}
          />
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={() => setOpen(false)}>
              {t('ui.cancel')}
            </Button>
            <Button disabled={!day} loading={publish.pending} onClick={() => void send()}>
              {t('qualification.publish')}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
