/** What surrounds the tenant's own fields in a registration. Pure. */
import type { Surroundings } from '../../../../../server/kit/forms/state.ts';
import { amountOf } from './amount.ts';
import type { RegistrationValues } from './values.ts';

/** What conditions of the form may ask about the registration, with the values of this moment. */
export function surroundingsOf(values: RegistrationValues): Surroundings {
  return {
    now: new Date(),
    catalogue: {
      'customer.country': { type: 'text', label: '' },
      'deal.amount': { type: 'money', label: '' },
      'deal.close_date': { type: 'date', label: '' },
      'deal.rfp': { type: 'boolean', label: '' },
    },
    facts: {
      'customer.country': values.customer.country,
      'deal.amount': amountOf(values),
      'deal.close_date': values.closeDate,
      'deal.rfp': values.rfp,
    },
  };
}
