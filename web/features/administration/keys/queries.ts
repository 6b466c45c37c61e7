/** What the page of API keys reads. */
import type { AnswerOf } from '../../../../server/kit/contract.ts';
import { tenancyContract } from '../../../../server/modules/tenancy/contract.ts';
import { pagesFor } from '../../../api/queries.ts';

export type ApiKey = AnswerOf<typeof tenancyContract.listApiKeys>['items'][number];
export type NewKey = AnswerOf<typeof tenancyContract.createApiKey>;

export const keyPages = pagesFor(tenancyContract.listApiKeys, { query: { limit: 50, total: 'true' } });

export type KeyState = 'active' | 'expired' | 'revoked';

/** Whether a key opens anything at a moment (milliseconds). */
export function stateOf({ revokedAt, expiresAt }: Pick<ApiKey, 'revokedAt' | 'expiresAt'>, now: number): KeyState {
  if (revokedAt) return 'revoked';
  return expiresAt && Date.parse(expiresAt) <= now ? 'expired' : 'active';
}
