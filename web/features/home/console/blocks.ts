/** What the console's start page shows about registrations. */
import { lazyRouteComponent } from '@tanstack/react-router';
import { prefetch } from '../../../page.tsx';
import { paths } from '../../../paths.ts';
import type { HomeBlock } from '../../../shells/home.ts';
import { requireSession } from '../../session/session.ts';
import { businessTimeQuery } from '../../deals/console/businessTime.ts';
import { homeQuery } from '../../deals/console/queries.ts';
import { dealSettingsQuery } from '../../deals/portal/api.ts';
import { everyStageQuery } from '../../deals/shared/useEventWords.ts';
import { expiringQuery } from './readings.ts';

const Today = lazyRouteComponent(() => import('./Today.tsx'), 'Today');

/** The channel manager's day. The pipeline, which takes longer, comes by itself. */
export const todayBlock: HomeBlock = {
  id: 'deals',
  ability: 'deal.read',
  load: async (client) => {
    const { tenant } = await requireSession(client, paths.console.home());
    await Promise.all([
      Today.preload?.(),
      prefetch(
        client,
        homeQuery,
        businessTimeQuery,
        dealSettingsQuery,
        everyStageQuery,
        expiringQuery(tenant.currency),
      ),
    ]);
  },
  Block: Today,
};
