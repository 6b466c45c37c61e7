import type pg from 'pg';
import type { DoctorCheck } from '../../../kit/doctor.ts';

/** Sums and entries on one side, registrations on the other, in one statement and so of one moment; what differs is left. */
const DIFFERENCES = `
  WITH kept AS (
    SELECT tenant_id, partner_id, stage_id, approval_status, outcome, currency, close_month, deals, amount_minor FROM pipeline_cells
    UNION ALL
    SELECT tenant_id, partner_id, stage_id, approval_status, outcome, currency, close_month, deals, amount_minor FROM pipeline_entries
    UNION ALL
    SELECT tenant_id, partner_id, stage_id, approval_status, outcome, coalesce(currency, ''),
      coalesce(substr(close_date::text, 1, 7), ''), -1,
      -coalesce(CASE WHEN outcome = 'won' THEN won_amount_minor ELSE amount_minor END, 0)
    FROM deals WHERE approval_status <> 'draft')
  SELECT count(*)::int AS wrong FROM (
    SELECT 1 FROM kept GROUP BY tenant_id, partner_id, stage_id, approval_status, outcome, currency, close_month
    HAVING sum(deals) <> 0 OR sum(amount_minor) <> 0) w`;

/** The coarser sums must be those of the finer ones. */
const COARSE = `
  WITH kept AS (
    SELECT tenant_id, partner_id, stage_id, approval_status, outcome, currency, deals, amount_minor FROM pipeline_of_partners
    UNION ALL
    SELECT tenant_id, partner_id, stage_id, approval_status, outcome, currency, -deals, -amount_minor FROM pipeline_cells
    UNION ALL
    SELECT tenant_id, NULL, stage_id, approval_status, outcome, currency, deals, amount_minor FROM pipeline_totals
    UNION ALL
    SELECT tenant_id, NULL, stage_id, approval_status, outcome, currency, -deals, -amount_minor FROM pipeline_cells)
  SELECT count(*)::int AS wrong FROM (
    SELECT 1 FROM kept GROUP BY tenant_id, partner_id, stage_id, approval_status, outcome, currency
    HAVING sum(deals) <> 0 OR sum(amount_minor) <> 0) w`;

async function countWrong(owner: pg.Pool, text: string): Promise<number> {
  return (await owner.query<{ wrong: number }>(text)).rows[0]!.wrong;
}

/** Whether the pipeline's sums are what a count of the registrations gives. */
export const pipelineCheck: DoctorCheck = {
  name: 'pipeline',
  async run(owner) {
    const [cells, coarse] = [await countWrong(owner, DIFFERENCES), await countWrong(owner, COARSE)];
    const { rows } = await owner.query<{ waiting: string }>('SELECT count(*) AS waiting FROM pipeline_entries');
    const details = { sumsWrong: cells, coarseSumsWrong: coarse, entriesToFold: Number(rows[0]!.waiting) };
    return { healthy: cells + coarse === 0, details };
  },
};
