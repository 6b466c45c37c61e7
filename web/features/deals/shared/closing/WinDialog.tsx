import { Button, Modal, SegmentedControl, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dealsContract } from '../../../../../server/modules/deals/contract.ts';
import type { Deal } from '../../../../../server/modules/deals/contract.ts';
import { useCommand } from '../../../../api/command.ts';
import { useSession } from '../../../session/session.ts';
import { Consequences } from '../../../../ui/actions/Consequences.tsx';
import { DayField } from '../../../../ui/form/DayField.tsx';
import { MoneyField } from '../../../../ui/form/MoneyField.tsx';
import { today } from '../../../../ui/list/spec.ts';
import { DialogEnd } from './DialogEnd.tsx';
import { SoldLines } from './SoldLines.tsx';
import { isComplete, soldAsRegistered, winBody } from './sold.ts';
import type { Sold } from './sold.ts';

export { DialogEnd };

export interface ClosingDialogProps {
  deal: Deal;
  onClose: () => void;
}

/** Reports a deal as won, with what was really sold: the registered products or one amount. */
export function WinDialog({ deal, onClose }: ClosingDialogProps) {
  const { t } = useTranslation();
  const [sold, setSold] = useState(() => soldAsRegistered(deal));
  const [errors, setErrors] = useState<Record<string, string>>({});
  const win = useCommand(dealsContract.winDeal, {
    refresh: ['deals', 'home'],
    success: t('deals.shared.close.won', { number: deal.number }),
    form: { setErrors },
    onDone: onClose,
  });
  const change = (part: Partial<Sold>) => setSold({ ...sold, ...part });
  return (
    <Modal opened onClose={onClose} title={t('deals.shared.close.win_title', { customer: deal.customer.name })}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void win.run({ params: { dealId: deal.id }, body: winBody(deal.lines, sold) }, { ifMatch: deal });
        }}
      >
        <Stack gap="md">
          <SoldFields deal={deal} sold={sold} change={change} error={errors['amount']} />
          <DayField
            label={t('deals.shared.close.won_on')}
            placeholder={t('deals.shared.close.today')}
            maxDate={today()}
            value={sold.wonOn}
            onChange={(wonOn) => change({ wonOn })}
            error={errors['wonOn']}
          />
          <Textarea
            label={t('deals.shared.close.note')}
            autosize
            minRows={2}
            maxLength={2000}
            value={sold.note}
            onChange={(event) => change({ note: event.currentTarget.value })}
          />
          <Consequences items={[t('deals.shared.close.win_consequence')]} />
          <DialogEnd onClose={onClose}>
            <Button type="submit" loading={win.pending} disabled={!isComplete(deal.lines, sold)}>
              {t('deals.shared.close.win')}
            </Button>
          </DialogEnd>
        </Stack>
      </form>
    </Modal>
  );
}

interface SoldFieldsProps {
  deal: Deal;
  sold: Sold;
  change: (part: Partial<Sold>) => void;
  error: string | undefined;
}

function SoldFields({ deal, sold, change, error }: SoldFieldsProps) {
  const { t } = useTranslation();
  const { tenant } = useSession();
  const currency = deal.amount?.currency ?? tenant.currency;
  return (
    <>
      {deal.lines.length > 0 && (
        <SegmentedControl
          fullWidth
          aria-label={t('deals.shared.close.sold_by')}
          value={sold.by}
          onChange={(by) => change({ by: by as Sold['by'] })}
          data={(['lines', 'amount'] as const).map((value) => ({ value, label: t(`deals.shared.close.by.${value}`) }))}
        />
      )}
      {sold.by === 'lines' ? (
        <SoldLines
          lines={deal.lines}
          currency={currency}
          quantities={sold.quantities}
          onChange={(quantities) => change({ quantities })}
        />
      ) : (
        <MoneyField
          data-autofocus
          required
          label={t('deals.shared.close.amount')}
          currencies={[currency]}
          value={sold.amount}
          onChange={(amount) => change({ amount })}
          error={error}
        />
      )}
    </>
  );
}
