import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './Banner.module.css';
import type { Tone } from './tones.ts';
import { toneStyle } from './toneStyle.ts';

export interface BannerProps {
  tone: Tone;
  icon: ReactNode;
  title: string;
  children?: ReactNode;
  /** One button or link at the end. */
  action?: ReactNode;
}

/** A sentence at the head of a page: what is going on with this record and what it means. */
export function Banner({ tone, icon, title, children, action }: BannerProps) {
  return (
    <div className={classes.banner} style={toneStyle(tone)} role="note">
      <span className={classes.icon}>{icon}</span>
      <div className={classes.words}>
        <Text fw={600}>{title}</Text>
        {children && <Text>{children}</Text>}
      </div>
      {action && <div className={classes.action}>{action}</div>}
    </div>
  );
}
