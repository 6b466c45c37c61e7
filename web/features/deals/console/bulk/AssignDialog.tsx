import { Button, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dealsContract } from '../../../../../server/modules/deals/contract.ts';
import { useSession } from '../../../session/session.ts';
import { DialogEnd } from '../../shared/closing/DialogEnd.tsx';
import { ColleagueField, NOBODY } from '../ColleagueField.tsx';
import type { BulkDialogProps } from './ApproveDialog.tsx';
import { RowOutcomes } from './RowOutcomes.tsx';
import { useBulkRun } from './useBulkRun.ts';

/** Gives many registrations to one colleague, or takes them off everybody's desk. */
export function AssignDialog({ deals, onClose }: BulkDialogProps) {
  const { t } = useTranslation();
  const { active } = useSession();
  const [chosen, setChosen] = useState<string | null>(active.id);
  const { run, pending, outcomes } = useBulkRun(dealsContract.assignDeals, deals);
  const taken = deals.filter(({ assignedTo }) => assignedTo && assignedTo.id !== chosen).length;
  const close = () => onClose(outcomes !== null);
  return (
    <Modal opened onClose={close} title={t('deals.console.bulk.assign_title', { count: deals.length })}>
      {outcomes ? (
        <RowOutcomes outcomes={outcomes} onClose={close} />
      ) : (
        <Stack gap="md">
          <ColleagueField value={chosen} onChange={setChosen} />
          {taken > 0 && <Text size="sm">{t('deals.console.bulk.taken_over', { count: taken })}</Text>}
          <DialogEnd onClose={close}>
            <Button
              data-autofocus
              loading={pending}
              disabled={chosen === null}
              onClick={() => void run({ membershipId: chosen === NOBODY ? null : chosen })}
            >
              {t('deals.console.assign.do')}
            </Button>
          </DialogEnd>
        </Stack>
      )}
    </Modal>
  );
}
