import { IconArrowsSplit2, IconCircleCheck, IconHourglass, IconShieldExclamation } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../../format.ts';
import { Banner } from '../../../../ui/state/Banner.tsx';
import type { Outlook } from './outlook.ts';

const ICONS = {
  clear: IconCircleCheck,
  needs_review: IconHourglass,
  taken: IconArrowsSplit2,
  protected: IconShieldExclamation,
};

/** The conflict check in one sentence, above the evidence for it. */
export function OutlookBanner({ outlook: { key, tone, closest } }: { outlook: Outlook }) {
  const { t } = useTranslation();
  const format = useFormats();
  const Icon = ICONS[key];
  const until = closest?.registration?.protectedUntil;
  const words = {
    name: closest?.label ?? '',
    kind: closest ? t(`deals.console.evidence.kind.${closest.kind}`) : '',
    partner: closest?.partner?.name ?? '',
    day: until ? format.day(until) : '',
  };
  return (
    <Banner tone={tone} icon={<Icon size={18} />} title={t(`deals.console.outlook.${key}.title`, words)}>
      {t(`deals.console.outlook.${key}.what`, words)}
    </Banner>
  );
}
