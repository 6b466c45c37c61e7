import { Button, Checkbox, Modal, NumberInput, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dealsContract } from '../../../../server/modules/deals/contract.ts';
import { useCommand } from '../../../api/command.ts';
import { Consequences } from '../../../ui/actions/Consequences.tsx';
import { DialogEnd } from '../shared/closing/DialogEnd.tsx';
import { useRequestName } from './RequestRow.tsx';
import { REFRESH } from './readings.ts';
import type { DealRequest } from './readings.ts';

interface DecideDialogProps {
  request: DealRequest;
  verdict: 'grant' | 'decline';
  partner: string;
  onClose: () => void;
}

/** Grants or declines what a partner asked. */
export function DecideDialog({ request, verdict, partner, onClose }: DecideDialogProps) {
  const { t } = useTranslation();
  const nameOf = useRequestName();
  const [note, setNote] = useState('');
  const [days, setDays] = useState<number | string>(request.daysAsked ?? '');
  const [newTerms, setNewTerms] = useState(false);
  const done = { refresh: REFRESH, success: t(`deals.protection.decide.${verdict}ed`), onDone: onClose };
  const grant = useCommand(dealsContract.grantRequest, done);
  const decline = useCommand(dealsContract.declineRequest, done);
  const params = { dealId: request.dealId, requestId: request.id };
  const said = note.trim() ? { note: note.trim() } : {};
  const extension = request.kind === 'extension';
  async function send(): Promise<void> {
    if (verdict === 'decline') await decline.run({ params, body: { note: note.trim() } });
    else await grant.run({ params, body: { ...said, newTerms, ...(extension ? { days: Number(days) } : {}) } });
  }
  const anew = verdict === 'grant' && newTerms ? '_anew' : '';
  const consequence = t(`deals.protection.decide.${verdict}_${request.kind}${anew}`, {
    count: Number(days) || 0,
    partner,
  });
  const complete = verdict === 'grant' ? !extension || Number(days) > 0 : note.trim() !== '';
  return (
    <Modal opened onClose={onClose} title={t(`deals.protection.decide.${verdict}_title`, { what: nameOf(request) })}>
      <Stack gap="md">
        {verdict === 'grant' && extension && <Days value={days} onChange={setDays} />}
        <Textarea
          required={verdict === 'decline'}
          {...(verdict === 'decline' ? { 'data-autofocus': true } : {})}
          label={t(`deals.protection.decide.${verdict}_note`)}
          description={t('deals.shared.audience', { readers: partner })}
          autosize
          minRows={2}
          maxLength={2000}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        {verdict === 'grant' && request.kind === 'amendment' && <NewTerms checked={newTerms} onChange={setNewTerms} />}
        <Consequences items={[consequence]} />
        <DialogEnd onClose={onClose}>
          <Button
            {...(verdict === 'decline' ? { color: 'red' } : {})}
            disabled={!complete}
            loading={grant.pending || decline.pending}
            onClick={() => void send()}
          >
            {t(`deals.protection.decide.${verdict}`)}
          </Button>
        </DialogEnd>
      </Stack>
    </Modal>
  );
}

function Days({ value, onChange }: { value: number | string; onChange: (days: number | string) => void }) {
  const { t } = useTranslation();
  return (
    <NumberInput
      data-autofocus
      label={t('deals.protection.extension.days')}
      min={1}
      max={1095}
      allowDecimal={false}
      maw={220}
      value={value}
      onChange={onChange}
    />
  );
}

/** Whether an amendment brings the terms of today with it. */
function NewTerms({ checked, onChange }: { checked: boolean; onChange: (checked: boolean) => void }) {
  const { t } = useTranslation();
  return (
    <Checkbox
      label={t('deals.protection.decide.new_terms')}
      description={t('deals.protection.decide.new_terms_help')}
      checked={checked}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  );
}
