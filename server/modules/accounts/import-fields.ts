import {
  choiceCell,
  countryCell,
  currencyCell,
  dayCell,
  decimalCell,
  emailCell,
  hostCell,
  listCell,
  textCell,
} from '../../kit/imports/cells.ts';
import { importField, type ImportField } from '../../kit/imports/kind.ts';
import { ACCOUNT_KINDS, OPPORTUNITY_STATUSES } from './vocabulary.contract.ts';

const hosts = listCell(hostCell, 50, ',\\s');

const KIND_WORDS = {
  kunde: 'customer',
  bestandskunde: 'customer',
  client: 'customer',
  existing_customer: 'customer',
  interessent: 'prospect',
  lead: 'prospect',
};

const STATUS_WORDS = {
  offen: 'open',
  in_progress: 'open',
  pipeline: 'open',
  gewonnen: 'won',
  closed_won: 'won',
  verloren: 'lost',
  closed_lost: 'lost',
};

/** What columns of a file of accounts may fill. */
export const ACCOUNT_FIELDS: readonly ImportField[] = [
  importField(
    'name',
    'Name',
    textCell(200),
    'account, account name, company, company name, customer, customer name, organisation, organization, firma, firmenname, kunde, kundenname, unternehmen, nom, empresa',
    true,
  ),
  importField(
    'externalId',
    'External id',
    textCell(100),
    'id, account id, crm id, record id, customer id, customer number, kundennummer, debitor',
  ),
  importField(
    'aliases',
    'Aliases',
    listCell(textCell(200), 50),
    'alias, aka, also known as, other names, former names, trading name, weitere namen',
  ),
  importField('domains', 'Domains', hosts, 'domain, website, web site, url, homepage, webseite, internet, site web'),
  importField(
    'registryIds',
    'Registry ids',
    listCell(textCell(60), 20),
    'registry id, registration number, company number, vat, vat id, tax id, ust-id, ustid, handelsregister, duns, siren, lei',
  ),
  importField('kind', 'Kind', choiceCell(ACCOUNT_KINDS, KIND_WORDS), 'account type, art, kundenart'),
  importField(
    'address',
    'Address',
    textCell(300),
    'street, street address, billing street, adresse, strasse, anschrift',
  ),
  importField('postalCode', 'Postal code', textCell(20), 'zip, zip code, postcode, billing zip, plz, postleitzahl'),
  importField('city', 'City', textCell(100), 'town, billing city, ort, stadt, ville'),
  importField('country', 'Country', countryCell, 'country code, billing country, land, pays, pais'),
  importField(
    'parentExternalId',
    'Parent (external id)',
    textCell(100),
    'parent id, parent account id, parent external id',
  ),
  importField(
    'parentName',
    'Parent (name)',
    textCell(200),
    'parent, parent account, parent company, holding, konzern, muttergesellschaft',
  ),
  importField('ownerEmail', 'Owner (e-mail)', emailCell, 'owner email, account owner email, betreuer e-mail'),
  importField(
    'ownerName',
    'Owner (name)',
    textCell(200),
    'owner, owner name, account owner, account manager, sales rep, betreuer, verantwortlich',
  ),
];

/** What columns of a file of opportunities may fill. */
export const OPPORTUNITY_FIELDS: readonly ImportField[] = [
  importField(
    'name',
    'Name',
    textCell(200),
    'opportunity, opportunity name, deal, deal name, title, verkaufschance, bezeichnung, projekt',
    true,
  ),
  importField(
    'companyName',
    'Company',
    textCell(200),
    'account, account name, company name, customer, customer name, organisation, firma, kunde, unternehmen',
    true,
  ),
  importField(
    'externalId',
    'External id',
    textCell(100),
    'id, opportunity id, deal id, crm id, record id, opportunity number',
  ),
  importField('accountExternalId', 'Account (external id)', textCell(100), 'account id, customer id, kundennummer'),
  importField('domains', 'Domains', hosts, 'domain, website, url, homepage, webseite'),
  importField('country', 'Country', countryCell, 'country code, land, pays, pais'),
  importField('status', 'Status', choiceCell(OPPORTUNITY_STATUSES, STATUS_WORDS), 'state, zustand'),
  importField('stage', 'Stage', textCell(100), 'sales stage, phase, pipeline stage, verkaufsphase, stufe'),
  importField('amount', 'Amount', decimalCell, 'value, deal value, revenue, betrag, summe, wert, volumen'),
  importField('currency', 'Currency', currencyCell, 'currency code, waehrung, devise'),
  importField('closeDate', 'Close date', dayCell, 'expected close date, closing date, abschlussdatum, close'),
  importField('ownerEmail', 'Owner (e-mail)', emailCell, 'owner email, opportunity owner email'),
  importField(
    'ownerName',
    'Owner (name)',
    textCell(200),
    'owner, owner name, opportunity owner, sales rep, verantwortlich',
  ),
];
