import { useTranslation } from 'react-i18next';
import { StateBadge } from '../../../ui/state/StateBadge.tsx';
import type { Mail } from './queries.ts';

const LOOKS = { queued: 'waiting', sent: 'done', failed: 'failed', held: 'paused' } as const;

/** State of a mail in the colours of all states. */
export function MailState({ state, variant }: { state: Mail['state']; variant?: 'plain' }) {
  const { t } = useTranslation();
  return (
    <StateBadge
      state={LOOKS[state]}
      label={t(`administration.mailbox.state.${state}`)}
      {...(variant ? { variant } : {})}
    />
  );
}
