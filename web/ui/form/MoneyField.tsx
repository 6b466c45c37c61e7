import { TextInput } from '@mantine/core';
import type { TextInputProps } from '@mantine/core';
import { useUncontrolled } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Money } from '../../../server/kit/contract.ts';
import { moneyOf, parseMoney, toDecimal } from '../../../server/kit/money.ts';
import { useFormats } from '../../format.ts';
import classes from './MoneyField.module.css';

export interface MoneyFieldProps extends Omit<TextInputProps, 'value' | 'defaultValue' | 'onChange' | 'error'> {
  value?: Money | null;
  defaultValue?: Money | null;
  onChange?: (value: Money | null) => void;
  /** Currencies to choose from; the first is the one to begin with. */
  currencies: readonly [string, ...string[]];
  error?: TextInputProps['error'];
}

/** An amount as people type it ("12.500,50"), kept as minor units and currency. Never a float. */
export function MoneyField({ value, defaultValue, onChange, currencies, error, onBlur, ...rest }: MoneyFieldProps) {
  const { t } = useTranslation();
  const { region } = useFormats();
  const [money, setMoney] = useUncontrolled<Money | null>({ value, defaultValue, finalValue: null, onChange });
  const [currency, setCurrency] = useState(money?.currency ?? currencies[0]);
  const [text, setText] = useState(() => (money ? written(money, region) : ''));
  const [wrong, setWrong] = useState(false);

  function read(typed: string, inCurrency: string): void {
    setText(typed);
    const parsed = typed.trim() === '' ? null : parsedMoney(typed, inCurrency, region);
    setWrong(parsed === undefined);
    if (parsed !== undefined) setMoney(parsed);
  }

  return (
    <TextInput
      {...rest}
      inputMode="decimal"
      autoComplete="off"
      value={text}
      error={wrong ? t('ui.form.wrong.money', { currency }) : error}
      onChange={(event) => read(event.currentTarget.value, currency)}
      onBlur={(event) => {
        if (!wrong && money) setText(written(money, region));
        onBlur?.(event);
      }}
      styles={{ input: { fontVariantNumeric: 'tabular-nums' } }}
      rightSectionWidth={currencies.length > 1 ? 76 : 52}
      rightSection={
        currencies.length > 1 ? (
          <select
            className={classes.currency}
            aria-label={t('ui.form.currency')}
            value={currency}
            onChange={(event) => {
              setCurrency(event.currentTarget.value);
              read(text, event.currentTarget.value);
            }}
          >
            {currencies.map((code) => (
              <option key={code}>{code}</option>
            ))}
          </select>
        ) : (
          currency
        )
      }
    />
  );
}

/** The amount as it is typed in the region: grouped, with the currency's decimals, without its sign. */
function written(money: Money, region: string): string {
  const decimal = toDecimal(money);
  const digits = decimal.split('.')[1]?.length ?? 0;
  const format = new Intl.NumberFormat(region, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  return format.format(decimal as Intl.StringNumericLiteral);
}

function parsedMoney(text: string, currency: string, region: string): Money | undefined {
  try {
    return moneyOf(parseMoney(text, currency, region));
  } catch {
    return undefined;
  }
}
