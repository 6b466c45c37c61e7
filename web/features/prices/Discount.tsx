import { useFormats } from '../../format.ts';

/** Basis points as a percentage. */
export function Discount({ points }: { points: number }) {
  const { region } = useFormats();
  const format = new Intl.NumberFormat(region, { style: 'percent', maximumFractionDigits: 1 });
  return <span className="tabular">{format.format(points / 10_000)}</span>;
}
