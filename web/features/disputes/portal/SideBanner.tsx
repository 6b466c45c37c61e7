import { IconArrowBackUp, IconArrowsSplit2, IconGavel } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { OwnSide, SideView } from '../../../../server/modules/disputes/contract.ts';
import { useFormats } from '../../../format.ts';
import { Banner } from '../../../ui/state/Banner.tsx';
import type { Tone } from '../../../ui/state/tones.ts';
import { useWording } from '../../deals/portal/wording.ts';
import { useSession } from '../../session/session.ts';

const TONES: Record<SideView, Tone> = {
  received: 'amber',
  answer_needed: 'amber',
  in_progress: 'violet',
  decided: 'blue',
  appealed: 'violet',
  closed: 'grey',
  withdrawn: 'grey',
  dismissed: 'grey',
};

const ICONS: Partial<Record<SideView, typeof IconGavel>> = { answer_needed: IconArrowBackUp, decided: IconGavel };

/** Where the own side stands, what it got, and the vendor's words. */
export function SideBanner({ side }: { side: OwnSide }) {
  const { t } = useTranslation();
  const format = useFormats();
  const word = useWording();
  const { tenant } = useSession();
  const Icon = ICONS[side.view] ?? IconArrowsSplit2;
  const settled = ['won', 'lost', 'shared'].includes(side.standing) && side.view !== 'in_progress';
  const words = {
    vendor: tenant.name,
    due: side.dueAt ? format.day(side.dueAt) : '',
    until: side.appealUntil ? format.day(side.appealUntil) : '',
    share: format.percent((side.shareBasisPoints ?? 0) / 10_000, 2),
  };
  const said = [side.reason && word(side.reason), side.told].filter(Boolean).join(': ');
  const key = settled ? side.standing : side.view;
  return (
    <Banner
      tone={settled && side.standing === 'lost' ? 'red' : settled ? 'green' : TONES[side.view]}
      icon={<Icon size={18} />}
      title={t(`disputes.portal.banner.${key}.title`, words)}
    >
      {said || t(`disputes.portal.banner.${key}.what`, words)}
      {side.abilities.appeal.allowed && ` ${t('disputes.portal.banner.may_appeal', words)}`}
    </Banner>
  );
}
