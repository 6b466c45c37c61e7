import { Text } from '@mantine/core';
import type { TextProps } from '@mantine/core';
import type { AnyMoney } from '../../../server/kit/money.ts';
import { useFormats } from '../../format.ts';

export interface MoneyTextProps extends TextProps {
  money: AnyMoney | null | undefined;
  /** Whole units only, for lists and tiles where cents are noise. */
  round?: boolean;
}

/** An amount in the language of the page, with figures of equal width; a dash for none. */
export function MoneyText({ money, round, ...rest }: MoneyTextProps) {
  const format = useFormats();
  return (
    <Text span inherit className="tabular" style={{ whiteSpace: 'nowrap' }} {...rest}>
      {money ? (round ? format.roundMoney(money) : format.money(money)) : '–'}
    </Text>
  );
}
