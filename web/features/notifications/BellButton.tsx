import { ActionIcon } from '@mantine/core';
import type { ActionIconProps } from '@mantine/core';
import { IconBell } from '@tabler/icons-react';
import type { ComponentPropsWithRef } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './Bell.module.css';

type Native = Omit<ComponentPropsWithRef<'button'>, keyof ActionIconProps>;

/** The bell itself with the number of unread notifications. */
export function BellButton({ unread, ...rest }: { unread: number } & Native) {
  const { t } = useTranslation();
  return (
    <ActionIcon size="lg" aria-label={t('notifications.bell', { count: unread })} aria-haspopup="dialog" {...rest}>
      <span className={classes.bell}>
        <IconBell size={20} stroke={1.6} aria-hidden />
        {unread > 0 && (
          <span className={`${classes.count} tabular`} aria-hidden>
            {unread > 99 ? '99+' : unread}
          </span>
        )}
      </span>
    </ActionIcon>
  );
}
