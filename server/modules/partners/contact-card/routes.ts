import type { Ctx } from '../../../kit/context.ts';
import { notFound } from '../../../kit/errors.ts';
import { mount, type Mounted } from '../../../kit/http.ts';
import { staffCard } from '../../tenancy/index.ts';
import { selectPartner } from '../partner-queries.ts';
import { contactCardContract, type ContactCard } from './contract.ts';

/** Who looks after a partner. A distributor's people learn that of their own firm, not of its resellers. */
async function channelManagerOf(ctx: Ctx, partnerId: string): Promise<ContactCard | null> {
  const partner = await selectPartner(ctx, partnerId);
  if (ctx.actor.side === 'partner' && partner.id !== ctx.actor.partnerId) throw notFound();
  const card = partner.owner_id === null ? undefined : await staffCard(ctx, partner.owner_id);
  return card ? { name: card.name, email: card.email, phone: card.phone } : null;
}

export const contactCardRoutes: Mounted = mount(contactCardContract, {
  readChannelManager: async (ctx, { params }) => ({ card: await channelManagerOf(ctx, params.partnerId) }),
});
