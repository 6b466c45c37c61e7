import { Button, Group } from '@mantine/core';
import { IconAlertTriangle, IconArrowsSplit2 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { problemDetail, problemTitle } from '../../../../ui/feedback/words.ts';
import { Banner } from '../../../../ui/state/Banner.tsx';
import type { Trouble } from './draft.ts';

interface TroubleBannerProps {
  trouble: Trouble;
  /** Shows what the other window has saved. */
  onTheirs: () => void;
  /** Saves what stands here on top of it. */
  onMine: () => void;
}

/** Why nothing is saved any more, and the ways out. */
export function TroubleBanner({ trouble, onTheirs, onMine }: TroubleBannerProps) {
  const { t } = useTranslation();
  if (trouble.kind === 'refused') {
    return (
      <Banner tone="red" icon={<IconAlertTriangle size={18} />} title={problemTitle(trouble.problem)}>
        {problemDetail(trouble.problem) ?? t('deals.portal.trouble.refused')}
      </Banner>
    );
  }
  return (
    <Banner
      tone="violet"
      icon={<IconArrowsSplit2 size={18} />}
      title={t('deals.portal.trouble.clash')}
      action={
        <Group gap="xs">
          <Button size="compact-sm" variant="default" onClick={onTheirs}>
            {t('deals.portal.trouble.theirs')}
          </Button>
          <Button size="compact-sm" onClick={onMine}>
            {t('deals.portal.trouble.mine')}
          </Button>
        </Group>
      }
    >
      {t('deals.portal.trouble.clash_what')}
    </Banner>
  );
}
