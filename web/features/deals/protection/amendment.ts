/** An amendment as it is typed, and the change that it is. Pure. */
import type { Money } from '../../../../server/kit/contract.ts';
import type { Deal, DealChange } from '../../../../server/modules/deals/contract.ts';
import type { z } from 'zod';
import { lineValuesOf, linesFrom } from '../portal/register/values.ts';
import type { LineValues } from '../portal/register/values.ts';

export interface AmendValues {
  lines: LineValues[];
  closeDate: string | null;
  amount: Money | null;
  contactName: string;
  contactEmail: string;
  contactPhone: string;
  division: string;
  incumbent: string;
  competitors: string;
  description: string;
}

export const valuesOf = (deal: Deal): AmendValues => ({
  lines: lineValuesOf(deal),
  closeDate: deal.closeDate,
  amount: deal.amount,
  contactName: deal.contact.name ?? '',
  contactEmail: deal.contact.email ?? '',
  contactPhone: deal.contact.phone ?? '',
  division: deal.division ?? '',
  incumbent: deal.incumbent ?? '',
  competitors: deal.competitors ?? '',
  description: deal.description ?? '',
});

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

const sameLines = (a: readonly LineValues[], b: readonly LineValues[]) =>
  JSON.stringify(linesFrom(a)) === JSON.stringify(linesFrom(b));

const sameMoney = (a: Money | null, b: Money | null) => a?.minor === b?.minor && a?.currency === b?.currency;

/** Only what differs from the registration; a field that was emptied is taken away. */
export function changeOf(deal: Deal, values: AmendValues): z.input<typeof DealChange> {
  const before = valuesOf(deal);
  const contact = {
    ...(values.contactName === before.contactName ? {} : { name: orNull(values.contactName) }),
    ...(values.contactEmail === before.contactEmail ? {} : { email: orNull(values.contactEmail) }),
    ...(values.contactPhone === before.contactPhone ? {} : { phone: orNull(values.contactPhone) }),
  };
  const texts = (['division', 'incumbent', 'competitors', 'description'] as const).filter(
    (name) => values[name] !== before[name],
  );
  return {
    ...(values.closeDate === before.closeDate ? {} : { closeDate: values.closeDate }),
    ...(sameMoney(values.amount, before.amount) ? {} : { amount: values.amount }),
    ...(sameLines(values.lines, before.lines) ? {} : { lines: linesFrom(values.lines) }),
    ...(Object.keys(contact).length > 0 ? { contact } : {}),
    ...Object.fromEntries(texts.map((name) => [name, orNull(values[name])])),
  };
}
