import { z } from 'zod';
import { Day, Money, endpoint, text } from '../../../kit/contract.ts';

const Said = z.string().max(300);

/** What a text says about a deal; only what it really gives. Suggestions to check, nothing is saved. */
const RegistrationSuggestion = z
  .strictObject({
    customer: z
      .strictObject({ name: Said, domain: Said, country: Said, city: Said, address: Said, registryId: Said })
      .partial(),
    contact: z.strictObject({ name: Said, email: Said, phone: Said, title: Said }).partial(),
    amount: Money.optional(),
    closeDate: Day.optional(),
    description: z.string().max(10_000).optional(),
    incumbent: Said.optional(),
    competitors: z.string().max(500).optional(),
    rfp: z.boolean().optional(),
  })
  .meta({ id: 'RegistrationSuggestion' });
export type RegistrationSuggestion = z.infer<typeof RegistrationSuggestion>;

export const textContract = {
  readRegistrationText: endpoint({
    tag: 'deals',
    scope: 'self',
    ability: 'deal.create',
    byRegistrationLink: true,
    method: 'POST',
    path: '/api/v1/registration-texts',
    summary: 'Read a registration from the text of a mail',
    description: 'Labelled lines, forwarded mails and signatures, in English and German. Nothing is saved.',
    body: z.strictObject({ text: text(100_000).min(1) }),
    answer: {
      status: 200,
      description: 'What was understood, to be checked by a person',
      body: RegistrationSuggestion,
    },
    perMinute: 60,
  }),
};
