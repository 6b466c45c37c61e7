import { useFormats } from '../../format.ts';
import { useNow } from './now.ts';

export interface DateTextProps {
  /** RFC 3339 moment or `YYYY-MM-DD`; null shows a dash. */
  value: string | null | undefined;
  /** `day` by default; `relative` says "3 days ago" and keeps the exact moment in the title. */
  as?: 'day' | 'moment' | 'relative';
}

/** A date for people and, by `datetime`, for machines. */
export function DateText({ value, as = 'day' }: DateTextProps) {
  const format = useFormats();
  const now = useNow();
  if (!value) return <span>–</span>;
  const exact = value.length === 10 ? format.day(value) : format.moment(value);
  const shown = as === 'relative' ? format.relative(value, new Date(now)) : format[as](value);
  return (
    <time dateTime={value} title={exact} className="tabular" style={{ whiteSpace: 'nowrap' }}>
      {shown}
    </time>
  );
}
