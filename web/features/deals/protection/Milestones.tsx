import { IconCircleCheck, IconCircleDashed, IconHourglass } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AbilityButton } from '../../../ui/actions/AbilityButton.tsx';
import { useWording } from '../portal/wording.ts';
import { MilestoneDialog } from './MilestoneDialog.tsx';
import classes from './Protection.module.css';
import type { Milestone, ProtectionView } from './readings.ts';

const ICONS = { open: IconCircleDashed, pending: IconHourglass, reached: IconCircleCheck };
const TONES = {
  open: 'var(--mantine-color-dimmed)',
  pending: 'var(--tone-amber-text)',
  reached: 'var(--tone-green-text)',
};

/** What lengthens the protection, what of it is reached, and the button to tell it. */
export function Milestones({ dealId, view }: { dealId: string; view: ProtectionView }) {
  const { t } = useTranslation();
  const [telling, setTelling] = useState<Milestone | null>(null);
  const shown = view.milestones.filter(({ state }) => view.live || state !== 'open');
  if (shown.length === 0) return null;
  return (
    <>
      <ul className={classes.list} aria-label={t('deals.protection.milestone.title')}>
        {shown.map((milestone) => (
          <MilestoneRow key={milestone.rule.key} milestone={milestone} onTell={() => setTelling(milestone)} />
        ))}
      </ul>
      {telling && <MilestoneDialog dealId={dealId} milestone={telling} onClose={() => setTelling(null)} />}
    </>
  );
}

function MilestoneRow({ milestone, onTell }: { milestone: Milestone; onTell: () => void }) {
  const { t } = useTranslation();
  const word = useWording();
  const { rule, state, adds, record } = milestone;
  const Icon = ICONS[state];
  const about = [
    state === 'open' ? t('deals.protection.milestone.adds', { count: adds }) : t(`deals.protection.milestone.${state}`),
    state === 'open' && rule.evidence && t('deals.protection.milestone.needs_file'),
    state === 'open' && rule.confirm && t('deals.protection.milestone.needs_word'),
  ].filter(Boolean);
  return (
    <li className={classes.row}>
      <Icon size={18} stroke={1.75} aria-hidden color={TONES[state]} />
      <div className={classes.what}>
        <span className={classes.name}>{word(rule.label)}</span>
        <p className={classes.quiet}>{about.join(' · ')}</p>
      </div>
      {state === 'open' && (
        <AbilityButton
          ability={record}
          size="xs"
          variant="default"
          aria-label={t('deals.protection.milestone.record_of', { name: word(rule.label) })}
          onClick={onTell}
        >
          {t('deals.protection.milestone.record')}
        </AbilityButton>
      )}
    </li>
  );
}
