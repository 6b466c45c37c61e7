import { useFormats } from '../../../format.ts';

/** `1 EUR = 1.0834 USD`, with the decimal sign of the reader's region. */
export function RateText({ base, currency, rate }: { base: string; currency: string; rate: string }) {
  const { region } = useFormats();
  // The text goes in as it is: as a number it would lose digits.
  const shown = new Intl.NumberFormat(region, { maximumFractionDigits: 12 }).format(rate as Intl.StringNumericLiteral);
  return (
    <span style={{ fontVariantNumeric: 'tabular-nums' }}>
      1 {base} = {shown} {currency}
    </span>
  );
}
