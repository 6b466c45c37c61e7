import { useTranslation } from 'react-i18next';
import { administrationContract } from '../../../../server/modules/administration/contract.ts';
import { useCommand } from '../../../api/command.ts';
import { confirm } from '../../../ui/actions/confirmation.ts';
import { useMay } from '../../session/session.ts';
import { jobWords } from './names.ts';
import type { Job } from './queries.ts';

/** Running failed jobs again and throwing them away: one, some or all. */
export function useJobSteps() {
  const { t } = useTranslation();
  const may = useMay('job.retry');
  const retryOne = useCommand(administrationContract.retryJob, { success: t('administration.jobs.retried_one') });
  const retryAll = useCommand(administrationContract.retryJobs, {
    success: ({ retried }) => t('administration.jobs.retried', { count: retried }),
  });
  const discardOne = useCommand(administrationContract.discardJob, { success: t('administration.jobs.discarded') });

  async function discard(jobs: readonly Job[]): Promise<boolean> {
    const [first] = jobs;
    if (!first) return false;
    const sure = await confirm({
      title: t('administration.jobs.discard_question', { count: jobs.length, name: jobWords(first.name) }),
      consequences: [t('administration.jobs.discard_lost'), t('administration.jobs.discard_logged')],
      confirm: t('administration.jobs.discard'),
      danger: true,
    });
    if (!sure) return false;
    for (const job of jobs) await discardOne.run({ params: { jobId: job.id } });
    return true;
  }

  async function everything(count: number): Promise<void> {
    const sure = await confirm({
      title: t('administration.jobs.retry_question', { count }),
      consequences: [t('administration.jobs.retry_effect'), t('administration.jobs.retry_safe')],
      confirm: t('administration.jobs.retry_all'),
    });
    if (sure) await retryAll.run({ body: {} });
  }

  return {
    may,
    pending: retryOne.pending || retryAll.pending || discardOne.pending,
    retry: async (jobs: readonly Job[]) => {
      for (const job of jobs) await retryOne.run({ params: { jobId: job.id } });
    },
    retryAll: everything,
    discard,
  };
}
