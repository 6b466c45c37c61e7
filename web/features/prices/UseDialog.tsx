import { Button, Group, Modal, NumberInput, Select, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { specialPricesContract } from '../../../server/modules/special-prices/contract.ts';
import type { SpecialPrice, SpecialPriceLineView } from '../../../server/modules/special-prices/contract.ts';
import { useCommand } from '../../api/command.ts';
import { DayField } from '../../ui/form/DayField.tsx';
import { today } from '../../ui/list/spec.ts';
import { DialogEnd } from '../deals/shared/closing/DialogEnd.tsx';
import { STALE } from './queries.ts';

interface UseDialogProps {
  request: SpecialPrice;
  onClose: () => void;
}

interface NewUse {
  position: number;
  orderReference: string;
  orderLine: string;
  quantity: number;
  usedOn: string;
}

/** Records an order line that was sold at the price. */
export function UseDialog({ request, onClose }: UseDialogProps) {
  const { t } = useTranslation();
  const open = request.lines.filter(({ left }) => left > 0);
  const [use, setUse] = useState<NewUse>({
    position: open[0]?.position ?? 0,
    orderReference: '',
    orderLine: '1',
    quantity: open[0]?.left ?? 1,
    usedOn: today(),
  });
  const change = (part: Partial<NewUse>) => setUse((before) => ({ ...before, ...part }));
  const left = open.find(({ position }) => position === use.position)?.left ?? 0;
  const record = useCommand(specialPricesContract.recordSpecialPriceUse, {
    refresh: STALE,
    success: t('prices.done.consume'),
    onDone: onClose,
  });
  const complete = use.orderReference.trim() !== '' && use.orderLine.trim() !== '' && use.quantity >= 1;
  return (
    <Modal opened onClose={onClose} title={t('prices.step.consume.title')}>
      <Stack gap="md">
        <UseFields open={open} use={use} left={left} change={change} />
        <DialogEnd onClose={onClose}>
          <Button
            disabled={!complete}
            loading={record.pending}
            onClick={() => void record.run({ params: { requestId: request.id }, body: use })}
          >
            {t('prices.step.consume.do')}
          </Button>
        </DialogEnd>
      </Stack>
    </Modal>
  );
}

interface UseFieldsProps {
  open: readonly SpecialPriceLineView[];
  use: NewUse;
  /** How many of the product may still be used. */
  left: number;
  change: (part: Partial<NewUse>) => void;
}

function UseFields({ open, use, left, change }: UseFieldsProps) {
  const { t } = useTranslation();
  return (
    <>
      <Select
        label={t('prices.form.product')}
        allowDeselect={false}
        data={open.map((line) => ({
          value: String(line.position),
          label: t('prices.use.line', { product: line.product.name, count: line.left }),
        }))}
        value={String(use.position)}
        onChange={(position) => change({ position: Number(position) })}
      />
      <Group grow align="flex-start">
        <TextInput
          label={t('prices.use.order')}
          required
          data-autofocus
          maxLength={100}
          value={use.orderReference}
          onChange={(event) => change({ orderReference: event.currentTarget.value })}
        />
        <TextInput
          label={t('prices.use.order_line')}
          required
          maxLength={40}
          value={use.orderLine}
          onChange={(event) => change({ orderLine: event.currentTarget.value })}
        />
      </Group>
      <Group grow align="flex-start">
        <NumberInput
          label={t('prices.form.quantity')}
          min={1}
          max={left}
          allowDecimal={false}
          value={use.quantity}
          onChange={(quantity) => change({ quantity: Number(quantity) || 0 })}
        />
        <DayField
          label={t('prices.use.on')}
          value={use.usedOn}
          onChange={(day) => change({ usedOn: day ?? today() })}
        />
      </Group>
    </>
  );
}
