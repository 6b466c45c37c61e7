import type { ApprovalKind } from '../../../kit/approvals/kind.ts';
import { rolesWith } from '../../tenancy/index.ts';
import { assertLegal } from '../deal.ts';
import { grantDeal } from '../granting.ts';
import { lockDeal, lockOptionalDeal } from '../queries.ts';
import { dealTiming } from '../settings.ts';
import { dealApprovalCatalogue, isSecretAttribute } from './catalogue.ts';
import { inOwnCurrency, readSubject } from './subject.ts';
import { selectColleagues, selectVoters, selectWaitingSubjects } from './subject-queries.ts';

/** How registrations are approved: what rules know about them, who may vote, and what the end of a chain does. */
export const dealApprovals: ApprovalKind = {
  kind: 'deal',
  roles: rolesWith('approval.vote'),
  guardians: ['owner', 'administrator'],
  catalogue: dealApprovalCatalogue,
  isSecret: isSecretAttribute,
  calendar: async (ctx) => (await dealTiming(ctx)).calendar,
  subject: readSubject,
  waiting: async (ctx, limit) => inOwnCurrency(ctx, await selectWaitingSubjects(ctx, limit)),
  lock: async (ctx, id) => (await lockOptionalDeal(ctx, id)) !== undefined,
  colleagues: selectColleagues,
  deciders: selectVoters,
  mayBeAutomatic: ({ facts }) => facts['conflict.verdict'] === 'clear' && facts['manual_review'] !== true,
  approved: async (ctx, id, note) => {
    const deal = await lockDeal(ctx, id);
    assertLegal(deal, 'approve');
    await grantDeal(ctx, deal, { note, override: false });
  },
};
