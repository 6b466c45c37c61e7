import { Button, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dealsContract } from '../../../../../server/modules/deals/contract.ts';
import type { DealSummary } from '../../../../../server/modules/deals/contract.ts';
import { useFormats } from '../../../../format.ts';
import { DialogEnd } from '../../shared/closing/DialogEnd.tsx';
import { VerdictBadge, nameOf } from '../Cells.tsx';
import { usePromises } from '../terms.ts';
import type { Prospect } from '../terms.ts';
import classes from './Bulk.module.css';
import { RowOutcomes } from './RowOutcomes.tsx';
import { useBulkRun } from './useBulkRun.ts';

export interface BulkDialogProps {
  deals: readonly DealSummary[];
  /** `done` is false when the question was dismissed. */
  onClose: (done: boolean) => void;
}

/** Approves many registrations: first what each of them will be promised, afterwards how each of them went. */
export function ApproveDialog({ deals, onClose }: BulkDialogProps) {
  const { t } = useTranslation();
  const [note, setNote] = useState('');
  const { run, pending, outcomes } = useBulkRun(dealsContract.approveDeals, deals);
  const prospects = usePromises(deals);
  const close = () => onClose(outcomes !== null);
  return (
    <Modal opened size="lg" onClose={close} title={t('deals.console.bulk.approve_title', { count: deals.length })}>
      {outcomes ? (
        <RowOutcomes outcomes={outcomes} onClose={close} />
      ) : (
        <Stack gap="md">
          <Text size="sm">{t('deals.console.bulk.approve_help')}</Text>
          <ul className={classes.rows}>
            {deals.map((deal, index) => (
              <PreviewRow key={deal.id} deal={deal} prospect={prospects[index] ?? null} />
            ))}
          </ul>
          <Textarea
            label={t('deals.console.bulk.note')}
            description={t('deals.console.bulk.note_help')}
            autosize
            minRows={1}
            maxLength={2000}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          <DialogEnd onClose={close}>
            <Button data-autofocus loading={pending} onClick={() => void run(note.trim() ? { note: note.trim() } : {})}>
              {t('deals.console.bulk.approve', { count: deals.length })}
            </Button>
          </DialogEnd>
        </Stack>
      )}
    </Modal>
  );
}

function PreviewRow({ deal, prospect }: { deal: DealSummary; prospect: Prospect | null }) {
  const { t } = useTranslation();
  const format = useFormats();
  const terms = prospect?.terms;
  return (
    <li className={classes.row}>
      <span className={classes.what}>
        {nameOf(deal)}
        <Text size="sm" c="dimmed">
          {deal.partner.name}
        </Text>
        {deal.verdict !== 'clear' && <VerdictBadge verdict={deal.verdict} />}
      </span>
      <span className={`${classes.quiet} tabular`}>
        {prospect?.until
          ? t('deals.console.bulk.until', { day: format.day(prospect.until) })
          : t('deals.console.bulk.usual_window')}
        {terms && (
          <Text size="sm">
            {t('deals.console.bulk.discount', {
              discount: format.basisPoints(terms.discountBasisPoints),
              tier: terms.tier,
            })}
          </Text>
        )}
      </span>
    </li>
  );
}
