/** Whom somebody may mention: those who see the registration, as far as the writer may know of them. */
import { authorize } from '../../../kit/authorize.ts';
import type { Ctx } from '../../../kit/context.ts';
import { invalid } from '../../../kit/errors.ts';
import { selectPartner } from '../../partners/index.ts';
import { selectTenant, staffCard } from '../../tenancy/index.ts';
import type { Deal } from '../deal.ts';
import { dealPolicy } from '../policy.ts';
import { selectDeal } from '../queries.ts';
import type { Mentionable } from './contract.ts';
import { selectPeopleOf, selectStaffOf, type Person } from './queries.ts';

type Visibility = 'shared' | 'internal';

/** How a partner's people name their channel manager: of the vendor's staff they know nobody by id. */
export const CHANNEL_MANAGER = 'channel-manager';

type Known = Person & { ref: string };

/** Everybody whom the actor may mention on a registration. */
export async function mentionable(ctx: Ctx, deal: Deal, visibility: Visibility): Promise<Known[]> {
  const known = (persons: Person[]) => persons.map((person) => ({ ...person, ref: person.id }));
  if (ctx.actor.side === 'vendor') {
    const staff = known(await selectStaffOf(ctx, deal));
    return visibility === 'internal' ? staff : [...staff, ...known(await selectPeopleOf(ctx, deal.partner_id))];
  }
  const { owner_id: ownerId } = await selectPartner(ctx, deal.partner_id);
  const card = ownerId === null ? undefined : await staffCard(ctx, ownerId);
  const manager = card
    ? [{ id: card.membershipId, name: card.name, side: 'vendor' as const, ref: CHANNEL_MANAGER }]
    : [];
  return [...manager, ...known(await selectPeopleOf(ctx, ctx.actor.partnerId!))];
}

const MOST = 20;

/** Whether a word of the name begins with what was typed. */
const fits = (name: string, typed: string): boolean => {
  const fold = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const wanted = fold(typed);
  return (
    fold(name).startsWith(wanted) ||
    fold(name)
      .split(/[\s-]+/)
      .some((word) => word.startsWith(wanted))
  );
};

/** People to choose from while a name is typed. */
export async function listMentionable(
  ctx: Ctx,
  dealId: string,
  { q = '', visibility }: { q?: string | undefined; visibility: Visibility },
): Promise<{ items: Mentionable[] }> {
  const deal = await selectDeal(ctx, dealId);
  authorize(ctx, dealPolicy, visibility === 'internal' ? 'deal.comment.internal' : 'deal.comment', deal);
  const { name: vendor } = await selectTenant(ctx);
  const found = (await mentionable(ctx, deal, visibility)).filter(({ name }) => fits(name, q));
  const items = found.slice(0, MOST).map(({ ref, name, side }) => ({
    ref,
    name,
    side,
    firm: side === 'vendor' ? vendor : deal.partner_name,
  }));
  return { items };
}

/** Those who are meant by a comment's mentions. Throws 422 naming each that the writer may not mention here. */
export async function requireMentionable(
  ctx: Ctx,
  deal: Deal,
  visibility: Visibility,
  refs: readonly string[],
): Promise<Person[]> {
  if (refs.length === 0) return [];
  const known = new Map((await mentionable(ctx, deal, visibility)).map((person) => [person.ref, person]));
  const errors = refs.flatMap((ref, index) =>
    known.has(ref)
      ? []
      : [{ path: `mentions.${index}`, code: 'unknown_reference', message: 'This person cannot be mentioned here' }],
  );
  if (errors.length > 0) throw invalid(errors);
  return [...new Set(refs)].map((ref) => known.get(ref)!);
}
