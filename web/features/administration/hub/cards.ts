/** The cards of the settings page, as data. A card shows up once its page is in the tree and the person may open it. */
import {
  IconAffiliate,
  IconArrowsExchange,
  IconBell,
  IconBinaryTree,
  IconBox,
  IconBuilding,
  IconCategory,
  IconClipboardList,
  IconClockPlay,
  IconForms,
  IconHistory,
  IconKey,
  IconListCheck,
  IconMail,
  IconMailDown,
  IconMailbox,
  IconMessageQuestion,
  IconTransferIn,
  IconUserShield,
  IconUsers,
} from '@tabler/icons-react';
import type { AbilityName } from '../../../../server/modules/tenancy/contract.ts';
import { paths } from '../../../paths.ts';

export interface Card {
  /** Key in the catalogue: `administration.hub.card.<id>.title` and `.text`. */
  id: string;
  to: string;
  icon: typeof IconMail;
  ability?: AbilityName;
}

export interface CardGroup {
  id: string;
  cards: readonly Card[];
}

const { console: to, account } = paths;

export const GROUPS: readonly CardGroup[] = [
  {
    id: 'organisation',
    cards: [
      { id: 'organisation', to: to.organisation(), icon: IconBuilding, ability: 'tenant.manage' },
      { id: 'rates', to: to.rates(), icon: IconArrowsExchange, ability: 'rate.manage' },
      { id: 'notifications', to: account.notifications(), icon: IconBell, ability: 'notification.read' },
    ],
  },
  {
    id: 'people',
    cards: [
      { id: 'people', to: to.people(), icon: IconUsers, ability: 'people.read' },
      { id: 'roles', to: to.roles(), icon: IconUserShield, ability: 'role.read' },
      { id: 'keys', to: to.apiKeys(), icon: IconKey, ability: 'apikey.manage' },
    ],
  },
  {
    id: 'registrations',
    cards: [
      { id: 'approvals', to: to.approvals(), icon: IconBinaryTree, ability: 'approval.manage' },
      { id: 'stages', to: to.stages(), icon: IconListCheck, ability: 'stage.manage' },
      { id: 'deal_types', to: to.dealTypes(), icon: IconCategory, ability: 'stage.manage' },
      { id: 'reasons', to: to.reasons(), icon: IconMessageQuestion, ability: 'reason.manage' },
      { id: 'products', to: to.products(), icon: IconBox, ability: 'product.manage' },
      { id: 'forms', to: to.forms(), icon: IconForms, ability: 'form.manage' },
    ],
  },
  {
    id: 'partners',
    cards: [
      { id: 'tiers', to: to.tiers(), icon: IconAffiliate, ability: 'tier.manage' },
      { id: 'imports', to: to.imports(), icon: IconTransferIn, ability: 'import.read' },
    ],
  },
  {
    id: 'mail',
    cards: [
      { id: 'mails', to: to.mailTemplates(), icon: IconMail, ability: 'mail.manage' },
      { id: 'inbound', to: to.inboundMail(), icon: IconMailDown, ability: 'inbound.manage' },
      { id: 'mailbox', to: to.mailbox(), icon: IconMailbox, ability: 'mailbox.read' },
    ],
  },
  {
    id: 'operations',
    cards: [
      { id: 'jobs', to: to.jobs(), icon: IconClipboardList, ability: 'job.read' },
      { id: 'timers', to: to.timers(), icon: IconClockPlay, ability: 'job.read' },
      { id: 'audit', to: to.audit(), icon: IconHistory, ability: 'audit.read' },
    ],
  },
];
