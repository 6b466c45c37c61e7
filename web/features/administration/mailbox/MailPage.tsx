import { SegmentedControl, Text } from '@mantine/core';
import { IconAlertTriangle, IconLock, IconSend } from '@tabler/icons-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { definePage, prefetch } from '../../../page.tsx';
import type { PageInput } from '../../../page.tsx';
import { paths } from '../../../paths.ts';
import { AbilityButton } from '../../../ui/actions/AbilityButton.tsx';
import { EmptyState } from '../../../ui/feedback/EmptyState.tsx';
import { TextLink } from '../../../ui/link/links.tsx';
import { Banner } from '../../../ui/state/Banner.tsx';
import { DateText } from '../../../ui/text/DateText.tsx';
import { useMay } from '../../session/session.ts';
import { MailFrame } from '../frame/MailFrame.tsx';
import { Pane } from '../frame/Split.tsx';
import classes from './Mail.module.css';
import { MailState } from './MailState.tsx';
import { mailQuery } from './queries.ts';
import type { Mail } from './queries.ts';
import { useResend } from './useResend.ts';

type Params = { mailId: string };

/** Milliseconds between two looks at a mail that is on its way. */
const EVERY = 2000;

export default definePage<Params>({
  load: ({ client, params }) => prefetch(client, mailQuery(params.mailId)),
  Page: MailPage,
});

/** One mail: from whom, to whom, whether it arrived, and what it says. */
function MailPage({ params }: PageInput<Params>) {
  const { data: mail } = useSuspenseQuery({
    ...mailQuery(params.mailId),
    refetchInterval: ({ state }) => (state.data?.state === 'queued' ? EVERY : false),
  });
  return (
    <Pane
      title={mail.subject}
      under={<Under mail={mail} />}
      back={paths.console.mailbox()}
      actions={<Again mail={mail} />}
    >
      <Trouble mail={mail} />
      <Content mail={mail} />
    </Pane>
  );
}

function Under({ mail }: { mail: Mail }) {
  const { t } = useTranslation();
  const mayChange = useMay('mail.manage');
  return (
    <div className={classes.under}>
      <MailState state={mail.state} />
      <span>
        {t('administration.mailbox.to')} {mail.toName} &lt;{mail.toAddress}&gt;
      </span>
      <span>
        {t('administration.mailbox.from')} {mail.fromName}
      </span>
      <DateText value={mail.sentAt ?? mail.createdAt} as="moment" />
      {mayChange && (
        <TextLink to={paths.console.mailTemplate(mail.template)} search={{ locale: mail.locale.slice(0, 2) }}>
          {t('administration.mailbox.template')}
        </TextLink>
      )}
    </div>
  );
}

function Again({ mail }: { mail: Mail }) {
  const { t } = useTranslation();
  const { resend, pending } = useResend();
  if (mail.state !== 'failed' && mail.state !== 'held') return null;
  const label = t('administration.mailbox.resend');
  return (
    <AbilityButton
      ability={mail.abilities['mail.manage']}
      size="compact-md"
      variant={mail.state === 'failed' ? 'filled' : 'default'}
      leftSection={<IconSend size={16} />}
      shortcut="r"
      shortcutLabel={label}
      loading={pending}
      onClick={() => void resend([mail])}
    >
      {label}
    </AbilityButton>
  );
}

function Trouble({ mail }: { mail: Mail }) {
  const { t } = useTranslation();
  if (mail.state === 'held') return <Text c="dimmed">{t('administration.mailbox.held_help')}</Text>;
  if (!mail.lastError) return null;
  return (
    <Banner
      tone={mail.state === 'failed' ? 'red' : 'amber'}
      icon={<IconAlertTriangle size={18} aria-hidden />}
      title={t('administration.mailbox.attempts', { count: mail.attempts })}
    >
      {mail.lastError}
    </Banner>
  );
}

/** The mail as its reader sees it, or as plain text. What opens a door is not kept. */
function Content({ mail }: { mail: Mail }) {
  const { t } = useTranslation();
  const [shown, setShown] = useState('html');
  if (mail.html === null || mail.text === null) {
    return (
      <EmptyState icon={<IconLock size={22} stroke={1.75} />} title={t('administration.mailbox.confidential')}>
        {t('administration.mailbox.confidential_help')}
      </EmptyState>
    );
  }
  return (
    <>
      <SegmentedControl
        size="xs"
        className={classes.switch}
        aria-label={t('administration.mailbox.as')}
        value={shown}
        onChange={setShown}
        data={[
          { value: 'html', label: t('administration.mailbox.as_html') },
          { value: 'text', label: t('administration.mailbox.as_text') },
        ]}
      />
      {shown === 'html' ? (
        <MailFrame html={mail.html} title={t('administration.mailbox.content', { subject: mail.subject })} />
      ) : (
        <pre className={classes.text}>{mail.text}</pre>
      )}
    </>
  );
}
