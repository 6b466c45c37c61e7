import type { Ctx } from '../../kit/context.ts';
import { checkCustomFields, type CustomColumns } from '../../kit/imports/custom-fields.ts';
import type { Catalogue } from '../../kit/rules/catalogue.ts';
import { PARTNER_STATUSES, PARTNER_TYPES } from './vocabulary.contract.ts';

const options = (values: readonly string[]) => values.map((value) => ({ value, label: value }));

/** What conditions of the form of kind `partner` may ask about the partner beside its own fields. */
export const partnerFormCatalogue: Catalogue = {
  'partner.type': { type: 'text', label: 'Type', options: options(PARTNER_TYPES) },
  'partner.status': { type: 'text', label: 'Status', options: options(PARTNER_STATUSES) },
  'partner.country': { type: 'text', label: 'Country' },
};

/** Checks the tenant's own fields of a partner. Throws 422 with `custom.<key>`. */
export const checkPartnerFields = (
  ctx: Ctx,
  values: Readonly<Record<string, unknown>>,
  partner: { type: string; status: string; country: string | null },
): Promise<CustomColumns> =>
  checkCustomFields(ctx, { kind: 'partner', catalogue: partnerFormCatalogue }, values, {
    'partner.type': partner.type,
    'partner.status': partner.status,
    'partner.country': partner.country,
  });
