import { z } from 'zod';
import { Email, Id, endpoint } from '../../../kit/contract.ts';

/** How a partner reaches whoever looks after it. */
const ContactCard = z
  .strictObject({ name: z.string().max(200), email: Email, phone: z.string().max(40).nullable() })
  .meta({ id: 'ContactCard' });
export type ContactCard = z.infer<typeof ContactCard>;

export const contactCardContract = {
  readChannelManager: endpoint({
    tag: 'partners',
    scope: 'partner',
    ability: 'partner.read',
    method: 'GET',
    path: '/api/v1/partners/:partnerId/channel-manager',
    summary: 'Contact card of the vendor’s person who looks after a partner',
    description: 'A partner’s people read it of their own firm; it is the only one of the vendor’s people they read.',
    params: z.strictObject({ partnerId: Id }),
    answer: {
      status: 200,
      description: 'The card; null while nobody looks after the partner',
      body: z.strictObject({ card: ContactCard.nullable() }),
    },
  }),
};
