import { Anchor } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import classes from './MoreFields.module.css';

export interface MoreFieldsProps {
  /** "Add phone or role". */
  label: string;
  /** Something stands in them already, or must be looked at. */
  open: boolean;
  children: ReactNode;
}

/** Fields that most registrations do without. Once opened they stay, and the first of them takes the focus. */
export function MoreFields({ label, open, children }: MoreFieldsProps) {
  const [opened, setOpened] = useState(open);
  const asked = useRef(false);
  const box = useRef<HTMLDivElement>(null);
  if (open && !opened) setOpened(true);
  useEffect(() => {
    if (opened && asked.current) box.current?.querySelector<HTMLElement>('input, textarea')?.focus();
  }, [opened]);
  if (opened) {
    return (
      <div ref={box} className={classes.fields}>
        {children}
      </div>
    );
  }
  return (
    <Anchor
      component="button"
      type="button"
      size="sm"
      className={classes.more}
      onClick={() => {
        asked.current = true;
        setOpened(true);
      }}
    >
      <IconPlus size={14} aria-hidden />
      {label}
    </Anchor>
  );
}
