/** Pages of settings and operations, one folder per noun. */
import type { AnyRoute } from '@tanstack/react-router';
import * as audit from './audit/routes.tsx';
import * as forms from './forms/routes.tsx';
import * as hub from './hub/routes.tsx';
import * as inbound from './inbound/routes.tsx';
import * as jobs from './jobs/routes.tsx';
import * as keys from './keys/routes.tsx';
import * as mailbox from './mailbox/routes.tsx';
import * as mails from './mails/routes.tsx';
import * as organisation from './organisation/routes.tsx';
import * as rates from './rates/routes.tsx';
import * as timers from './timers/routes.tsx';

const nouns: readonly { routes: (parent: AnyRoute) => AnyRoute[] }[] = [
  hub,
  organisation,
  rates,
  keys,
  forms,
  mails,
  mailbox,
  inbound,
  jobs,
  timers,
  audit,
];

export const routes = (parent: AnyRoute): AnyRoute[] => nouns.flatMap((noun) => noun.routes(parent));
