import type { SearchHit } from '../../../server/modules/search/contract.ts';
import { paths } from '../../paths.ts';

type Hit = Pick<SearchHit, 'kind' | 'id' | 'state' | 'partnerId'>;

const CONSOLE: Record<Hit['kind'], (id: string) => string> = {
  deal: paths.console.deal,
  partner: paths.console.partner,
  account: paths.console.account,
  opportunity: paths.console.opportunity,
  contact: paths.console.contact,
  person: paths.console.person,
};

function inPortal({ kind, id, state, partnerId }: Hit, ownFirm: string | null): string | undefined {
  if (kind === 'deal') return state === 'draft' ? paths.portal.draft(id) : paths.portal.deal(id);
  if (kind === 'person') return paths.portal.person(id);
  // The portal has a page about the own firm with its contacts, and none about other firms.
  const own = (kind === 'partner' || kind === 'contact') && partnerId === ownFirm;
  return own ? paths.portal.company() : undefined;
}

/** The page of a record on the person's side; undefined where that side has none. */
export const addressOf = (hit: Hit, side: 'vendor' | 'partner', ownFirm: string | null): string | undefined =>
  side === 'vendor' ? CONSOLE[hit.kind](hit.id) : inPortal(hit, ownFirm);
