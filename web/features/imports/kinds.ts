/** Sign and list of each kind of record that can be imported. */
import {
  IconAddressBook,
  IconBuildingSkyscraper,
  IconBuildingStore,
  IconShieldCheck,
  IconTargetArrow,
  IconTransferIn,
} from '@tabler/icons-react';
import { paths } from '../../paths.ts';

interface KindLook {
  icon: typeof IconTransferIn;
  /** Where the records are afterwards. */
  list?: string;
}

type Shell = typeof paths.console | typeof paths.portal;

const LOOKS: Record<string, KindLook> = {
  partners: { icon: IconBuildingStore, list: paths.console.partners() },
  contacts: { icon: IconAddressBook, list: paths.console.contacts() },
  accounts: { icon: IconBuildingSkyscraper, list: paths.console.accounts() },
  opportunities: { icon: IconTargetArrow, list: paths.console.opportunities() },
};

/** Registrations stand in a list of either shell. */
export const lookOfKind = (name: string, shell?: Shell): KindLook =>
  name === 'deals'
    ? { icon: IconShieldCheck, ...(shell ? { list: shell.deals() } : {}) }
    : (LOOKS[name] ?? { icon: IconTransferIn });
