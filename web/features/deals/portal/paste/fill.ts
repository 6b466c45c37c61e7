/** Suggestions from a text put into the form. Pure. */
import type { RegistrationSuggestion } from '../../../../../server/modules/intake/contract.ts';
import type { RegistrationValues } from '../register/values.ts';

/** Names of the fields that a suggestion fills. */
export function filledBy({ customer, contact, ...rest }: RegistrationSuggestion): string[] {
  const plain = Object.keys(rest).filter((key) => rest[key as keyof typeof rest] !== undefined);
  return [
    ...Object.keys(customer).map((key) => `customer.${key}`),
    ...Object.keys(contact).map((key) => `contact.${key}`),
    ...plain,
  ];
}

/** The form with what was understood; what the text does not say stays as it is. */
export function filledWith(
  values: RegistrationValues,
  { customer, contact, amount, closeDate, ...rest }: RegistrationSuggestion,
): RegistrationValues {
  return {
    ...values,
    ...rest,
    customer: { ...values.customer, ...customer },
    contact: { ...values.contact, ...contact },
    ...(closeDate === undefined ? {} : { closeDate }),
    ...(amount === undefined ? {} : { amount, valuedBy: 'amount', lines: [] }),
  };
}
