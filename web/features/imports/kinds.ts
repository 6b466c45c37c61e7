/** Sign and list of each kind of record that can be imported. */
import {
  IconAddressBook,
  IconBuildingSkyscraper,
  IconBuildingStore,
  IconTargetArrow,
  IconTransferIn,
} from '@tabler/icons-react';
import { paths } from '../../paths.ts';

interface KindLook {
  icon: typeof IconTransferIn;
  /** Where the records are afterwards. */
  list?: string;
}

const LOOKS: Record<string, KindLook> = {
  partners: { icon: IconBuildingStore, list: paths.console.partners() },
  contacts: { icon: IconAddressBook, list: paths.console.contacts() },
  accounts: { icon: IconBuildingSkyscraper, list: paths.console.accounts() },
  opportunities: { icon: IconTargetArrow, list: paths.console.opportunities() },
};

export const lookOfKind = (name: string): KindLook => LOOKS[name] ?? { icon: IconTransferIn };
