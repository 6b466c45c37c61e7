/** Left navigation of the console. An entry appears when its page is in the tree and the person may open it. */
import {
  IconAddressBook,
  IconArrowsExchange,
  IconBuildingSkyscraper,
  IconBuildingStore,
  IconCalendarPlus,
  IconClipboardList,
  IconForms,
  IconGavel,
  IconHistory,
  IconHome,
  IconInbox,
  IconKey,
  IconLayoutKanban,
  IconListCheck,
  IconMail,
  IconMailDown,
  IconMailbox,
  IconMedal,
  IconScale,
  IconSignature,
  IconSettings,
  IconShieldCheck,
  IconTag,
  IconTargetArrow,
  IconTransferIn,
  IconUserShield,
  IconUsers,
} from '@tabler/icons-react';
import { paths } from '../../paths.ts';
import type { NavigationSection } from '../navigation.ts';

const { console: to } = paths;

export const consoleSections: readonly NavigationSection[] = [
  {
    id: 'work',
    entries: [
      { id: 'home', to: to.home(), icon: IconHome, keys: 'g h' },
      { id: 'inbox', to: to.inbox(), icon: IconInbox, keys: 'g i', ability: 'deal.decide' },
      { id: 'requests', to: to.requests(), icon: IconCalendarPlus, keys: 'g q', ability: 'deal.extend' },
      { id: 'deals', to: to.deals(), icon: IconShieldCheck, keys: 'g d', ability: 'deal.read' },
      { id: 'board', to: to.board(), icon: IconLayoutKanban, keys: 'g w', ability: 'deal.read' },
      { id: 'special_prices', to: to.specialPrices(), icon: IconTag, ability: 'special_price.read' },
      { id: 'disputes', to: to.disputes(), icon: IconGavel, keys: 'g y', ability: 'dispute.read' },
      { id: 'partners', to: to.partners(), icon: IconBuildingStore, keys: 'g p', ability: 'partner.read' },
      { id: 'contacts', to: to.contacts(), icon: IconAddressBook, keys: 'g c', ability: 'contact.read' },
      { id: 'accounts', to: to.accounts(), icon: IconBuildingSkyscraper, keys: 'g a', ability: 'account.read' },
      { id: 'opportunities', to: to.opportunities(), icon: IconTargetArrow, keys: 'g o', ability: 'account.read' },
    ],
  },
  {
    id: 'programme',
    entries: [
      { id: 'tiers', to: to.tiers(), icon: IconMedal, keys: 'g t', ability: 'tier.manage' },
      { id: 'agreements', to: to.agreements(), icon: IconSignature, ability: 'agreement.read' },
      { id: 'standings', to: to.standings(), icon: IconScale, ability: 'tier.read' },
      { id: 'forms', to: to.forms(), icon: IconForms, keys: 'g f', ability: 'form.manage' },
      {
        id: 'deal_setup',
        to: to.dealSetup(),
        icon: IconListCheck,
        ability: 'stage.manage',
        keywords: 'console.keywords.deal_setup',
      },
      { id: 'mails', to: to.mailTemplates(), icon: IconMail, keys: 'g e', ability: 'mail.manage' },
    ],
  },
  {
    id: 'administration',
    entries: [
      { id: 'people', to: to.people(), icon: IconUsers, keys: 'g u', ability: 'people.read' },
      { id: 'roles', to: to.roles(), icon: IconUserShield, keys: 'g r', ability: 'role.read' },
      { id: 'rates', to: to.rates(), icon: IconArrowsExchange, keys: 'g x', ability: 'rate.manage' },
      { id: 'imports', to: to.imports(), icon: IconTransferIn, keys: 'g m', ability: 'import.read' },
      { id: 'inbound', to: to.inboundMail(), icon: IconMailDown, ability: 'inbound.manage' },
      { id: 'mailbox', to: to.mailbox(), icon: IconMailbox, keys: 'g b', ability: 'mailbox.read' },
      { id: 'jobs', to: to.jobs(), icon: IconClipboardList, keys: 'g j', ability: 'job.read' },
      { id: 'audit', to: to.audit(), icon: IconHistory, keys: 'g l', ability: 'audit.read' },
      { id: 'keys', to: to.apiKeys(), icon: IconKey, keys: 'g k', ability: 'apikey.manage' },
      { id: 'settings', to: to.settings(), icon: IconSettings, keys: 'g s', ability: 'tenant.manage' },
    ],
  },
];

/** What the create button and the key `c` offer. */
export const consoleCreations: NavigationSection['entries'] = [
  { id: 'new_deal', to: to.newDeal(), icon: IconShieldCheck, ability: 'deal.create' },
  { id: 'new_partner', to: to.newPartner(), icon: IconBuildingStore, ability: 'partner.create' },
  { id: 'new_account', to: to.newAccount(), icon: IconBuildingSkyscraper, ability: 'account.create' },
  { id: 'new_opportunity', to: to.newOpportunity(), icon: IconTargetArrow, ability: 'account.create' },
  { id: 'new_import', to: to.newImport(), icon: IconTransferIn, ability: 'import.run' },
  { id: 'invite', to: to.invite(), icon: IconUsers, ability: 'people.invite' },
];
