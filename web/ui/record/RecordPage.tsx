import { ActionIcon, Group, Menu, Text, Title } from '@mantine/core';
import { IconArrowLeft, IconDots } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LinkIcon } from '../link/links.tsx';
import type { Search } from '../link/links.tsx';
import { useTitle } from '../page/useTitle.ts';
import classes from './RecordPage.module.css';

export interface RecordPageProps {
  /** Name of the record: the customer, the partner. */
  title: string;
  /** Its number: "D-1042". */
  reference?: string;
  back: { to: string; search?: Search; label: string };
  state: ReactNode;
  /** The one thing to do next: an AbilityButton or a link to the decision. */
  primary?: ReactNode;
  /** `Menu.Item`s for everything else. */
  more?: ReactNode;
  owner?: ReactNode;
  clock?: ReactNode;
  /** A sentence about what is going on, above the facts. */
  banner?: ReactNode;
  /** `FactSection`s. */
  facts: ReactNode;
  /** `Timeline` with its composer; a record without a history of its own leaves it out. */
  timeline?: ReactNode;
}

/** One record: who it is and what to do on top, facts on the left, everything that happened on the right. */
export function RecordPage(props: RecordPageProps) {
  const { t } = useTranslation();
  const { title, reference, back, state, primary, more, owner, clock, banner, facts, timeline } = props;
  useTitle(reference ? `${reference} ${title}` : title);
  return (
    <div className={classes.page}>
      <header className={classes.header}>
        <LinkIcon to={back.to} search={back.search ?? {}} label={back.label} className={classes.back}>
          <IconArrowLeft size={18} stroke={1.75} className="mantine-rotate-rtl" />
        </LinkIcon>
        <div className={classes.name}>
          <Group gap="2px 8px">
            <Title order={1} className={classes.title}>
              {title}
            </Title>
            {state}
          </Group>
          <Group gap="2px 16px" className={classes.meta}>
            {reference && <span className="tabular">{reference}</span>}
            {owner}
            {clock}
          </Group>
        </div>
        <Group gap="xs" wrap="nowrap" className={classes.actions} data-print="no">
          {primary}
          {more && (
            <Menu>
              <Menu.Target>
                <ActionIcon size="lg" variant="default" aria-label={t('ui.more')}>
                  <IconDots size={18} />
                </ActionIcon>
              </Menu.Target>
              <Menu.Dropdown>{more}</Menu.Dropdown>
            </Menu>
          )}
        </Group>
      </header>
      {banner && <div className={classes.banner}>{banner}</div>}
      <div className={classes.columns} data-single={!timeline || undefined}>
        <div className={classes.facts}>{facts}</div>
        {timeline && (
          <section className={classes.timeline} aria-label={t('ui.timeline.title')}>
            <Text component="h2" className={classes.heading}>
              {t('ui.timeline.title')}
            </Text>
            {timeline}
          </section>
        )}
      </div>
    </div>
  );
}
