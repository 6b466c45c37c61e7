import { IconAlertTriangle, IconEqual, IconPencil, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { toneStyle } from '../../ui/state/toneStyle.ts';
import type { Tone } from '../../ui/state/tones.ts';
import type { PreviewRow } from './api.ts';
import classes from './Outcome.module.css';

const LOOKS: Record<PreviewRow['outcome'], { tone: Tone; icon: typeof IconPlus }> = {
  create: { tone: 'green', icon: IconPlus },
  update: { tone: 'blue', icon: IconPencil },
  unchanged: { tone: 'grey', icon: IconEqual },
  refused: { tone: 'red', icon: IconAlertTriangle },
};

/** What a row would become. */
export function Outcome({ outcome }: { outcome: PreviewRow['outcome'] }) {
  const { t } = useTranslation();
  const { tone, icon: Icon } = LOOKS[outcome];
  return (
    <span className={classes.outcome} style={toneStyle(tone)}>
      <Icon size={14} stroke={2} aria-hidden />
      {t(`imports.outcome.${outcome}`)}
    </span>
  );
}
