import { Group, Text, Title } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { definePage, prefetch, useData } from '../../../page.tsx';
import type { PageInput } from '../../../page.tsx';
import { paths } from '../../../paths.ts';
import { LinkIcon } from '../../../ui/link/links.tsx';
import { useTitle } from '../../../ui/page/useTitle.ts';
import { reasonsQuery } from '../../deals/portal/api.ts';
import { disputeQuery } from '../shared/queries.ts';
import { Comparison } from './Comparison.tsx';
import classes from './DecidePage.module.css';
import { DecisionForm } from './DecisionForm.tsx';
import { Notes } from './Record.tsx';
import { Threads } from './Threads.tsx';

type Params = { disputeId: string };

export default definePage<Params>({
  load: ({ client, params: { disputeId } }) => prefetch(client, disputeQuery(disputeId), reasonsQuery),
  Page: DecidePage,
});

/** Evidence on the left, the decision on the right, its consequences before the button. */
function DecidePage({ params: { disputeId } }: PageInput<Params>) {
  const { t } = useTranslation();
  const dispute = useData(disputeQuery(disputeId));
  const title = t('disputes.console.decide.title', { customer: dispute.customer });
  useTitle(title);
  const { decide } = dispute.abilities;
  return (
    <div className={classes.columns}>
      <div>
        <Group gap="sm" mb="md" wrap="nowrap">
          <LinkIcon to={paths.console.dispute(disputeId)} label={dispute.number}>
            <IconArrowLeft size={18} stroke={1.75} className="mantine-rotate-rtl" />
          </LinkIcon>
          <Title order={1}>{title}</Title>
        </Group>
        <Comparison dispute={dispute} />
        <Threads dispute={dispute} />
        <Notes dispute={dispute} />
      </div>
      <section className={classes.panel} aria-label={t('disputes.console.action.decide')}>
        {decide.allowed ? <DecisionForm dispute={dispute} /> : <Text>{decide.reason}</Text>}
      </section>
    </div>
  );
}
