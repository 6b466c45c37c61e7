import { Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconHourglassHigh, IconProgress } from '@tabler/icons-react';
import { useDidUpdate } from '@mantine/hooks';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../format.ts';
import { toneStyle } from '../../../ui/state/toneStyle.ts';
import type { Tone } from '../../../ui/state/tones.ts';
import { loadOf } from './load.ts';
import type { Load } from './load.ts';
import { queuesQuery } from './queries.ts';
import type { Queue } from './queries.ts';
import classes from './Queues.module.css';

/** Milliseconds between two looks, while the page is seen. */
const EVERY = 5000;

/** How it goes in a sentence, then each queue with its depth and age. The list follows when the figures change. */
export function Queues() {
  const client = useQueryClient();
  const { items } = useSuspenseQuery({ ...queuesQuery, refetchInterval: EVERY }).data;
  const counts = items.map(({ due, retrying, active, failed }) => [due, retrying, active, failed].join()).join(';');
  useDidUpdate(() => void client.invalidateQueries({ queryKey: ['jobs', '/api/v1/jobs'] }), [counts]);
  return (
    <>
      <Sentence load={loadOf(items)} />
      <ul className={classes.queues}>
        {items.map((queue) => (
          <QueueTile key={queue.name} queue={queue} />
        ))}
      </ul>
    </>
  );
}

const MOODS: Record<Load['mood'], { tone: Tone; icon: typeof IconCircleCheck }> = {
  failed: { tone: 'red', icon: IconAlertTriangle },
  late: { tone: 'amber', icon: IconHourglassHigh },
  busy: { tone: 'blue', icon: IconProgress },
  idle: { tone: 'green', icon: IconCircleCheck },
};

function Sentence({ load }: { load: Load }) {
  const { t } = useTranslation();
  const format = useFormats();
  const { tone, icon: Icon } = MOODS[load.mood];
  const counts = {
    failed: load.failed,
    late: load.waiting + load.retrying,
    busy: load.waiting + load.running + load.retrying,
    idle: load.later,
  };
  return (
    <p className={classes.sentence} style={toneStyle(tone)} role="status">
      <Icon size={18} stroke={1.75} aria-hidden />
      {t(`administration.jobs.mood.${load.mood}`, { count: counts[load.mood], span: format.span(load.oldest * 1000) })}
    </p>
  );
}

function QueueTile({ queue }: { queue: Queue }) {
  const { t } = useTranslation();
  const format = useFormats();
  const figures = [
    ['waiting', queue.due],
    ['active', queue.active],
    ['retrying', queue.retrying],
    ['failed', queue.failed],
    ['later', queue.later],
  ] as const;
  return (
    <li className={classes.queue}>
      <div className={classes.name}>
        <Text span inherit fw={600}>
          {t(`administration.jobs.queue.${queue.name}`)}
        </Text>
        <span className={classes.about}>{t(`administration.jobs.about.${queue.name}`)}</span>
      </div>
      <dl className={classes.figures}>
        {figures.map(([name, value]) => (
          <div key={name} data-alarm={(name === 'failed' && value > 0) || undefined}>
            <dt>{t(`administration.jobs.state.${name}`)}</dt>
            <dd className="tabular">{format.number(value)}</dd>
          </div>
        ))}
        <div>
          <dt>{t('administration.jobs.oldest')}</dt>
          <dd className="tabular">
            {queue.oldestWaitingSeconds === null
              ? '–'
              : t('administration.jobs.age', { seconds: format.number(queue.oldestWaitingSeconds) })}
          </dd>
        </div>
      </dl>
    </li>
  );
}
