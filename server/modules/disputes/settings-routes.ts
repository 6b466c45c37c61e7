import { abilities } from '../../kit/authorize.ts';
import type { Ctx } from '../../kit/context.ts';
import { mount, type Mounted } from '../../kit/http.ts';
import { settingsPolicy } from './policy.ts';
import { changeSettings, disputeSettings, type SettingsRow } from './settings.ts';
import { disputeSettingsContract, type DisputeSettings } from './settings.contract.ts';

const present = (ctx: Ctx, row: SettingsRow): DisputeSettings => ({
  evidenceDays: row.evidence_days,
  reminderDays: row.reminder_days,
  appealDays: row.appeal_days,
  decidedBy: row.decided_by as DisputeSettings['decidedBy'],
  consentDays: row.consent_days,
  incumbencyMonths: row.incumbency_months,
  firstRefusalDays: row.first_refusal_days,
  version: row.version,
  abilities: abilities(ctx, settingsPolicy, null, ['dispute.settings']),
});

type Change = Partial<Omit<DisputeSettings, 'version' | 'abilities'>>;

const columnsOf = (body: Change) =>
  Object.fromEntries(
    Object.entries({
      evidence_days: body.evidenceDays,
      reminder_days: body.reminderDays && [...new Set(body.reminderDays)].sort((a, b) => b - a),
      appeal_days: body.appealDays,
      decided_by: body.decidedBy,
      consent_days: body.consentDays,
      incumbency_months: body.incumbencyMonths,
      first_refusal_days: body.firstRefusalDays,
    }).filter(([, value]) => value !== undefined),
  );

export const settingsRoutes: Mounted = mount(disputeSettingsContract, {
  readDisputeSettings: async (ctx) => present(ctx, await disputeSettings(ctx)),
  updateDisputeSettings: async (ctx, { ifMatch, body }) =>
    present(ctx, await changeSettings(ctx, ifMatch, columnsOf(body))),
});
