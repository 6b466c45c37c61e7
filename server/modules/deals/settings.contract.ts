import { z } from 'zod';
import { abilitiesOf, endpoint } from '../../kit/contract.ts';
import { Version } from './vocabulary.contract.ts';

/** How registrations work for this vendor. */
export const DealSettings = z
  .strictObject({
    /** Begins every number, e.g. `D-`; numbers that exist keep theirs. */
    numberPrefix: z
      .string()
      .max(7)
      .regex(/^[A-Z][A-Z0-9]{0,5}-$/, 'must be capital letters and digits with a hyphen, e.g. D-'),
    /** Business minutes in which a registration is answered; null follows the vendor's business days. */
    responseMinutes: z.int().min(1).max(60_000).nullable(),
    /** Days before protection ends on which both sides are reminded. */
    reminderDays: z.array(z.int().min(1).max(365)).max(10),
    /** Days after which an untouched draft is deleted. */
    draftKeepDays: z.int().min(1).max(1095),
    /** Weakest resemblance at which a partner is told that a customer is taken. */
    takenFrom: z.enum(['likely', 'same', 'never']),
    /** Weakest resemblance at which a partner is told that a registration needs review. */
    reviewFrom: z.enum(['possible', 'likely', 'same']),
    /** Whether partners see until when an answer is promised. */
    partnerSeesClock: z.boolean(),
    /** Whether partners see how fast the vendor answered lately. */
    partnerSeesMedian: z.boolean(),
    version: Version,
    abilities: abilitiesOf('stage.manage'),
  })
  .meta({ id: 'DealSettings' });

const { abilities: _abilities, version: _version, ...settingFields } = DealSettings.shape;
export { settingFields };

export const dealSettingsContract = {
  readDealSettings: endpoint({
    byRegistrationLink: true,
    tag: 'deal settings',
    ability: 'stage.read',
    scope: 'shared',
    method: 'GET',
    path: '/api/v1/deal-settings',
    summary: 'How registrations work for this vendor',
    answer: { status: 200, description: 'The settings', body: DealSettings },
  }),
  updateDealSettings: endpoint({
    tag: 'deal settings',
    ability: 'stage.manage',
    scope: 'tenant',
    method: 'PATCH',
    path: '/api/v1/deal-settings',
    summary: 'Change how registrations work; decisions made before stay as they were',
    body: z.strictObject(settingFields).partial(),
    ifMatch: true,
    answer: { status: 200, description: 'The settings as they are now', body: DealSettings },
  }),
};
