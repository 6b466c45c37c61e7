/** Deals of others in which the reader's firm has a part: read as far as the vendor allows, and talked about. */
import { verdict } from '../../../kit/authorize.ts';
import type { Ctx } from '../../../kit/context.ts';
import { forbidden, notFound } from '../../../kit/errors.ts';
import type { Page } from '../../../kit/list-page.ts';
import type { ListValues } from '../../../kit/lists.ts';
import { addComment } from '../comments.ts';
import { selectComments, selectTimeline, type CommentRow, type EventRow } from '../conversation-queries.ts';
import { selectLines, type LineRecord } from '../line-queries.ts';
import { dealPolicy } from '../policy.ts';
import { selectDeal, type DealRecord } from '../queries.ts';
import { partySettings, type PartySettingsRow } from './distribution-queries.ts';
import { rightsOf, type DistributorRights } from './distribution.ts';
import { beyondPartnerFence, inViewOf } from './fence-queries.ts';
import { selectRegistrantId, selectRegistrants, type PartyRow } from './queries.ts';
import { selectOptionalPart, selectSharedDeals } from './shared-queries.ts';
import type { Sight } from './states.ts';

/** What the reader's firm may see of deals of others. */
export interface View {
  settings: PartySettingsRow;
  rights: DistributorRights;
  /** Whether being named as the distributor is enough to see a deal. */
  named: boolean;
}

/** Reads what the firm may see; vendor staff have no such deals. */
export async function viewOf(ctx: Ctx): Promise<View> {
  if (ctx.actor.partnerId === null) throw forbidden('forbidden', 'This page is for partners');
  const settings = await partySettings(ctx);
  const rights = await rightsOf(ctx, ctx.actor.partnerId);
  return { settings, rights, named: rights.sees !== 'nothing' };
}

const MORE: readonly Sight[] = ['nothing', 'summary', 'full'];

/** How much of a deal a party sees: the better of what it sees as a distributor and as a party with a role. */
export function sightOf({ settings, rights }: View, part: PartyRow): Sight {
  const asDistributor = part.is_distributor ? rights.sees : 'nothing';
  const invited: Sight = part.state === 'invited' ? 'summary' : settings.parties_see;
  const asParty = part.role === null ? 'nothing' : invited;
  return MORE.indexOf(asDistributor) > MORE.indexOf(asParty) ? asDistributor : asParty;
}

/** Whether a party learns who registered the deal: a distributor knows its reseller, others where the vendor allows. */
export const knowsRegistrant = ({ settings }: View, part: PartyRow): boolean =>
  part.is_distributor || (settings.parties_know_each_other && part.state === 'active');

/** A part in a deal with the registrant's name, where the reader may know it. */
export interface SharedDeal {
  part: PartyRow;
  registrant: string | null;
}

/** A page of deals of others in which the reader's firm has a part. */
export async function listSharedDeals(ctx: Ctx, values: ListValues): Promise<Page<SharedDeal> & { view: View }> {
  const view = await viewOf(ctx);
  const page = await selectSharedDeals(ctx, view.named, values);
  const known = page.items.filter((part) => knowsRegistrant(view, part)).map((part) => part.deal_id);
  const names =
    known.length === 0
      ? new Map<string, string>()
      : await beyondPartnerFence(ctx, 'parties that may know each other', () => selectRegistrants(ctx, known));
  return {
    ...page,
    view,
    items: page.items.map((part) => ({ part, registrant: names.get(part.deal_id) ?? null })),
  };
}

/** The reader's part in a deal. Throws 404 without one, or when the vendor lets distributors see nothing. */
export async function requirePart(ctx: Ctx, dealId: string): Promise<{ part: PartyRow; view: View; sight: Sight }> {
  const view = await viewOf(ctx);
  const part = await selectOptionalPart(ctx, view.named, dealId);
  if (!part) throw notFound();
  return { part, view, sight: sightOf(view, part) };
}

/** A shared deal with as much as its reader may see. */
export interface SharedDealDetail extends SharedDeal {
  view: View;
  sight: Sight;
  /** The deal itself; null where the reader sees the summary only. */
  deal: { row: DealRecord; lines: LineRecord[] } | null;
}

const inRegistrantsView = async <T>(ctx: Ctx, dealId: string, work: (theirs: Ctx) => Promise<T>): Promise<T> => {
  const registrantId = await beyondPartnerFence(ctx, 'whose deal it is', () => selectRegistrantId(ctx, dealId));
  return inViewOf(ctx, registrantId, work);
};

/** Reads one deal of others as far as the vendor allows. */
export async function readSharedDeal(ctx: Ctx, dealId: string): Promise<SharedDealDetail> {
  const { part, view, sight } = await requirePart(ctx, dealId);
  const names = knowsRegistrant(view, part)
    ? await beyondPartnerFence(ctx, 'parties that may know each other', () => selectRegistrants(ctx, [dealId]))
    : new Map<string, string>();
  const deal =
    sight === 'full'
      ? await inRegistrantsView(ctx, dealId, async (theirs) => ({
          row: await selectDeal(theirs, dealId),
          lines: await selectLines(theirs, dealId),
        }))
      : null;
  return { part, view, sight, deal, registrant: names.get(dealId) ?? null };
}

/** Whether the reader takes part in the conversation: distributors where the vendor allows it, with all in view. */
export function mayConverse(
  ctx: Ctx,
  { part, view, sight }: Pick<SharedDealDetail, 'part' | 'view' | 'sight'>,
): true | string {
  const role = verdict(ctx, dealPolicy, 'deal.comment', { partner_id: ctx.actor.partnerId!, on_behalf: false });
  if (role !== true) return role;
  if (!part.is_distributor || !view.rights.mayComment)
    return 'The vendor keeps this conversation to the partner that registered';
  return sight === 'full' || 'You see this deal in outline only';
}

/** Comments of a deal that the distributor takes part in. Throws 403 with the reason where it may not. */
export async function listSharedComments(
  ctx: Ctx,
  dealId: string,
  paging: { cursor?: string | undefined; limit: number },
): Promise<Page<CommentRow>> {
  const found = await requirePart(ctx, dealId);
  const answer = mayConverse(ctx, found);
  if (answer !== true) throw forbidden('forbidden', answer);
  return inRegistrantsView(ctx, dealId, (theirs) => selectComments(theirs, dealId, paging));
}

/** Says something about a shared deal, to the registrant and the vendor. */
export async function addSharedComment(ctx: Ctx, dealId: string, body: string): Promise<CommentRow> {
  const found = await requirePart(ctx, dealId);
  const answer = mayConverse(ctx, found);
  if (answer !== true) throw forbidden('forbidden', answer);
  return inRegistrantsView(ctx, dealId, (theirs) => addComment(theirs, dealId, { body, visibility: 'shared' }));
}

/** What happened to the reader's own part. */
export async function readSharedTimeline(
  ctx: Ctx,
  dealId: string,
  paging: { cursor?: string | undefined; limit: number },
): Promise<Page<EventRow>> {
  await requirePart(ctx, dealId);
  return selectTimeline(ctx, dealId, paging);
}
