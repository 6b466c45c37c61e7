import type { Ctx } from '../../kit/context.ts';
import { checkCustomFields, type CustomColumns } from '../../kit/imports/custom-fields.ts';
import type { Catalogue } from '../../kit/rules/catalogue.ts';
import { ACCOUNT_KINDS } from './vocabulary.contract.ts';

/** What conditions of the form of kind `account` may ask about the account beside its own fields. */
export const accountFormCatalogue: Catalogue = {
  'account.kind': { type: 'text', label: 'Kind', options: ACCOUNT_KINDS.map((value) => ({ value, label: value })) },
  'account.country': { type: 'text', label: 'Country' },
};

/** Checks the tenant's own fields of an account. Throws 422 with `custom.<key>`. */
export const checkAccountFields = (
  ctx: Ctx,
  values: Readonly<Record<string, unknown>>,
  account: { kind: string; country: string | null },
): Promise<CustomColumns> =>
  checkCustomFields(ctx, { kind: 'account', catalogue: accountFormCatalogue }, values, {
    'account.kind': account.kind,
    'account.country': account.country,
  });
