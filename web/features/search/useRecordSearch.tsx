import {
  IconAddressBook,
  IconBuildingSkyscraper,
  IconBuildingStore,
  IconShieldCheck,
  IconTargetArrow,
  IconUser,
} from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { searchContract } from '../../../server/modules/search/contract.ts';
import type { SearchHit } from '../../../server/modules/search/contract.ts';
import { call } from '../../api/call.ts';
import type { PaletteEntry, RecordSearch } from '../../ui/palette/store.ts';
import { useMay, useSession } from '../session/session.ts';
import { addressOf } from './address.ts';
import { stateWordOf } from './stateWord.ts';

/** The signs that the navigation gives these nouns. */
const ICONS: Record<SearchHit['kind'], typeof IconUser> = {
  deal: IconShieldCheck,
  partner: IconBuildingStore,
  account: IconBuildingSkyscraper,
  opportunity: IconTargetArrow,
  contact: IconAddressBook,
  person: IconUser,
};

/** Hits of one kind; the palette shows a dozen records. */
const PER_KIND = 5;

/** Finds records for the command palette on the person's side; undefined for whoever may not search. */
export function useRecordSearch(side: 'vendor' | 'partner'): RecordSearch | undefined {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const ownFirm = useSession().active.partnerId;
  const may = useMay('search.use');
  if (!may) return undefined;
  const entryOf = (hit: SearchHit): PaletteEntry[] => {
    const to = addressOf(hit, side, ownFirm);
    if (to === undefined) return [];
    const Icon = ICONS[hit.kind];
    const state = stateWordOf(hit, side);
    return [
      {
        id: `${hit.kind} ${hit.id}`,
        label: hit.title,
        description: [t(`search.kind.${hit.kind}`), hit.subtitle, state && t(state)].filter(Boolean).join(' · '),
        group: 'record',
        icon: <Icon size={18} stroke={1.6} />,
        run: () => void navigate({ to }),
      },
    ];
  };
  return async (text, signal) => {
    const { items } = await call(searchContract.search, { query: { q: text, limit: PER_KIND } }, { signal });
    return items.flatMap(entryOf);
  };
}
