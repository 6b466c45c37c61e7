import type { Ctx } from '../../kit/context.ts';
import { emitPartners } from './events.ts';
import { updateTiers } from './placement-queries.ts';

/** A partner's move to another tier, and what it came from. */
export interface Placement {
  partnerId: string;
  partnerName: string;
  from: { id: string; name: string } | null;
  to: { id: string; name: string } | null;
  direction: 'promoted' | 'demoted';
}

/** Moves partners between the tiers of their programme, as an evaluation found. Registrations keep the terms they have. */
export async function placeOnTiers(ctx: Ctx, placements: readonly Placement[]): Promise<void> {
  if (placements.length === 0) return;
  await updateTiers(
    ctx,
    placements.map(({ partnerId, to }) => ({ partnerId, tierId: to?.id ?? null })),
  );
  await emitPartners(
    ctx,
    placements.map(({ partnerId, partnerName, from, to, direction }) => ({
      partnerId,
      event: {
        type: `partner.${direction}` as const,
        before: { tier: from?.name ?? null },
        after: { tier: to?.name ?? null },
        data: { partner: partnerName },
      },
    })),
  );
}
