/** What the portal's start page shows about registrations, and what each block reads. */
import { lazyRouteComponent } from '@tanstack/react-router';
import { dealsContract } from '../../../../server/modules/deals/contract.ts';
import { notificationsContract } from '../../../../server/modules/notifications/contract.ts';
import { partnersContract } from '../../../../server/modules/partners/contract.ts';
import { queryFor } from '../../../api/queries.ts';
import { prefetch } from '../../../page.tsx';
import { paths } from '../../../paths.ts';
import type { HomeBlock } from '../../../shells/home.ts';
import { today } from '../../../ui/list/spec.ts';
import { promiseQuery } from '../../approvals/queries.ts';
import { dealSettingsQuery, overdueQuery } from '../../deals/portal/api.ts';
import { requireSession } from '../../session/session.ts';

const managerOf = (partnerId: string) => queryFor(partnersContract.readChannelManager, { params: { partnerId } });

export const homeQuery = queryFor(dealsContract.readPortalHome, {});

/** Decisions and words of the vendor; what the firm did itself is no news to it. */
const NEWS = [
  'deal_review_started',
  'deal_info_requested',
  'deal_approved',
  'deal_rejected',
  'deal_revoked',
  'deal_expired',
  'deal_reopened',
  'deal_commented',
  'deal_mentioned',
];

export const newsQuery = queryFor(notificationsContract.listNotifications, {
  query: { kind: `in:${NEWS.join(',')}`, limit: 6 },
});

const Needs = lazyRouteComponent(() => import('./Needs.tsx'), 'Needs');
const Expiring = lazyRouteComponent(() => import('./Expiring.tsx'), 'Expiring');
const Earned = lazyRouteComponent(() => import('./Earned.tsx'), 'Earned');
const News = lazyRouteComponent(() => import('./News.tsx'), 'News');

const Manager = lazyRouteComponent(() => import('../../partners/contactcard/ContactCard.tsx'), 'ContactCard');

/** Whom to ask at the vendor. */
export const managerBlock: HomeBlock = {
  id: 'manager',
  ability: 'partner.read',
  load: async (client) => {
    const { active } = await requireSession(client, paths.portal.home());
    await Promise.all([Manager.preload?.(), prefetch(client, managerOf(active.partnerId ?? ''))]);
  },
  Block: Manager,
};

export const needsBlock: HomeBlock = {
  id: 'deals',
  ability: 'deal.read',
  load: (client) => Promise.all([Needs.preload?.(), prefetch(client, homeQuery, overdueQuery(today()))]),
  Block: Needs,
};

export const expiringBlock: HomeBlock = {
  id: 'protection',
  ability: 'deal.read',
  load: (client) => Promise.all([Expiring.preload?.(), prefetch(client, homeQuery)]),
  Block: Expiring,
};

export const earnedBlock: HomeBlock = {
  id: 'figures',
  ability: 'deal.read',
  load: (client) => Promise.all([Earned.preload?.(), prefetch(client, homeQuery, dealSettingsQuery, promiseQuery)]),
  Block: Earned,
};

export const newsBlock: HomeBlock = {
  id: 'news',
  ability: 'notification.read',
  load: (client) => Promise.all([News.preload?.(), prefetch(client, newsQuery)]),
  Block: News,
};
