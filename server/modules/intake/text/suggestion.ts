import type { Ctx } from '../../../kit/context.ts';
import { changeOf } from '../change.ts';
import { selectOwnDomains } from '../queries.ts';
import { selectTenant } from '../../tenancy/index.ts';
import type { RegistrationSuggestion } from './contract.ts';
import { readRegistration } from './read.ts';

/** What a pasted text says about a deal, as far as a registration would take it. */
export async function suggestFrom(ctx: Ctx, text: string): Promise<RegistrationSuggestion> {
  const { currency } = await selectTenant(ctx);
  const read = readRegistration(text, { currency, ownDomains: await selectOwnDomains(ctx) });
  return { customer: {}, contact: {}, ...changeOf(read) } as RegistrationSuggestion;
}
