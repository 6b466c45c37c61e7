import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DisputeRequest, DisputeStatement } from '../../../../server/modules/disputes/contract.ts';
import { useFormats } from '../../../format.ts';
import { FileList } from '../../deals/portal/files/FileList.tsx';
import classes from './Thread.module.css';

interface ThreadProps {
  requests: readonly DisputeRequest[];
  statements: readonly DisputeStatement[];
  /** What stands below a question that waits: the form for its answer. */
  answer?: (request: DisputeRequest) => ReactNode;
}

type Entry = { at: string } & ({ request: DisputeRequest } | { statement: DisputeStatement });

/** Questions and statements in the order in which they came. */
function entriesOf({ requests, statements }: Pick<ThreadProps, 'requests' | 'statements'>): Entry[] {
  const all: Entry[] = [
    ...requests.map((request) => ({ at: request.askedAt, request })),
    ...statements.map((statement) => ({ at: statement.createdAt, statement })),
  ];
  return all.toSorted((a, b) => (a.at < b.at ? -1 : 1));
}

/** What was asked and said on one side. */
export function Thread({ requests, statements, answer }: ThreadProps) {
  const { t } = useTranslation();
  const entries = entriesOf({ requests, statements });
  if (entries.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {t('disputes.shared.thread.nothing')}
      </Text>
    );
  }
  return (
    <ul className={classes.thread}>
      {entries.map((entry) =>
        'request' in entry ? (
          <Question key={entry.request.id} request={entry.request}>
            {answer?.(entry.request)}
          </Question>
        ) : (
          <Said key={entry.statement.id} statement={entry.statement} />
        ),
      )}
    </ul>
  );
}

function Question({ request, children }: { request: DisputeRequest; children?: ReactNode }) {
  const { t } = useTranslation();
  const format = useFormats();
  return (
    <li className={classes.entry} data-question>
      <div className={classes.head}>
        <b>{t('disputes.shared.thread.question', { name: request.askedBy })}</b>
        <time dateTime={request.askedAt}>{format.moment(request.askedAt)}</time>
        <span className={request.state === 'missed' ? classes.late : undefined}>
          {t(`disputes.shared.thread.${request.state}`, { moment: format.moment(request.dueAt) })}
        </span>
      </div>
      <p className={classes.body}>{request.question}</p>
      {children}
    </li>
  );
}

function Said({ statement }: { statement: DisputeStatement }) {
  const { t } = useTranslation();
  const format = useFormats();
  return (
    <li className={classes.entry}>
      <div className={classes.head}>
        <b>{t(`disputes.shared.thread.${statement.kind}`, { name: statement.author })}</b>
        <time dateTime={statement.createdAt}>{format.moment(statement.createdAt)}</time>
        {statement.late && <span className={classes.late}>{t('disputes.shared.thread.late')}</span>}
      </div>
      <p className={classes.body}>{statement.body}</p>
      <FileList files={statement.files} label={t('disputes.shared.thread.files')} />
    </li>
  );
}
