import { IconMailbox, IconSend } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { definePage, prefetch } from '../../../page.tsx';
import { paths } from '../../../paths.ts';
import { EmptyState } from '../../../ui/feedback/EmptyState.tsx';
import { List } from '../../../ui/list/List.tsx';
import { loadList } from '../../../ui/list/spec.ts';
import { useMay } from '../../session/session.ts';
import { Split } from '../frame/Split.tsx';
import { mailList, narrowMailList } from './list.tsx';
import { failedQuery, heldQuery } from './queries.ts';
import type { Mail } from './queries.ts';
import { useResend } from './useResend.ts';

export default definePage({
  load: (input) => Promise.all([loadList(input, mailList), prefetch(input.client, failedQuery, heldQuery)]),
  Page: MailboxPage,
});

/** What was written to whom, and whether it arrived; the open mail stands beside the list. */
function MailboxPage() {
  const { t } = useTranslation();
  const open = (useParams({ strict: false }) as { mailId?: string }).mailId !== undefined;
  return (
    <Split open={open} width={640}>
      <List
        spec={open ? narrowMailList : mailList}
        href={({ id }) => paths.console.mail(id)}
        linkSearch={(_mail, view) => view}
        headline={<Headline />}
        bulk={useBulk()}
        empty={
          <EmptyState icon={<IconMailbox size={22} stroke={1.75} />} title={t('administration.mailbox.empty.title')}>
            {t('administration.mailbox.empty.text')}
          </EmptyState>
        }
      />
    </Split>
  );
}

/** What is going on: failures first, then mails that wait for a mail server. */
function Headline() {
  const { t } = useTranslation();
  const failed = useQuery(failedQuery).data?.total ?? 0;
  const held = useQuery(heldQuery).data?.total ?? 0;
  if (failed > 0) return t('administration.mailbox.failed', { count: failed });
  if (held > 0) return t('administration.mailbox.held', { count: held });
  return t('administration.mailbox.fine');
}

function useBulk() {
  const { t } = useTranslation();
  const { resend } = useResend();
  if (!useMay('mail.manage')) return [];
  return [
    {
      id: 'resend',
      label: t('administration.mailbox.resend'),
      icon: <IconSend size={16} />,
      fits: ({ state }: Pick<Mail, 'state'>) => state === 'failed' || state === 'held',
      run: resend,
    },
  ];
}
