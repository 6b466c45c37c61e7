/** Top (on phones: bottom) navigation of the portal. Few words, at most five entries. */
import {
  IconBuildingStore,
  IconHome,
  IconPlus,
  IconGavel,
  IconShieldCheck,
  IconSignature,
  IconUsers,
} from '@tabler/icons-react';
import { paths } from '../../paths.ts';
import type { NavigationEntry, NavigationSection } from '../navigation.ts';

const { portal: to } = paths;

export const portalSections: readonly NavigationSection[] = [
  {
    id: 'main',
    entries: [
      { id: 'home', to: to.home(), icon: IconHome, keys: 'g h' },
      { id: 'deals', to: to.deals(), icon: IconShieldCheck, keys: 'g d', ability: 'deal.read' },
      { id: 'disputes', to: to.disputes(), icon: IconGavel, keys: 'g y', ability: 'dispute.own.read' },
      { id: 'company', to: to.company(), icon: IconBuildingStore, keys: 'g o', ability: 'partner.read' },
      { id: 'agreements', to: to.agreements(), icon: IconSignature, ability: 'agreement.sign' },
      { id: 'people', to: to.people(), icon: IconUsers, keys: 'g p', ability: 'people.read' },
    ],
  },
];

/** The one big action, on every page. */
export const portalAction: NavigationEntry = {
  id: 'register_deal',
  to: to.newDeal(),
  icon: IconPlus,
  ability: 'deal.create',
  keys: 'c',
};
