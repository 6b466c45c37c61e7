/** What the start pages show about disputes. */
import { lazyRouteComponent } from '@tanstack/react-router';
import { prefetch } from '../../../page.tsx';
import type { HomeBlock } from '../../../shells/home.ts';
import { runningSidesQuery, waitingCasesQuery } from '../shared/queries.ts';

const Answers = lazyRouteComponent(() => import('./Answers.tsx'), 'Answers');
const Cases = lazyRouteComponent(() => import('./Cases.tsx'), 'Cases');

/** Disputes in which the vendor waits for an answer of the own firm; nothing at all when there are none. */
export const answersBlock: HomeBlock = {
  id: 'disputes',
  ability: 'dispute.own.read',
  load: (client) => Promise.all([Answers.preload?.(), prefetch(client, runningSidesQuery)]),
  Block: Answers,
};

/** Cases that wait for the vendor; nothing at all when there are none. */
export const casesBlock: HomeBlock = {
  id: 'disputes',
  ability: 'dispute.read',
  load: (client) => Promise.all([Cases.preload?.(), prefetch(client, waitingCasesQuery)]),
  Block: Cases,
};
