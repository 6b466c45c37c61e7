import path from 'node:path';
import type { FastifyInstance } from 'fastify';
import { healthModule, VERSION } from './health.ts';
import { approvalContract } from './kit/approvals/contract.ts';
import { approvalJobs } from './kit/approvals/jobs.ts';
import { approvalRoutes } from './kit/approvals/routes.ts';
import { useRoleTable } from './kit/authorize.ts';
import type { Contract } from './kit/contract.ts';
import type { Ctx } from './kit/context.ts';
import { onceADay } from './kit/daily.ts';
import { eraseFiles, sweepFilesJob } from './kit/files/jobs.ts';
import { healthContract } from './kit/health.ts';
import { Router, type Mounted } from './kit/http.ts';
import { purgeIdempotencyKeys } from './kit/idempotency.ts';
import { importContract } from './kit/imports/contract.ts';
import { importKinds } from './kit/imports/kind.ts';
import { importJobs } from './kit/imports/passes.ts';
import { importRoutes } from './kit/imports/routes.ts';
import { sendMail } from './kit/mail/send.ts';
import { OpenApiBuilder } from './kit/openapi.ts';
import type { Runtime } from './kit/runtime.ts';
import { createServer, installNotFound, takingForms } from './kit/server.ts';
import type { WorkerPlan } from './kit/worker.ts';
import {
  accountFormCatalogue,
  accountImport,
  accountsContract,
  accountsRoutes,
  opportunityImport,
} from './modules/accounts/index.ts';
import { administrationContract, administrationJobs, openAdministration } from './modules/administration/index.ts';
import {
  dealApprovalCatalogue,
  dealApprovals,
  dealFormCatalogue,
  dealImport,
  dealJobs,
  dealMeasures,
  dealRoutes,
  dealsContract,
  FOLD_JOB,
} from './modules/deals/index.ts';
import { intakeContract, intakeMails, intakeRoutes, mailJobs } from './modules/intake/index.ts';
import { disputeJobs, disputeRoutes, disputesContract } from './modules/disputes/index.ts';
import { agreementGate, agreementJobs, agreementRoutes, agreementsContract } from './modules/agreements/index.ts';
import { matchingJobs } from './modules/matching/index.ts';
import {
  digestTemplate,
  notificationJobs,
  notificationMails,
  notificationRoutes,
  notificationsContract,
  unsubscribeRoutes,
} from './modules/notifications/index.ts';
import {
  contactImport,
  partnerFormCatalogue,
  partnerImport,
  partnersContract,
  partnersRoutes,
} from './modules/partners/index.ts';
import {
  EVALUATE_ALL,
  qualificationContract,
  qualificationJobs,
  qualificationRoutes,
} from './modules/qualification/index.ts';
import { specialPriceJobs, specialPriceRoutes, specialPricesContract } from './modules/special-prices/index.ts';
import { searchContract, searchRoutes } from './modules/search/index.ts';
import {
  openTenancy,
  purgeSignIn,
  roleHas,
  rolesWith,
  sweepLinks,
  tenancyContract,
  tenancyMails,
} from './modules/tenancy/index.ts';
import { subscribers } from './subscriptions.ts';

/** Where the built web app lies. */
export const WEB_ROOT = path.join(import.meta.dirname, '../dist/web');

/** Every contract of the product, in the order of the document. */
export const contracts: readonly Contract[] = [
  healthContract,
  tenancyContract,
  administrationContract,
  importContract,
  partnersContract,
  qualificationContract,
  agreementsContract,
  accountsContract,
  dealsContract,
  specialPricesContract,
  approvalContract,
  intakeContract,
  disputesContract,
  notificationsContract,
  searchContract,
];

let document: Record<string, unknown> | undefined;

/** The OpenAPI 3.1 document; made once, it depends on nothing but the code. */
export function openApiDocument(): Record<string, unknown> {
  document ??= new OpenApiBuilder(rolesWith).build(contracts, VERSION);
  return document;
}

/** What passes through chains of approvals. */
const approved = [dealApprovals];

/** What a CSV file may be read as. */
const kindsOfImport = importKinds([partnerImport, contactImport, accountImport, opportunityImport, dealImport]);

/** What administrators may write forms and rules about. */
const administration = {
  forms: { deal: () => dealFormCatalogue, partner: () => partnerFormCatalogue, account: () => accountFormCatalogue },
  rules: {
    deal: () => dealFormCatalogue,
    deal_approval: (ctx: Ctx) => dealApprovalCatalogue(ctx.actor.locale),
    partner: () => partnerFormCatalogue,
    account: () => accountFormCatalogue,
  },
  mails: [...tenancyMails, ...intakeMails, ...notificationMails, digestTemplate],
};

function mountAll(runtime: Runtime, tenancy: readonly Mounted[]): Mounted[] {
  return [
    healthModule(runtime, openApiDocument),
    ...tenancy,
    ...openAdministration(administration),
    importRoutes(kindsOfImport),
    ...partnersRoutes,
    ...qualificationRoutes(dealMeasures),
    agreementRoutes,
    ...accountsRoutes,
    ...dealRoutes,
    specialPriceRoutes,
    approvalRoutes(approved),
    ...intakeRoutes(runtime),
    ...disputeRoutes,
    ...notificationRoutes,
    searchRoutes,
  ];
}

/** What workers run. */
export const workerPlan: WorkerPlan = {
  handlers: [
    sendMail,
    eraseFiles,
    sweepFilesJob,
    ...importJobs(kindsOfImport),
    ...matchingJobs,
    ...qualificationJobs(dealMeasures),
    ...agreementJobs,
    ...dealJobs,
    ...mailJobs,
    sweepLinks,
    ...notificationJobs,
    ...specialPriceJobs,
    ...approvalJobs(approved),
    ...disputeJobs,
    ...administrationJobs,
  ],
  subscribers,
  upkeep: [
    (runtime) => purgeIdempotencyKeys(runtime.database, runtime.clock.now()),
    purgeSignIn,
    onceADay([EVALUATE_ALL, sweepFilesJob.name, sweepLinks.name, FOLD_JOB]),
  ],
};

/** The HTTP application over an open runtime, ready to listen. */
export async function buildApp(runtime: Runtime): Promise<FastifyInstance> {
  useRoleTable(roleHas);
  const app = await createServer(runtime, WEB_ROOT);
  const tenancy = openTenancy(runtime);
  const mounted = mountAll(runtime, tenancy.mounted);
  const router = new Router(runtime, tenancy.resolveActor, agreementGate);
  router.register(app, mounted);
  // Mail programs end mails with the body of a form; nothing else takes forms, which any site could send.
  const oneClick = [unsubscribeRoutes(runtime)];
  await takingForms(app, (scope) => router.register(scope, oneClick));
  installNotFound(app, [...mounted, ...oneClick], WEB_ROOT);
  return app;
}
