/** What approval rules may ask about a registration. One object per language, so that rules compile once for each. */
import type { Attribute, AttributeType, Catalogue } from '../../../kit/rules/catalogue.ts';
import type { ConflictLevel, Verdict } from '../states.ts';

type Words = readonly [en: string, de: string];
type Entry = { type: AttributeType; label: Words; options?: Readonly<Record<string, Words>> };

const LEVELS: Readonly<Record<ConflictLevel, Words>> = {
  none: ['none', 'keine'],
  related: ['related', 'verwandt'],
  possible: ['possible', 'möglich'],
  likely: ['likely', 'wahrscheinlich'],
  same: ['the same', 'dieselbe'],
};

const VERDICT_WORDS: Readonly<Record<Verdict, Words>> = {
  clear: ['clear', 'frei'],
  needs_review: ['needs review', 'zu prüfen'],
  taken: ['taken', 'vergeben'],
};

const ENTRIES: Readonly<Record<string, Entry>> = {
  'deal.amount': { type: 'money', label: ['Amount', 'Betrag'] },
  'deal.currency': { type: 'text', label: ['Currency', 'Währung'] },
  'deal.type': { type: 'text', label: ['Deal type', 'Registrierungsart'] },
  'deal.products': { type: 'list', label: ['Products', 'Produkte'] },
  'deal.product_families': { type: 'list', label: ['Product families', 'Produktfamilien'] },
  'deal.close_date': { type: 'date', label: ['Close date', 'Abschlussdatum'] },
  'deal.rfp': { type: 'boolean', label: ['Public tender', 'Öffentliche Ausschreibung'] },
  'deal.on_behalf': { type: 'boolean', label: ['Registered by the vendor', 'Vom Hersteller registriert'] },
  'customer.country': { type: 'text', label: ['Customer’s country', 'Land des Kunden'] },
  'conflict.level': { type: 'text', label: ['Resemblance', 'Ähnlichkeit'], options: LEVELS },
  'conflict.verdict': { type: 'text', label: ['Conflict check', 'Konfliktprüfung'], options: VERDICT_WORDS },
  'partner.name': { type: 'text', label: ['Partner', 'Partner'] },
  'partner.type': { type: 'text', label: ['Kind of partner', 'Partnerart'] },
  'partner.tier': { type: 'text', label: ['Tier', 'Stufe'] },
  'partner.country': { type: 'text', label: ['Partner’s country', 'Land des Partners'] },
  'partner.region': { type: 'text', label: ['Partner’s region', 'Region des Partners'] },
};

function catalogueIn(language: 0 | 1): Catalogue {
  const attribute = ({ type, label, options }: Entry): Attribute => ({
    type,
    label: label[language],
    ...(options
      ? { options: Object.entries(options).map(([value, words]) => ({ value, label: words[language] })) }
      : {}),
  });
  return Object.fromEntries(Object.entries(ENTRIES).map(([name, entry]) => [name, attribute(entry)]));
}

const CATALOGUES = { en: catalogueIn(0), de: catalogueIn(1) };

/** Attributes of a registration with labels in a language; English where there is no other. */
export const dealApprovalCatalogue = (locale: string): Catalogue =>
  locale.startsWith('de') ? CATALOGUES.de : CATALOGUES.en;

/** What was found out about the customer stays with the vendor, down to the rules that look at it. */
export const isSecretAttribute = (attribute: string): boolean => attribute.startsWith('conflict.');
