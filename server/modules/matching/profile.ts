import { parseDomains } from './domain.ts';
import type { DomainForm } from './domain.ts';
import { phoneKey, registryKeys } from './identifiers.ts';
import { cityKey } from './lexicon.ts';
import { parseName } from './name.ts';
import type { NameForm } from './name.ts';

/** What is known of an organisation. Everything but the name is optional; nothing needs to be clean. */
export interface Organisation {
  name: string;
  aliases?: readonly string[];
  /** Host names or URLs. */
  domains?: readonly string[];
  /** Addresses of its people: their domains count, free-mail does not. */
  emails?: readonly string[];
  registryIds?: readonly string[];
  phones?: readonly string[];
  city?: string | null;
  postalCode?: string | null;
  /** ISO 3166-1 alpha-2. */
  country?: string | null;
  /** Name of the organisation that owns it. */
  parentName?: string | null;
}

/** An organisation prepared for comparison. */
export interface Profile {
  forms: NameForm[];
  domains: DomainForm[];
  registry: string[];
  phones: string[];
  /** Canonical city, see `cityKey`. */
  city: string | null;
  postalCode: string | null;
  country: string | null;
  parent: NameForm | null;
}

const MAX_FORMS = 24;
/** `London, UK`: what follows a city's name. */
const AFTER_CITY = /(?<=\p{L})\s*[,(].*$/u;

const known = <T>(value: T | undefined): value is T => value !== undefined;

/** People type an address where a name is asked for, and some firms are called by it (`booking.com`). */
const namesThatAreDomains = (names: readonly string[]) =>
  names.filter((name) => /^\S+\.[^\s.]{2,}$/u.test(name.trim()));

/** Prepares an organisation: pure and total, any text is accepted. */
export function profileOf(organisation: Organisation): Profile {
  const country = organisation.country?.trim().toUpperCase() || null;
  const names = [organisation.name, ...(organisation.aliases ?? [])];
  const forms = names.flatMap((name) => parseName(name)).filter((form) => form.folded !== '');
  const parent = organisation.parentName ? parseName(organisation.parentName)[0] : undefined;
  return {
    forms: forms.slice(0, MAX_FORMS),
    domains: parseDomains([
      ...(organisation.domains ?? []),
      ...(organisation.emails ?? []),
      ...namesThatAreDomains(names),
    ]),
    registry: [...new Set((organisation.registryIds ?? []).flatMap((id) => registryKeys(id, country)))],
    phones: [...new Set((organisation.phones ?? []).map(phoneKey).filter(known))],
    city: (organisation.city && cityKey(organisation.city.replace(AFTER_CITY, ''))) || null,
    postalCode: organisation.postalCode?.replace(/[^\p{L}\p{N}]/gu, '').toUpperCase() || null,
    country,
    parent: parent ?? null,
  };
}
