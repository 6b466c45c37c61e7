import { mount, type Mounted } from '../../kit/http.ts';
import type { Page } from '../../kit/list-page.ts';
import { listLessons } from '../matching/index.ts';
import { accountContract } from './account.contract.ts';
import { selectAccount, selectAccounts } from './account-queries.ts';
import { changeAccount, createAccount, removeAccount, restoreAccount } from './accounts.ts';
import { exportAccounts, exportOpportunities } from './export.ts';
import { lessonContract } from './lessons/lesson.contract.ts';
import { forget, presentLesson } from './lessons/lessons.ts';
import { changeOpportunity, createOpportunity, removeOpportunity } from './opportunities.ts';
import { opportunityContract } from './opportunity.contract.ts';
import { selectOpportunities, selectOpportunity } from './opportunity-queries.ts';
import { presentAccount, presentOpportunity } from './present.ts';

const presented = <R, T>({ items, ...rest }: Page<R>, present: (row: R) => T) => ({
  ...rest,
  items: items.map(present),
});

const accountRoutes = mount(accountContract, {
  listAccounts: async (ctx, { query }) =>
    presented(await selectAccounts(ctx, query), (row) => presentAccount(ctx, row)),
  exportAccounts: async (ctx, { query }) => exportAccounts(ctx, query),
  createAccount: async (ctx, { body }) => presentAccount(ctx, await createAccount(ctx, body)),
  readAccount: async (ctx, { params }) => presentAccount(ctx, await selectAccount(ctx, params.accountId)),
  updateAccount: async (ctx, { params, body, ifMatch }) =>
    presentAccount(ctx, await changeAccount(ctx, params.accountId, ifMatch!, body)),
  deleteAccount: async (ctx, { params }) => void (await removeAccount(ctx, params.accountId)),
  restoreAccount: async (ctx, { params }) => presentAccount(ctx, await restoreAccount(ctx, params.accountId)),
});

const opportunityRoutes = mount(opportunityContract, {
  listOpportunities: async (ctx, { query }) =>
    presented(await selectOpportunities(ctx, query), (row) => presentOpportunity(ctx, row)),
  exportOpportunities: async (ctx, { query }) => exportOpportunities(ctx, query),
  createOpportunity: async (ctx, { body }) => presentOpportunity(ctx, await createOpportunity(ctx, body)),
  readOpportunity: async (ctx, { params }) =>
    presentOpportunity(ctx, await selectOpportunity(ctx, params.opportunityId)),
  updateOpportunity: async (ctx, { params, body, ifMatch }) =>
    presentOpportunity(ctx, await changeOpportunity(ctx, params.opportunityId, ifMatch!, body)),
  deleteOpportunity: async (ctx, { params }) => void (await removeOpportunity(ctx, params.opportunityId)),
});

const lessonRoutes = mount(lessonContract, {
  listMatchLessons: async (ctx, { query }) =>
    presented(await listLessons(ctx, query), (row) => presentLesson(ctx, row)),
  forgetMatchLesson: async (ctx, { params }) => void (await forget(ctx, params.lessonId)),
});

/** Endpoints of this module. */
export const accountsRoutes: readonly Mounted[] = [accountRoutes, opportunityRoutes, lessonRoutes];
