import { Button, Input, Modal, Stack, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dealsContract } from '../../../../server/modules/deals/contract.ts';
import type { Deal } from '../../../../server/modules/deals/contract.ts';
import { useCommand } from '../../../api/command.ts';
import { Consequences } from '../../../ui/actions/Consequences.tsx';
import { DayField } from '../../../ui/form/DayField.tsx';
import { MoneyField } from '../../../ui/form/MoneyField.tsx';
import { useSession } from '../../session/session.ts';
import { LineFields } from '../portal/register/ProductLines.tsx';
import { DialogEnd } from '../shared/closing/DialogEnd.tsx';
import { changeOf, valuesOf } from './amendment.ts';
import type { AmendValues } from './amendment.ts';
import { protectionQuery, REFRESH } from './readings.ts';

/** Changes an approved registration: what may be changed at once, and what the vendor is asked for. */
export function AmendDialog({ deal, onClose }: { deal: Deal; onClose: () => void }) {
  const { t } = useTranslation();
  const { tenant, active } = useSession();
  const rules = useQuery(protectionQuery(deal.id)).data?.amendment;
  const [values, setValues] = useState<AmendValues>(() => valuesOf(deal));
  const [reason, setReason] = useState('');
  const change = changeOf(deal, values);
  const asked = active.side === 'partner' ? Object.keys(change).filter((field) => rules?.review.includes(field)) : [];
  const amend = useCommand(dealsContract.amendDeal, {
    refresh: REFRESH,
    success: ({ request }) =>
      t(request ? 'deals.protection.amend.asked' : 'deals.protection.amend.done', { vendor: tenant.name }),
    onDone: onClose,
  });
  async function send(): Promise<void> {
    const body = { change, ...(reason.trim() ? { reason: reason.trim() } : {}) };
    await amend.run({ params: { dealId: deal.id }, body }, { ifMatch: deal });
  }
  const consequences = [
    t('deals.protection.amend.promise'),
    ...(asked.length > 0 ? [t('deals.protection.amend.review', { vendor: tenant.name })] : []),
  ];
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('deals.protection.amend.title', { customer: deal.customer.name })}
    >
      <Stack gap="md">
        <Fields deal={deal} values={values} onChange={(part) => setValues({ ...values, ...part })} />
        <Textarea
          label={t('deals.protection.amend.why')}
          autosize
          minRows={2}
          maxLength={2000}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Consequences items={consequences} />
        <DialogEnd onClose={onClose}>
          <Button disabled={Object.keys(change).length === 0} loading={amend.pending} onClick={() => void send()}>
            {t(asked.length > 0 ? 'deals.protection.amend.ask' : 'ui.save')}
          </Button>
        </DialogEnd>
      </Stack>
    </Modal>
  );
}

interface FieldsProps {
  deal: Deal;
  values: AmendValues;
  onChange: (part: Partial<AmendValues>) => void;
}

const LINES = ['contactName', 'contactEmail', 'contactPhone', 'division', 'incumbent', 'competitors'] as const;

/** The fields that may be changed at all, those that the vendor decides about marked as such. */
function Fields({ deal, values, onChange }: FieldsProps) {
  const { t } = useTranslation();
  const { active } = useSession();
  const rules = useQuery(protectionQuery(deal.id)).data?.amendment;
  const review = (field: string) => active.side === 'partner' && rules?.review.includes(field);
  const may = (field: string) => active.side === 'vendor' || rules?.direct.includes(field) || review(field);
  const mark = (field: string) => (review(field) ? t('deals.protection.amend.decided') : undefined);
  const groupOf = (name: string) => (name.startsWith('contact') ? 'contact' : name);
  return (
    <>
      {may('closeDate') && (
        <DayField
          label={t('deals.protection.field.closeDate')}
          description={mark('closeDate')}
          clearable={false}
          value={values.closeDate}
          onChange={(closeDate) => onChange({ closeDate })}
        />
      )}
      {may('amount') && deal.lines.length === 0 && (
        <MoneyField
          label={t('deals.protection.field.amount')}
          description={mark('amount')}
          currencies={[deal.amount?.currency ?? 'EUR']}
          value={values.amount}
          onChange={(amount) => onChange({ amount })}
        />
      )}
      {may('lines') && deal.lines.length > 0 && (
        <Input.Wrapper label={t('deals.protection.field.lines')} description={mark('lines')} labelElement="div">
          <LineFields
            lines={values.lines}
            currency={deal.amount?.currency ?? 'EUR'}
            errors={{}}
            onChange={(lines) => onChange({ lines })}
          />
        </Input.Wrapper>
      )}
      {LINES.filter((name) => may(groupOf(name))).map((name) => (
        <TextInput
          key={name}
          label={t(`deals.protection.amend.field.${name}`)}
          description={mark(groupOf(name))}
          maxLength={200}
          value={values[name]}
          onChange={(event) => onChange({ [name]: event.currentTarget.value })}
        />
      ))}
      {may('description') && (
        <Textarea
          label={t('deals.protection.field.description')}
          description={mark('description')}
          autosize
          minRows={2}
          maxRows={8}
          maxLength={10_000}
          value={values.description}
          onChange={(event) => onChange({ description: event.currentTarget.value })}
        />
      )}
    </>
  );
}
