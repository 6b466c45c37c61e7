import {
  CellRefusal,
  choiceCell,
  countryCell,
  currencyCell,
  emailCell,
  flagCell,
  hostCell,
  listCell,
  textCell,
  type CellReader,
} from '../../kit/imports/cells.ts';
import { importField, type ImportField } from '../../kit/imports/kind.ts';
import { CONTACT_ROLES, PARTNER_STATUSES, PARTNER_TYPES } from './vocabulary.contract.ts';

const TYPE_WORDS = {
  var: 'reseller',
  value_added_reseller: 'reseller',
  si: 'reseller',
  wiederverkaeufer: 'reseller',
  distributor_vad: 'distributor',
  vad: 'distributor',
  distribution: 'distributor',
  managed_service_provider: 'msp',
  isv: 'technology',
  technology_partner: 'technology',
  alliance: 'technology',
  referral_partner: 'referral',
  solution_provider: 'agency',
};

const STATUS_WORDS = {
  aktiv: 'active',
  inaktiv: 'inactive',
  gesperrt: 'suspended',
  beendet: 'terminated',
  interessent: 'prospect',
};

const ROLE_WORDS = {
  management: 'executive',
  ceo: 'executive',
  owner: 'executive',
  vertrieb: 'sales',
  technik: 'technical',
  it: 'technical',
  finanzen: 'finance',
  accounting: 'finance',
  recht: 'legal',
  sonstige: 'other',
};

const LANGUAGE_WORDS: Readonly<Record<string, string>> = {
  english: 'en',
  englisch: 'en',
  german: 'de',
  deutsch: 'de',
  french: 'fr',
  spanish: 'es',
  italian: 'it',
  dutch: 'nl',
  polish: 'pl',
  portuguese: 'pt',
  japanese: 'ja',
  chinese: 'zh',
};

/** A language by its ISO 639-1 code, alone or before a country (`de-AT`), or by its name. */
const languageCell: CellReader = (cell) => {
  const word = cell.toLowerCase();
  const code = LANGUAGE_WORDS[word] ?? /^([a-z]{2})(?:[-_][a-z]{2})?$/.exec(word)?.[1];
  if (code === undefined) throw new CellRefusal('unknown_language', 'This is not a language; use a code such as en');
  return code;
};

/** What columns of a file of partners may fill. */
export const PARTNER_FIELDS: readonly ImportField[] = [
  importField(
    'name',
    'Name',
    textCell(200),
    'partner, partner name, company, company name, account name, organisation, organization, firma, firmenname, unternehmen',
    true,
  ),
  importField(
    'externalId',
    'External id',
    textCell(100),
    'id, partner id, account id, crm id, record id, partnernummer',
  ),
  importField('legalName', 'Legal name', textCell(200), 'legal entity, registered name, firmierung'),
  importField('type', 'Type', choiceCell(PARTNER_TYPES, TYPE_WORDS), 'partner type, partnertyp, typ, art'),
  importField('status', 'Status', choiceCell(PARTNER_STATUSES, STATUS_WORDS), 'partner status, state, zustand'),
  importField('programme', 'Programme', textCell(200), 'program, partner program, partner programme, programm'),
  importField('tier', 'Tier', textCell(120), 'level, partner level, partner tier, stufe, partnerstufe'),
  importField(
    'parentExternalId',
    'Distributor (external id)',
    textCell(100),
    'distributor id, parent id, parent partner id, parent external id',
  ),
  importField('parentName', 'Distributor (name)', textCell(200), 'distributor, parent, parent partner'),
  importField(
    'ownerEmail',
    'Owner (e-mail)',
    emailCell,
    'owner email, channel manager email, channel account manager email, betreuer e-mail',
  ),
  importField('country', 'Country', countryCell, 'country code, billing country, land, pays, pais'),
  importField('region', 'Region', textCell(100), 'territory, state or province, bundesland, gebiet'),
  importField('city', 'City', textCell(100), 'town, billing city, ort, stadt, ville'),
  importField('address', 'Address', textCell(300), 'street, street address, adresse, strasse, anschrift'),
  importField('postalCode', 'Postal code', textCell(20), 'zip, zip code, postcode, plz, postleitzahl'),
  importField('website', 'Website', textCell(300), 'web site, url, homepage, webseite, internet'),
  importField(
    'domains',
    'Domains',
    listCell(hostCell, 50, ',\\s'),
    'domain, domain name, email domain, email domains, company domain',
  ),
  importField(
    'registryId',
    'Registry id',
    textCell(60),
    'registration number, company number, vat, vat id, tax id, ust-id, ustid, handelsregister, duns',
  ),
  importField('phone', 'Phone', textCell(40), 'telephone, phone number, tel, telefon'),
  importField('locale', 'Language', languageCell, 'locale, sprache'),
  importField('currency', 'Currency', currencyCell, 'currency code, waehrung, devise'),
];

/** What columns of a file of contacts may fill. */
export const CONTACT_FIELDS: readonly ImportField[] = [
  importField(
    'partnerExternalId',
    'Partner (external id)',
    textCell(100),
    'partner id, account id, company id, partnernummer',
  ),
  importField(
    'partner',
    'Partner (name)',
    textCell(200),
    'partner name, company, company name, account, account name, organisation, firma, unternehmen',
  ),
  importField('name', 'Name', textCell(200), 'full name, contact, contact name, person, ansprechpartner'),
  importField('firstName', 'First name', textCell(100), 'given name, forename, vorname, prenom'),
  importField('lastName', 'Last name', textCell(100), 'surname, family name, nachname, nom de famille'),
  importField('email', 'E-mail', emailCell, 'email address, mail, e-mail-adresse, business email'),
  importField('phone', 'Phone', textCell(40), 'telephone, phone number, mobile, tel, telefon, mobil'),
  importField('title', 'Title', textCell(120), 'job title, position, stelle'),
  importField('role', 'Role', choiceCell(CONTACT_ROLES, ROLE_WORDS), 'contact role, department, function, funktion'),
  importField('isPrimary', 'Primary', flagCell, 'primary contact, main contact, is primary, hauptkontakt'),
  importField('externalId', 'External id', textCell(100), 'id, contact id, crm id, record id'),
];
