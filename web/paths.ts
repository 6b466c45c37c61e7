/**
 * Every address of the app. Links, redirects and shortcuts go through here, so that a renamed page is renamed once.
 * Values are encoded; search parameters are passed beside the path (`<TextLink to={paths.console.home()} search={…}>`).
 */
const part = encodeURIComponent;

export const paths = {
  signIn: () => '/sign-in',
  reset: () => '/reset',
  invitation: (token: string) => `/invitation/${part(token)}`,
  account: {
    profile: () => '/account',
    security: () => '/account/security',
    sessions: () => '/account/sessions',
    notifications: () => '/account/notifications',
    absence: () => '/account/absence',
  },
  console: {
    home: () => '/console',
    inbox: () => '/console/inbox',
    deals: () => '/console/deals',
    board: () => '/console/deals/board',
    newDeal: () => '/console/deals/new',
    deal: (dealId: string) => `/console/deals/${part(dealId)}`,
    decision: (dealId: string) => `/console/deals/${part(dealId)}/decision`,
    draft: (dealId: string) => `/console/deals/${part(dealId)}/edit`,
    partners: () => '/console/partners',
    newPartner: () => '/console/partners/new',
    partner: (partnerId: string) => `/console/partners/${part(partnerId)}`,
    contacts: () => '/console/contacts',
    contact: (contactId: string) => `/console/contacts/${part(contactId)}`,
    accounts: () => '/console/accounts',
    newAccount: () => '/console/accounts/new',
    account: (accountId: string) => `/console/accounts/${part(accountId)}`,
    lessons: () => '/console/accounts/lessons',
    opportunities: () => '/console/opportunities',
    newOpportunity: () => '/console/opportunities/new',
    opportunity: (opportunityId: string) => `/console/opportunities/${part(opportunityId)}`,
    tiers: () => '/console/tiers',
    forms: () => '/console/forms',
    form: (kind: string) => `/console/forms/${part(kind)}`,
    formVersions: (kind: string) => `/console/forms/${part(kind)}/versions`,
    approvals: () => '/console/approvals',
    absences: () => '/console/approvals/absences',
    dealSetup: () => '/console/deal-setup',
    stages: () => '/console/deal-setup/stages',
    dealTypes: () => '/console/deal-setup/types',
    reasons: () => '/console/deal-setup/reasons',
    products: () => '/console/deal-setup/products',
    requirements: (programmeId: string) => `/console/programmes/${part(programmeId)}/requirements`,
    standings: () => '/console/standings',
    rates: () => '/console/rates',
    ratesOfDay: (day: string) => `/console/rates/${part(day)}`,
    mailTemplates: () => '/console/mails',
    mailTemplate: (key: string) => `/console/mails/${part(key)}`,
    people: () => '/console/people',
    invite: () => '/console/people/new',
    person: (personId: string) => `/console/people/${part(personId)}`,
    roles: () => '/console/roles',
    imports: () => '/console/imports',
    newImport: () => '/console/imports/new',
    import: (importId: string) => `/console/imports/${part(importId)}`,
    mailbox: () => '/console/mailbox',
    mail: (mailId: string) => `/console/mailbox/${part(mailId)}`,
    jobs: () => '/console/jobs',
    job: (jobId: string) => `/console/jobs/${part(jobId)}`,
    timers: () => '/console/timers',
    audit: () => '/console/audit',
    auditEvent: (subjectId: string, eventId: string) => `/console/audit/${part(subjectId)}/${part(eventId)}`,
    apiKeys: () => '/console/api-keys',
    notifications: () => '/console/notifications',
    settings: () => '/console/settings',
    organisation: () => '/console/settings/organisation',
  },
  portal: {
    home: () => '/portal',
    deals: () => '/portal/deals',
    board: () => '/portal/deals/board',
    newDeal: () => '/portal/deals/new',
    deal: (dealId: string) => `/portal/deals/${part(dealId)}`,
    draft: (dealId: string) => `/portal/deals/${part(dealId)}/edit`,
    imports: () => '/portal/imports',
    newImport: () => '/portal/imports/new',
    import: (importId: string) => `/portal/imports/${part(importId)}`,
    company: () => '/portal/company',
    people: () => '/portal/people',
    invite: () => '/portal/people/new',
    person: (personId: string) => `/portal/people/${part(personId)}`,
    notifications: () => '/portal/notifications',
  },
} as const;

/** Where a person begins: vendor staff in the console, partners' people in the portal. */
export const homeOf = (side: 'vendor' | 'partner') => (side === 'vendor' ? paths.console.home() : paths.portal.home());

/** A return address from the URL, if it stays on this site: `/console/deals?x=1` but not `//elsewhere` or `/\elsewhere`. */
export function safeReturn(next: string | undefined): string | undefined {
  return next && /^\/(?![/\\])[^\s\\]*$/.test(next) ? next : undefined;
}
