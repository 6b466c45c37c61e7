/** The only door into this module: the HTTP face of the kit for people. */
import type { Mounted } from '../../kit/http.ts';
import type { JobHandler } from '../../kit/jobs.ts';
import type { MailTemplate } from '../../kit/mail/template.ts';
import { audit } from './audit/routes.ts';
import { verificationJob } from './audit/verification.ts';
import type { Catalogues } from './catalogues.ts';
import { files } from './files/routes.ts';
import { forms } from './forms/routes.ts';
import { mail } from './mail/routes.ts';
import { queues } from './queues/routes.ts';
import { rates } from './rates/routes.ts';
import { rules } from './rules/routes.ts';
import { savedViews } from './saved-views/routes.ts';
import { timers } from './timers/routes.ts';

export type { Catalogues } from './catalogues.ts';
export { administrationContract } from './contract.ts';
export { publishedForm } from './forms/published.ts';
export type { StoredForm } from './forms/published.ts';

/** What higher modules give this one to show and check, handed over by `app.ts`. */
export interface AdministrationOptions {
  /** Kinds of forms, each with the attributes of the record around it that conditions may look at. */
  forms: Catalogues;
  /** Attribute catalogues by name that rules are written against. */
  rules: Catalogues;
  /** Every mail that the product sends. */
  mails: readonly MailTemplate[];
}

/** All endpoints of the module. */
export const openAdministration = (options: AdministrationOptions): Mounted[] => [
  savedViews,
  forms(options.forms),
  mail(options.mails),
  queues,
  timers,
  audit,
  files,
  rules(options.rules),
  rates,
];

export const administrationJobs: readonly JobHandler[] = [verificationJob];
