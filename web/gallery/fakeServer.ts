/** Answers the few requests of the gallery in the browser, so that patterns can be looked at without a server. */
import type { Session } from '../features/session/session.ts';
import { consoleCreations, consoleSections } from '../shells/console/navigation.ts';
import { portalAction, portalSections } from '../shells/portal/navigation.ts';
import { answerDeals } from './deals.ts';

const ENTRIES = [
  ...[...consoleSections, ...portalSections].flatMap(({ entries }) => entries),
  ...consoleCreations,
  portalAction,
];

const id = (last: number) => `00000000-0000-7000-8000-${String(last).padStart(12, '0')}`;

const tenant = {
  slug: 'aurora',
  name: 'Aurora Software',
  primaryColour: new URLSearchParams(window.location.search).get('accent') ?? '#0b6e4f',
  accentColour: '#e0a030',
  hasLogo: false,
  languages: ['en', 'de'] as ('en' | 'de')[],
};

const memberships: Session['memberships'] = [
  {
    id: id(1),
    tenantId: id(90),
    tenantName: tenant.name,
    tenantSlug: tenant.slug,
    side: 'vendor',
    role: 'channel_manager',
    partnerId: null,
    partnerName: null,
  },
  {
    id: id(2),
    tenantId: id(91),
    tenantName: 'Halden Networks',
    tenantSlug: 'halden',
    side: 'partner',
    role: 'partner_sales',
    partnerId: id(50),
    partnerName: 'Northwind Resellers',
  },
];

function session(side: 'vendor' | 'partner'): Session {
  const active = memberships.find((one) => one.side === side)!;
  return {
    actor: { kind: 'person', id: id(1), name: 'Ada Brandt' },
    person: {
      id: id(10),
      name: 'Ada Brandt',
      email: 'ada.brandt@aurora.example',
      locale: stored('millrace.language', 'en') as 'en',
      colourScheme: stored('millrace.scheme', 'light') as 'light',
      secondFactor: false,
      hasPassword: true,
    },
    active,
    memberships,
    tenant: { ...tenant, id: id(90), currency: 'EUR', timeZone: 'Europe/Berlin', responseBusinessDays: 2 },
    abilities: ENTRIES.flatMap(({ ability }) => ability ?? []),
  };
}

const stored = (key: string, otherwise: string) => localStorage.getItem(key) ?? otherwise;

function answer(url: URL): unknown {
  if (url.pathname === '/auth/session')
    return session(window.location.pathname.includes('/portal') ? 'partner' : 'vendor');
  if (url.pathname === '/auth/branding') return tenant;
  if (url.pathname === '/api/v1/gallery/deals') return answerDeals(url.searchParams);
  if (url.pathname === '/api/v1/saved-views') return { items: [] };
  return undefined;
}

/** Puts the fake in front of `fetch`; unknown addresses go on to the real server. */
export function startFakeServer(): void {
  const real = window.fetch.bind(window);
  window.fetch = async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : String(input), window.location.origin);
    const body = answer(url);
    if (body === undefined)
      return init?.method && init.method !== 'GET' ? new Response(null, { status: 204 }) : real(input, init);
    await new Promise((resolve) => setTimeout(resolve, 30));
    return Response.json(body);
  };
}
