import type { Ctx } from '../../kit/context.ts';
import type { CsvColumn } from '../../kit/csv/write.ts';
import type { FileAnswer } from '../../kit/http.ts';
import { csvAnswer } from '../../kit/imports/csv-answer.ts';
import type { ListValues } from '../../kit/lists.ts';
import { eachContact, type ContactRow } from './contact-queries.ts';
import { eachPartner } from './partner-queries.ts';
import type { PartnerRow } from './partner.ts';

/** Headings are such that an import maps them by itself. */
const PARTNER_CSV: readonly CsvColumn<PartnerRow>[] = [
  { header: 'Name', value: (row) => row.name },
  { header: 'Legal name', value: (row) => row.legal_name },
  { header: 'Type', value: (row) => row.type },
  { header: 'Status', value: (row) => row.status },
  { header: 'Programme', value: (row) => row.programme_name },
  { header: 'Tier', value: (row) => row.tier_name },
  { header: 'Distributor', value: (row) => row.parent_name },
  { header: 'Owner', value: (row) => row.owner_name },
  { header: 'Country', value: (row) => row.country },
  { header: 'Region', value: (row) => row.region },
  { header: 'City', value: (row) => row.city },
  { header: 'Postal code', value: (row) => row.postal_code },
  { header: 'Address', value: (row) => row.address },
  { header: 'Website', value: (row) => row.website },
  { header: 'Domains', value: (row) => row.domains.join('; ') },
  { header: 'Registry id', value: (row) => row.registry_id },
  { header: 'Phone', value: (row) => row.phone },
  { header: 'Language', value: (row) => row.locale },
  { header: 'Currency', value: (row) => row.currency },
  { header: 'External id', value: (row) => row.external_id },
  { header: 'Created', value: (row) => row.created_at },
  { header: 'Id', value: (row) => row.id },
];

const CONTACT_CSV: readonly CsvColumn<ContactRow>[] = [
  { header: 'Partner', value: (row) => row.partner_name },
  { header: 'Name', value: (row) => row.name },
  { header: 'E-mail', value: (row) => row.email },
  { header: 'Phone', value: (row) => row.phone },
  { header: 'Title', value: (row) => row.title },
  { header: 'Role', value: (row) => row.role },
  { header: 'Primary', value: (row) => row.is_primary },
  { header: 'External id', value: (row) => row.external_id },
  { header: 'Created', value: (row) => row.created_at },
  { header: 'Id', value: (row) => row.id },
];

/** The partners of a list as a CSV download. */
export const exportPartners = (ctx: Ctx, values: ListValues): FileAnswer =>
  csvAnswer(ctx, 'partners', eachPartner(ctx, values), PARTNER_CSV);

/** The contacts of a list as a CSV download. */
export const exportContacts = (ctx: Ctx, values: ListValues): FileAnswer =>
  csvAnswer(ctx, 'contacts', eachContact(ctx, values), CONTACT_CSV);
