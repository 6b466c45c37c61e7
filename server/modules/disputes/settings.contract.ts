import { z } from 'zod';
import { abilitiesOf, endpoint } from '../../kit/contract.ts';
import { Version } from './vocabulary.contract.ts';

/** How disputes, releases and renewals work for this vendor. */
export const DisputeSettings = z
  .strictObject({
    /** Business days that a side has for an answer. */
    evidenceDays: z.int().min(1).max(60),
    /** Days before that deadline on which the side is reminded. */
    reminderDays: z.array(z.int().min(1).max(30)).max(5),
    /** Business days in which a losing side may appeal; 0 allows no appeal. */
    appealDays: z.int().min(0).max(60),
    decidedBy: z.enum(['managers', 'administrators']),
    /** Business days that a partner has to consent to a customer's release. */
    consentDays: z.int().min(1).max(60),
    /** Months after a won deal in which its partner is the incumbent; 0 knows no incumbents. */
    incumbencyMonths: z.int().min(0).max(60),
    /** Business days of first refusal for an incumbent; 0 is off. */
    firstRefusalDays: z.int().min(0).max(60),
    version: Version,
    abilities: abilitiesOf('dispute.settings'),
  })
  .meta({ id: 'DisputeSettings' });
export type DisputeSettings = z.infer<typeof DisputeSettings>;

const { abilities: _abilities, version: _version, ...fields } = DisputeSettings.shape;
const shared = { tag: 'disputes', scope: 'tenant', path: '/api/v1/dispute-settings' } as const;

export const disputeSettingsContract = {
  readDisputeSettings: endpoint({
    ...shared,
    ability: 'dispute.read',
    method: 'GET',
    summary: 'How disputes, releases and renewals work for this vendor',
    answer: { status: 200, description: 'The settings', body: DisputeSettings },
  }),
  updateDisputeSettings: endpoint({
    ...shared,
    ability: 'dispute.settings',
    method: 'PATCH',
    summary: 'Change how they work; deadlines that run keep theirs',
    body: z.strictObject(fields).partial(),
    ifMatch: true,
    answer: { status: 200, description: 'The settings as they are now', body: DisputeSettings },
  }),
};
