/** What rows of a file of registrations refer to: partners, people, and the tenant's own words. */
import { localDay, type BusinessCalendar } from '../../../kit/calendar.ts';
import type { Ctx } from '../../../kit/context.ts';
import { nameKey } from '../../../kit/imports/name-key.ts';
import type { Given, ParsedRow } from '../../../kit/imports/kind.ts';
import { byKeys, keyOf, textsIn } from '../../../kit/imports/upsert.ts';
import {
  registrationTerms,
  selectPartner,
  selectPartnersByKeys,
  type PartnerStatus,
  type RegistrationTerms,
} from '../../partners/index.ts';
import { selectTenant } from '../../tenancy/index.ts';
import { dealTiming, type Timing } from '../settings.ts';
import { selectWords, type WordRow } from '../settings-queries.ts';
import type { Wording } from '../vocabulary.contract.ts';
import { selectStaffIds } from './queries.ts';

/** A partner as rows name it. */
export interface NamedPartner {
  id: string;
  status: PartnerStatus;
}

export interface References {
  /** By the way in which rows name them; null when more than one fits. */
  partners: ReadonlyMap<string, NamedPartner | null>;
  staff: ReadonlyMap<string, string>;
  types: readonly WordRow<'deal_types'>[];
  stages: readonly WordRow<'deal_stages'>[];
  reasons: readonly WordRow<'reason_codes'>[];
  /** The vendor's currency, for amounts that come without one. */
  currency: string;
  timing: Timing;
  calendar: BusinessCalendar;
  today: string;
  termsOf(partnerId: string, typeKey: string): RegistrationTerms;
}

/** Stands for the firm whose import it is. */
const OWN = 'own';

/** How a row names its partner, the same for every row that names it so; a partner's own file names none. */
export function partnerReference({ values }: ParsedRow, { partnerId }: Pick<Given, 'partnerId'>): string | null {
  if (partnerId !== null) return OWN;
  const { partnerExternalId, partner } = values;
  return keyOf('externalId', partnerExternalId) ?? keyOf('name', typeof partner === 'string' ? nameKey(partner) : null);
}

async function partnersOf(ctx: Ctx, rows: readonly ParsedRow[], { partnerId }: Given): Promise<References['partners']> {
  if (partnerId !== null) {
    const { id, status } = await selectPartner(ctx, partnerId);
    return new Map([[OWN, { id, status }]]);
  }
  const found = await selectPartnersByKeys(ctx, {
    externalIds: textsIn(rows, 'partnerExternalId'),
    nameKeys: textsIn(rows, 'partner').map(nameKey),
  });
  const byKey = byKeys(found, (one) => [keyOf('externalId', one['external_id']), keyOf('name', one['name_key'])]);
  return new Map(
    [...byKey].map(([key, all]) => {
      const [one] = all;
      return [key, all.length === 1 ? { id: one!.id, status: one!['status'] as PartnerStatus } : null];
    }),
  );
}

/** A word of the tenant by its key or by its label in any language. */
export function wordCalled<W extends { active: boolean }>(
  words: readonly W[],
  called: unknown,
  keyed: (word: W) => [key: string, label: unknown],
): W | undefined {
  if (typeof called !== 'string') return undefined;
  const wanted = nameKey(called);
  return words.find((word) => {
    const [key, label] = keyed(word);
    const labels = Object.values(label as Wording).filter((text) => typeof text === 'string');
    return [key.replaceAll('_', ' '), key, ...labels].some((text) => nameKey(text) === wanted);
  });
}

type Terms = Map<string, RegistrationTerms>;

/** Terms of all partners in these rows for each deal type; only history needs them. */
async function termsFor(ctx: Ctx, partners: References['partners'], types: References['types']): Promise<Terms> {
  const terms: Terms = new Map();
  for (const partner of partners.values()) {
    if (!partner) continue;
    for (const { key } of types) terms.set(`${partner.id} ${key}`, await registrationTerms(ctx, partner.id, key));
  }
  return terms;
}

/** Looks everything up that some rows refer to. */
export async function selectReferences(
  ctx: Ctx,
  rows: readonly ParsedRow[],
  given: Given,
  history: boolean,
): Promise<References> {
  const partners = await partnersOf(ctx, rows, given);
  const types = await selectWords(ctx, 'deal_types', history);
  const terms = history ? await termsFor(ctx, partners, types) : new Map();
  const timing = await dealTiming(ctx);
  const { calendar } = timing;
  return {
    partners,
    types,
    stages: await selectWords(ctx, 'deal_stages', history),
    reasons: history ? await selectWords(ctx, 'reason_codes', true) : [],
    staff: await selectStaffIds(ctx, textsIn(rows, 'assigneeEmail')),
    currency: (await selectTenant(ctx)).currency,
    timing,
    calendar,
    today: localDay(ctx.clock.now(), calendar.timeZone),
    termsOf: (partnerId, typeKey) => terms.get(`${partnerId} ${typeKey}`)!,
  };
}
