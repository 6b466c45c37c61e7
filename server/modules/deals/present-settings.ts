import type { z } from 'zod';
import { abilities } from '../../kit/authorize.ts';
import type { Ctx } from '../../kit/context.ts';
import { moneyOf } from '../../kit/money.ts';
import { wordPolicy } from './policy.ts';
import type { DealSettings } from './settings.contract.ts';
import type { DealStage, DealType, Product, ReasonCode } from './words.contract.ts';
import type { SettingsRow, WordRow } from './settings-queries.ts';
import type { ReasonPurpose, StageKind } from './states.ts';
import type { Wording } from './vocabulary.contract.ts';

const common = ({
  id,
  position,
  active,
  version,
}: {
  id: string;
  position: number;
  active: boolean;
  version: number;
}) => ({
  id,
  position,
  active,
  version,
});

export const presentType = (ctx: Ctx, row: WordRow<'deal_types'>): z.infer<typeof DealType> => ({
  ...common(row),
  key: row.key,
  label: row.label as Wording,
  abilities: abilities(ctx, wordPolicy, null, ['stage.manage']),
});

export const presentStage = (ctx: Ctx, row: WordRow<'deal_stages'>): z.infer<typeof DealStage> => ({
  ...common(row),
  name: row.name as Wording,
  kind: row.kind as StageKind,
  probability: row.probability,
  abilities: abilities(ctx, wordPolicy, null, ['stage.manage']),
});

export const presentReason = (ctx: Ctx, row: WordRow<'reason_codes'>): z.infer<typeof ReasonCode> => ({
  ...common(row),
  purpose: row.purpose as ReasonPurpose,
  code: row.code,
  label: row.label as Wording,
  resubmittable: row.resubmittable,
  abilities: abilities(ctx, wordPolicy, null, ['reason.manage']),
});

export const presentProduct = (ctx: Ctx, row: WordRow<'products'>): z.infer<typeof Product> => ({
  id: row.id,
  sku: row.sku,
  name: row.name,
  family: row.family,
  currency: row.currency,
  listPrice:
    row.list_price_minor === null ? null : moneyOf({ minor: BigInt(row.list_price_minor), currency: row.currency }),
  active: row.active,
  version: row.version,
  abilities: abilities(ctx, wordPolicy, null, ['product.manage']),
});

export const presentSettings = (ctx: Ctx, row: SettingsRow): z.infer<typeof DealSettings> => ({
  numberPrefix: row.number_prefix,
  responseMinutes: row.response_minutes,
  reminderDays: row.reminder_days,
  draftKeepDays: row.draft_keep_days,
  takenFrom: row.taken_from as z.infer<typeof DealSettings>['takenFrom'],
  reviewFrom: row.review_from as z.infer<typeof DealSettings>['reviewFrom'],
  partnerSeesClock: row.partner_sees_clock,
  partnerSeesMedian: row.partner_sees_median,
  version: row.version,
  abilities: abilities(ctx, wordPolicy, null, ['stage.manage']),
});
