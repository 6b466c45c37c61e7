/** Readings of the vendor's rules and their versions. */
import { dealsContract } from '../../../../server/modules/deals/contract.ts';
import type { RuleKindName } from '../../../../server/modules/deals/contract.ts';
import type { AnswerOf } from '../../../../server/kit/contract.ts';
import { pagesFor, queryFor } from '../../../api/queries.ts';

export const rulesQuery = (kind: RuleKindName) => queryFor(dealsContract.readRules, { params: { kind } });

export const versionsQuery = (kind: RuleKindName) =>
  pagesFor(dealsContract.listRuleVersions, { params: { kind }, query: { limit: 10 } });

export type Rules = AnswerOf<typeof dealsContract.readRules>;
export type Version = Rules['planned'][number];

/** Everything that may look different once rules have changed. */
export const REFRESH = ['deal settings', 'deals', 'home'] as const;
