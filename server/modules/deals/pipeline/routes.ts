import { mount, type Mounted } from '../../../kit/http.ts';
import { selectTenant } from '../../tenancy/index.ts';
import { pipelineContract } from './contract.ts';
import { readByMonth, readByPartner, readPipeline } from './pipeline.ts';

export const pipelineRoutes: Mounted = mount(pipelineContract, {
  readPipeline: (ctx, { query }) => readPipeline(ctx, query),
  readPipelineByPartner: async (ctx, { query: { limit, orderBy, ...filters } }) =>
    readByPartner(ctx, filters, orderBy ?? (await selectTenant(ctx)).currency, limit),
  readPipelineByMonth: (ctx, { query }) => readByMonth(ctx, query),
});
