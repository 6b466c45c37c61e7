import { Anchor, Loader, Text } from '@mantine/core';
import {
  IconBuildingStore,
  IconCircleCheck,
  IconHourglass,
  IconLock,
  IconSearch,
  IconWifiOff,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Delayed } from '../../../../ui/feedback/Delayed.tsx';
import { TextLink } from '../../../../ui/link/links.tsx';
import { toneStyle } from '../../../../ui/state/toneStyle.ts';
import type { Tone } from '../../../../ui/state/tones.ts';
import { useSession } from '../../../session/session.ts';
import { useRegistrar } from '../../shared/registrar.tsx';
import { DealBadge } from '../DealBadge.tsx';
import classes from './ConflictAnswer.module.css';
import type { ConflictCheck } from './useConflictCheck.ts';

type Shown = 'idle' | 'asking' | 'busy' | 'failed' | 'own' | 'clear' | 'needs_review' | 'taken';

const LOOKS: Record<Shown, { tone: Tone; icon: typeof IconLock }> = {
  idle: { tone: 'grey', icon: IconSearch },
  asking: { tone: 'grey', icon: IconSearch },
  busy: { tone: 'grey', icon: IconHourglass },
  failed: { tone: 'grey', icon: IconWifiOff },
  own: { tone: 'blue', icon: IconBuildingStore },
  clear: { tone: 'green', icon: IconCircleCheck },
  needs_review: { tone: 'amber', icon: IconHourglass },
  taken: { tone: 'violet', icon: IconLock },
};

/** What is shown for a check; the firm's own registration comes before the verdict. */
export function shownFor({ state, answer }: Pick<ConflictCheck, 'state' | 'answer'>): Shown {
  if (state !== 'answered' || !answer) return state === 'answered' ? 'asking' : state;
  return answer.own ? 'own' : answer.verdict;
}

/**
 * The answer to "is this customer free?": what it means and what to do. Its place is kept, so nothing moves while it
 * changes, and screen readers hear it when it does.
 */
export function ConflictAnswer({ check }: { check: ConflictCheck }) {
  const { t } = useTranslation();
  const { tenant } = useSession();
  const shown = shownFor(check);
  const { tone, icon: Icon } = LOOKS[shown];
  const { words: spoken } = useRegistrar();
  const words = (part: 'title' | 'what') => t(`${spoken}.check.${shown}.${part}`, { vendor: tenant.name });
  return (
    <div className={classes.answer} style={toneStyle(tone)} data-shown={shown} role="status" aria-atomic>
      <span className={classes.icon} aria-hidden>
        {shown === 'asking' ? (
          <Delayed>
            <Loader size={18} color="gray" />
          </Delayed>
        ) : (
          <Icon size={20} stroke={1.75} />
        )}
      </span>
      <div className={classes.words}>
        <Text fw={600} className={classes.title}>
          {words('title')}
        </Text>
        <Text size="sm">{words('what')}</Text>
        {shown === 'own' && <OwnRegistration own={check.answer!.own!} />}
        {(shown === 'failed' || shown === 'busy') && (
          <Anchor component="button" type="button" size="sm" onClick={check.retry}>
            {t('deals.portal.check.retry')}
          </Anchor>
        )}
      </div>
    </div>
  );
}

function OwnRegistration({ own }: { own: NonNullable<NonNullable<ConflictCheck['answer']>['own']> }): ReactNode {
  const { t } = useTranslation();
  const { dealPath } = useRegistrar();
  return (
    <div className={classes.own}>
      <TextLink to={dealPath(own.id)} size="sm" fw={600}>
        {t('deals.portal.check.own.open', { number: own.number })}
      </TextLink>
      <DealBadge deal={{ status: own.status, outcome: 'open' }} />
    </div>
  );
}
