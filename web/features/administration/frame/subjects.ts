/** Records that operations speak of by kind and id: where their pages are. */
import { paths } from '../../../paths.ts';

const { console: to } = paths;

const PAGES: Readonly<Record<string, (id: string) => string>> = {
  deal: to.deal,
  partner: to.partner,
  contact: to.contact,
  account: to.account,
  membership: to.person,
  import: to.import,
  mail: to.mail,
  tenant: to.organisation,
  api_key: to.apiKeys,
  form: to.forms,
  mail_template: to.mailTemplates,
};

/** Page of a record; undefined for one that has none. */
export const pageOfSubject = (kind: string, id: string): string | undefined => PAGES[kind]?.(id);
