/** What a registration lacks before it can go out: the minimum evidence, the same that the server demands. Pure. */
import { sentenceFor } from '../../../../ui/form/issues.ts';
import { bodyOf, fieldOf } from './values.ts';
import type { ChangeSchema, RegistrationValues } from './values.ts';

/** Path of a field → key of its sentence under `deals.portal.missing`. */
export function missingIn(values: RegistrationValues, today: string): Record<string, string> {
  const { customer, contact, closeDate } = values;
  const empty = (text: string | null) => text === null || text.trim() === '';
  const hasLine = values.lines.some(({ productId }) => productId !== '');
  const found: [string, string | false][] = [
    ['customer.name', empty(customer.name) && 'customer'],
    ['customer.country', empty(customer.country) && 'country'],
    ['amount', values.valuedBy === 'amount' && values.amount === null && 'amount'],
    ['lines.0.productId', values.valuedBy === 'products' && !hasLine && 'products'],
    ['closeDate', closeDate === null ? 'close_date' : closeDate < today && 'close_date_past'],
    ['contact.name', empty(contact.name) && 'contact'],
    ['contact.email', empty(contact.email) && 'contact_email'],
    ...values.lines.map(({ productId, quantity }, index): [string, string | false] => [
      `lines.${index}.quantity`,
      values.valuedBy === 'products' && productId !== '' && quantity === '' && 'quantity',
    ]),
  ];
  return Object.fromEntries(found.filter((entry): entry is [string, string] => entry[1] !== false));
}

/** Findings of the contract's own schema, as sentences by field. */
export function wrongIn(schema: ChangeSchema, values: RegistrationValues): Record<string, string> {
  const errors: Record<string, string> = {};
  const issues = schema.safeParse(bodyOf(values), { reportInput: true }).error?.issues ?? [];
  for (const issue of issues) errors[fieldOf(issue.path.join('.'))] ??= sentenceFor(issue);
  return errors;
}
