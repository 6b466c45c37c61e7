import { IconArrowsSplit2, IconGavel, IconScale } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Dispute } from '../../../../server/modules/disputes/contract.ts';
import { useFormats } from '../../../format.ts';
import { Banner } from '../../../ui/state/Banner.tsx';

const OVER: readonly string[] = ['closed', 'withdrawn', 'dismissed'];

/** Where the case stands, in a sentence, and what that means. */
export function CaseBanner({ dispute }: { dispute: Dispute }) {
  const { t } = useTranslation();
  const format = useFormats();
  const waiting = dispute.sides.flatMap(({ requests }) => requests).filter(({ state }) => state === 'open').length;
  const Icon = dispute.status === 'decided' ? IconGavel : dispute.status === 'appealed' ? IconScale : IconArrowsSplit2;
  const words = {
    name: dispute.openedBy,
    count: waiting,
    until: dispute.appealUntil ? format.day(dispute.appealUntil) : '',
  };
  return (
    <Banner
      tone={OVER.includes(dispute.status) ? 'grey' : 'violet'}
      icon={<Icon size={18} />}
      title={t(`disputes.console.banner.${dispute.status}.title`, words)}
    >
      {t(`disputes.console.banner.${dispute.status}.what`, words)}
    </Banner>
  );
}
