import { Button, Modal, Radio, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dealsContract } from '../../../../../server/modules/deals/contract.ts';
import type { DealSummary } from '../../../../../server/modules/deals/contract.ts';
import { useCommand } from '../../../../api/command.ts';
import { useFormats } from '../../../../format.ts';
import { DayField } from '../../../../ui/form/DayField.tsx';
import { today } from '../../../../ui/list/spec.ts';
import { DialogEnd } from '../../shared/closing/DialogEnd.tsx';
import { stagesQuery } from '../api.ts';
import { useWording } from '../wording.ts';

interface StageDialogProps {
  deal: DealSummary;
  onClose: () => void;
}

/** How far the sale has come, and whether it will still close on the day that was named. */
export function StageDialog({ deal, onClose }: StageDialogProps) {
  const { t } = useTranslation();
  const format = useFormats();
  const word = useWording();
  const stages = (useQuery(stagesQuery).data?.items ?? []).filter(({ kind }) => kind === 'open');
  const [stageId, setStageId] = useState(deal.stage.id);
  const [closeDate, setCloseDate] = useState(deal.closeDate);
  const change = useCommand(dealsContract.changeStage, { refresh: ['deals', 'home'], onDone: onClose });
  const same = stageId === deal.stage.id && closeDate === deal.closeDate;
  async function send(): Promise<void> {
    const body = { stageId, ...(closeDate && closeDate !== deal.closeDate ? { closeDate } : {}) };
    await change.run({ params: { dealId: deal.id }, body }, { ifMatch: deal });
  }
  return (
    <Modal opened onClose={onClose} title={t('deals.portal.stage.title', { customer: deal.customer.name })}>
      <Stack gap="md">
        <Radio.Group label={t('deals.portal.field.stage')} value={stageId} onChange={setStageId}>
          <Stack gap={10} mt={6}>
            {stages.map((stage) => (
              <Radio
                key={stage.id}
                value={stage.id}
                label={
                  <>
                    {word(stage.name)}{' '}
                    <Text span inherit c="dimmed" className="tabular">
                      {format.percent(stage.probability / 100, 0)}
                    </Text>
                  </>
                }
              />
            ))}
          </Stack>
        </Radio.Group>
        <DayField
          label={t('deals.portal.field.close_date')}
          minDate={today()}
          clearable={false}
          value={closeDate}
          onChange={setCloseDate}
        />
        <DialogEnd onClose={onClose}>
          <Button disabled={same} loading={change.pending} onClick={() => void send()}>
            {t('ui.save')}
          </Button>
        </DialogEnd>
      </Stack>
    </Modal>
  );
}
