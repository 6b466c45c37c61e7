/**
 * Endpoints of deal registrations: registering, deciding, protecting, closing, conflicts, talking, lists, first pages and
 * the tenant's words for all that. `web/` imports this file only.
 */
import { dealChainContract } from './approvals/chain.contract.ts';
import { promiseContract } from './approvals/promise.contract.ts';
import { attachmentContract } from './attachment.contract.ts';
import { conflictContract } from './conflict.contract.ts';
import { conversationContract } from './conversation.contract.ts';
import { decisionContract } from './decision.contract.ts';
import { homeContract } from './home.contract.ts';
import { dealListContract } from './list.contract.ts';
import { outcomeContract } from './outcome.contract.ts';
import { pipelineContract } from './pipeline/contract.ts';
import { distributionContract } from './parties/distribution.contract.ts';
import { rosterContract } from './parties/roster.contract.ts';
import { sharedContract } from './parties/shared.contract.ts';
import { readingContract } from './reading.contract.ts';
import { registrationContract } from './registration.contract.ts';
import { termsContract } from './limits/terms.contract.ts';
import { requestContract } from './requests/request.contract.ts';
import { ruleContract } from './rules/versions.contract.ts';
import { dealSettingsContract } from './settings.contract.ts';
import { holdContract } from './resolution/hold.contract.ts';
import { selectionContract } from './selection/contract.ts';
import { talkContract } from './talk/contract.ts';
import { watchingContract } from './watching/contract.ts';
import { wordContract } from './words.contract.ts';

export { Candidate, ConflictAnswer, Evidence } from './conflict.contract.ts';
export { DealComment, TimelineEntry as DealTimelineEntry } from './conversation.contract.ts';
export { Deal, DealSummary } from './deal.contract.ts';
export { ConsoleHome, InboxItem, PortalHome } from './home.contract.ts';
export { DEAL_LIST, EXPORT_COLUMNS } from './list.contract.ts';
export type { RowResult } from './list.contract.ts';
export { Pipeline } from './pipeline/contract.ts';
export type { PipelineStage, PipelineSum } from './pipeline/contract.ts';
export type { DealPartiesView, PartyView, ProposalView } from './parties/roster.contract.ts';
export { SHARED_DEAL_LIST, SharedDealSummary } from './parties/shared.contract.ts';
export type { SharedDeal } from './parties/shared.contract.ts';
export { MOST_PARTIES, PROPOSAL_STATES, SIGHTS, SPLIT_KINDS } from './parties/states.ts';
export type { Sight, SplitKind } from './parties/states.ts';
export { RegistrationTerms } from './limits/terms.contract.ts';
export { REQUEST_LIST } from './requests/request.contract.ts';
export { DealRequest, ProtectionView, REQUEST_KINDS } from './requests/view.contract.ts';
export {
  AMENDABLE,
  AmendmentRules,
  LimitRules,
  MilestoneRule,
  ProtectionRules,
  SCOPE_KINDS,
  ScopeRules,
} from './rules/documents.contract.ts';
export { RULE_KINDS, RuleEffect, RuleVersion } from './rules/versions.contract.ts';
export type { Documents as RuleDocuments, RuleKindName } from './rules/versions.contract.ts';
export { CHOSEN_HOLD_REASONS, HOLD_REASONS } from './resolution/hold.contract.ts';
export { DealChange } from './registration.contract.ts';
export { DealSettings } from './settings.contract.ts';
export {
  ACTIONS,
  ACTION_ABILITY,
  APPROVAL_STATUSES,
  CONFLICT_LEVELS,
  OUTCOMES,
  REASON_PURPOSES,
  STAGE_KINDS,
  VERDICTS,
  destination,
  legality,
  transitions,
  workIn,
} from './states.ts';
export type {
  Action,
  ApprovalStatus,
  ConflictLevel,
  DealState,
  Outcome,
  ReasonPurpose,
  StageKind,
  Step,
  Verdict,
  Work,
} from './states.ts';
export { Wording } from './vocabulary.contract.ts';
export { DealStage, DealType, Product, PRODUCT_LIST, ReasonCode } from './words.contract.ts';

export const dealsContract = {
  ...registrationContract,
  ...readingContract,
  ...decisionContract,
  ...dealChainContract,
  ...promiseContract,
  ...holdContract,
  ...outcomeContract,
  ...requestContract,
  ...termsContract,
  ...ruleContract,
  ...conflictContract,
  ...conversationContract,
  ...talkContract,
  ...watchingContract,
  ...attachmentContract,
  ...dealListContract,
  ...selectionContract,
  ...homeContract,
  ...pipelineContract,
  ...wordContract,
  ...rosterContract,
  ...sharedContract,
  ...distributionContract,
  ...dealSettingsContract,
};
