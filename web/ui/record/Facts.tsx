import { ActionIcon, Title } from '@mantine/core';
import { useDidUpdate, useDisclosure, useWindowEvent } from '@mantine/hooks';
import { IconPencil } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Ability } from '../../../server/kit/contract.ts';
import classes from './Facts.module.css';

/** A group of facts with a heading. */
export function FactSection({ title, aside, children }: { title: string; aside?: ReactNode; children: ReactNode }) {
  return (
    <section className={classes.section}>
      <div className={classes.head}>
        <Title order={2}>{title}</Title>
        {aside}
      </div>
      <dl className={classes.facts}>{children}</dl>
    </section>
  );
}

export interface FactProps {
  label: string;
  /** The value; a dash when there is none. */
  children: ReactNode;
  /** Makes the fact editable in place: renders the field, given what closes it. */
  edit?: (close: () => void) => ReactNode;
  /** Whether it may be edited; without it `edit` is always offered. */
  ability?: Ability;
  /** Takes the whole width, for long texts. */
  wide?: boolean;
}

/** One fact. Editing happens in place: the pencil opens the field, Escape closes it, the focus comes back. */
export function Fact({ label, children, edit, ability, wide }: FactProps) {
  const { t } = useTranslation();
  const [editing, { open, close }] = useDisclosure(false);
  const pencil = useRef<HTMLButtonElement>(null);
  useDidUpdate(() => {
    if (!editing) pencil.current?.focus();
  }, [editing]);
  const editable = edit && (ability?.allowed ?? true);
  return (
    <div className={classes.fact} data-wide={wide || undefined}>
      <dt className={classes.label}>{label}</dt>
      <dd className={classes.value}>
        {editing && edit ? (
          <Editing onClose={close}>{edit(close)}</Editing>
        ) : (
          <>
            <span>{isNothing(children) ? '–' : children}</span>
            {editable && (
              <ActionIcon
                ref={pencil}
                size="xs"
                className={classes.pencil}
                onClick={open}
                aria-label={t('ui.edit', { label })}
              >
                <IconPencil size={14} stroke={1.75} />
              </ActionIcon>
            )}
          </>
        )}
      </dd>
    </div>
  );
}

/** The open field: takes the focus, and Escape leaves it. */
function Editing({ onClose, children }: { onClose: () => void; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.querySelector<HTMLElement>('input, textarea, select')?.focus();
  }, []);
  useWindowEvent('keydown', (event) => {
    if (event.key === 'Escape' && !event.defaultPrevented && box.current?.contains(event.target as Node)) onClose();
  });
  return (
    <div ref={box} className={classes.editing}>
      {children}
    </div>
  );
}

const isNothing = (value: ReactNode) => value === null || value === undefined || value === '';
