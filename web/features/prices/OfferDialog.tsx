import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { specialPricesContract } from '../../../server/modules/special-prices/contract.ts';
import type { SpecialPrice } from '../../../server/modules/special-prices/contract.ts';
import { useCommand } from '../../api/command.ts';
import { useFormats } from '../../format.ts';
import { DayField } from '../../ui/form/DayField.tsx';
import { MoneyField } from '../../ui/form/MoneyField.tsx';
import { MoneyText } from '../../ui/text/MoneyText.tsx';
import { DialogEnd } from '../deals/shared/closing/DialogEnd.tsx';
import { Discount } from './Discount.tsx';
import { isSound, pricesOf, sumOf } from './offer.ts';
import type { Prices } from './offer.ts';
import { STALE } from './queries.ts';

interface OfferDialogProps {
  request: SpecialPrice;
  step: 'counter' | 'askAgain';
  onClose: () => void;
}

/** Other prices per unit: the vendor's offer, or what the partner asks for instead. */
export function OfferDialog({ request, step, onClose }: OfferDialogProps) {
  const { t } = useTranslation();
  const [prices, setPrices] = useState(() => pricesOf(request.lines));
  const [note, setNote] = useState('');
  const [dates, setDates] = useState({ validFrom: request.validFrom, validTo: request.validTo });
  const told = { refresh: STALE, success: t(`prices.done.${step}`), onDone: onClose };
  const counter = useCommand(specialPricesContract.counterSpecialPrice, told);
  const askAgain = useCommand(specialPricesContract.askSpecialPriceAgain, told);
  const send = () => {
    const lines = request.lines.map(({ position }) => ({ position, unitPrice: prices[position]! }));
    const body = { lines, ...(note.trim() === '' ? {} : { note: note.trim() }) };
    const params = { requestId: request.id };
    if (step === 'askAgain') return askAgain.run({ params, body }, { ifMatch: request });
    const { validFrom, validTo } = dates;
    const when = { ...(validFrom ? { validFrom } : {}), ...(validTo ? { validTo } : {}) };
    return counter.run({ params, body: { ...body, ...when } }, { ifMatch: request });
  };
  return (
    <Modal opened onClose={onClose} size="lg" title={t(`prices.step.${step}.title`)}>
      <Stack gap="md">
        <PriceFields request={request} prices={prices} onChange={setPrices} />
        {step === 'counter' && (
          <Group grow align="flex-start">
            <DayField
              label={t('prices.form.valid_from')}
              value={dates.validFrom}
              onChange={(validFrom) => setDates((before) => ({ ...before, validFrom }))}
            />
            <DayField
              label={t('prices.form.valid_to')}
              value={dates.validTo}
              onChange={(validTo) => setDates((before) => ({ ...before, validTo }))}
            />
          </Group>
        )}
        <Textarea
          label={t('prices.note')}
          autosize
          minRows={2}
          maxLength={2000}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <DialogEnd onClose={onClose}>
          <Button
            disabled={!isSound(request.lines, prices)}
            loading={counter.pending || askAgain.pending}
            onClick={() => void send()}
          >
            {t(`prices.step.${step}.do`)}
          </Button>
        </DialogEnd>
      </Stack>
    </Modal>
  );
}

interface PriceFieldsProps {
  request: SpecialPrice;
  prices: Prices;
  onChange: (prices: Prices) => void;
}

/** A price per line, and what they come to. */
function PriceFields({ request, prices, onChange }: PriceFieldsProps) {
  const { t } = useTranslation();
  const format = useFormats();
  const { sum, points } = sumOf(request, prices);
  return (
    <>
      {request.lines.map((line) => {
        const price = prices[line.position];
        const dear = price && price.minor > line.list.minor;
        return (
          <MoneyField
            key={line.position}
            label={t('prices.offer.line', { product: line.product.name, count: line.quantity })}
            description={t('prices.offer.list', { list: format.money(line.list) })}
            currencies={[line.list.currency]}
            value={price ?? null}
            onChange={(next) => onChange({ ...prices, [line.position]: next })}
            error={dear ? t('prices.offer.dear') : undefined}
          />
        );
      })}
      <Text fw={600}>
        {t('prices.offer.sum')} <MoneyText money={sum} /> · <Discount points={points} />
      </Text>
    </>
  );
}
