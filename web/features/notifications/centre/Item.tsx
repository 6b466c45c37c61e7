import { ActionIcon, Tooltip } from '@mantine/core';
import { IconMail, IconMailOpened } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../format.ts';
import { RouterLink } from '../../../ui/link/links.tsx';
import { toneStyle } from '../../../ui/state/toneStyle.ts';
import { DateText } from '../../../ui/text/DateText.tsx';
import classes from './Item.module.css';
import { LOOKS } from './looks.ts';
import type { Notification } from '../queries.ts';
import { useMark } from './useMark.ts';
import { useNotificationPaths } from '../useNotificationPaths.ts';
import { wordsOf } from './words.ts';

export const Items = ({ children }: { children: ReactNode }) => <ul className={classes.items}>{children}</ul>;

export interface ItemProps {
  notification: Notification;
  /** Called when it is followed, e.g. to close the panel that it stands in. */
  onOpen?: () => void;
}

/** One notification: a link to what it is about, and a switch between read and unread. */
export function Item({ notification, onOpen }: ItemProps) {
  const { t, i18n } = useTranslation();
  const format = useFormats();
  const { side } = useNotificationPaths();
  const mark = useMark();
  const isUnread = notification.readAt === null;
  const { tone, icon: Icon } = LOOKS[notification.kind];
  const { text, detail, quote } = wordsOf(notification, side, t, format, i18n.language);
  const open = () => {
    mark(notification, true);
    onOpen?.();
  };
  const switchTo = isUnread ? t('notifications.centre.mark_read') : t('notifications.centre.mark_unread');
  return (
    <li className={classes.item} data-unread={isUnread || undefined}>
      <RouterLink to={notification.link} className={classes.link} onClick={open}>
        <span className={classes.icon} style={toneStyle(tone)} aria-hidden>
          <Icon size={16} stroke={1.75} />
        </span>
        <span className={classes.words}>
          <span className={classes.text}>
            {text}
            {isUnread && <span className={classes.state}> ({t('notifications.centre.unread')})</span>}
          </span>
          {quote && <span className={classes.quote}>{quote}</span>}
          <span className={classes.detail}>
            <DateText value={notification.createdAt} as="relative" />
            {detail && ` · ${detail}`}
          </span>
        </span>
      </RouterLink>
      <Tooltip label={switchTo}>
        <ActionIcon className={classes.switch} aria-label={switchTo} onClick={() => mark(notification, isUnread)}>
          {isUnread ? <IconMailOpened size={16} stroke={1.6} /> : <IconMail size={16} stroke={1.6} />}
        </ActionIcon>
      </Tooltip>
    </li>
  );
}
