import { useTranslation } from 'react-i18next';
import { StateBadge } from '../../../ui/state/StateBadge.tsx';
import type { Job } from './queries.ts';

const LOOKS = { waiting: 'waiting', retrying: 'pending', active: 'running', failed: 'failed' } as const;

/** State of a job in the colours of all states. */
export function JobState({ state, variant }: { state: Job['state']; variant?: 'plain' }) {
  const { t } = useTranslation();
  return (
    <StateBadge
      state={LOOKS[state]}
      label={t(`administration.jobs.state.${state}`)}
      {...(variant ? { variant } : {})}
    />
  );
}
