import { IconAlertTriangle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { administrationContract } from '../../../../server/modules/administration/contract.ts';
import { queryFor } from '../../../api/queries.ts';
import { chainQuery } from '../audit/queries.ts';
import { queuesQuery } from '../jobs/queries.ts';
import classes from './Hub.module.css';

const failedMailsQuery = queryFor(administrationContract.listMails, {
  query: { state: 'in:failed', limit: 1, total: 'true' },
});

/** What needs somebody, on the card that leads there. Says nothing while all is well. */
export function CardState({ id }: { id: string }) {
  if (id === 'jobs') return <FailedJobs />;
  if (id === 'mailbox') return <FailedMails />;
  return id === 'audit' ? <BrokenChain /> : null;
}

function FailedJobs() {
  const { t } = useTranslation();
  const { data } = useQuery(queuesQuery);
  const failed = data?.items.reduce((sum, queue) => sum + queue.failed, 0) ?? 0;
  return failed > 0 ? <Alarm words={t('administration.hub.failed_jobs', { count: failed })} /> : null;
}

function FailedMails() {
  const { t } = useTranslation();
  const failed = useQuery(failedMailsQuery).data?.total ?? 0;
  return failed > 0 ? <Alarm words={t('administration.hub.failed_mails', { count: failed })} /> : null;
}

function BrokenChain() {
  const { t } = useTranslation();
  const broken = useQuery(chainQuery).data?.verification?.state === 'broken';
  return broken ? <Alarm words={t('administration.hub.broken_chain')} /> : null;
}

const Alarm = ({ words }: { words: string }) => (
  <span className={classes.alarm}>
    <IconAlertTriangle size={14} aria-hidden /> {words}
  </span>
);
