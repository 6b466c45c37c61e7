import { Badge, Button, Center, Text } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../format.ts';
import { toneStyle } from '../state/toneStyle.ts';
import { byDay } from './timeline.ts';
import type { TimelineEntry } from './timeline.ts';
import classes from './Timeline.module.css';

export interface TimelineProps {
  entries: readonly TimelineEntry[];
  /** `Composer`, above the newest entry. */
  composer?: ReactNode;
  /** Loads older entries; leave out at the end. */
  onOlder?: (() => void) | undefined;
  loadingOlder?: boolean;
}

/** Everything that happened to a record, newest first, under headings by day. */
export function Timeline({ entries, composer, onOlder, loadingOlder }: TimelineProps) {
  const { t } = useTranslation();
  const format = useFormats();
  return (
    <div className={classes.timeline}>
      {composer}
      {byDay(entries).map(({ day, entries: ofDay }) => (
        <div key={day}>
          <Text component="h3" className={classes.day}>
            {format.day(day)}
          </Text>
          <ol className={classes.entries}>
            {ofDay.map((entry) => (
              <Entry key={entry.id} entry={entry} />
            ))}
          </ol>
        </div>
      ))}
      {onOlder && (
        <Center>
          <Button variant="subtle" size="compact-sm" onClick={onOlder} loading={loadingOlder ?? false}>
            {t('ui.timeline.older')}
          </Button>
        </Center>
      )}
    </div>
  );
}

function Entry({ entry }: { entry: TimelineEntry }) {
  const { t } = useTranslation();
  const format = useFormats();
  return (
    <li className={classes.entry} style={toneStyle(entry.tone ?? 'grey')}>
      <span className={classes.icon} aria-hidden>
        {entry.icon}
      </span>
      <div className={classes.what}>
        <div className={classes.line}>
          <span>
            {entry.actor && <b>{entry.actor}</b>} {entry.text}
          </span>
          <time dateTime={entry.at} title={format.moment(entry.at)} className={`${classes.time} tabular`}>
            {format.time(entry.at)}
          </time>
        </div>
        {entry.body && (
          <div className={classes.body} data-internal={entry.internal || undefined}>
            {entry.internal && (
              <Badge size="xs" variant="default" leftSection={<IconLock size={10} />} mb={4}>
                {t('ui.timeline.internal')}
              </Badge>
            )}
            <div>{entry.body}</div>
          </div>
        )}
      </div>
    </li>
  );
}
