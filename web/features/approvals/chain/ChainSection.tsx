import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ApprovalRequest } from '../../../../server/kit/approvals/contract.ts';
import { useFormats } from '../../../format.ts';
import { RecordSection } from '../../../ui/record/RecordSection.tsx';
import { StateBadge } from '../../../ui/state/StateBadge.tsx';
import { chainQuery } from '../queries.ts';
import classes from './Chain.module.css';
import { StepCard } from './StepCard.tsx';
import { TraceWhy } from './TraceWhy.tsx';
import { byStage } from './stages.ts';

/** The chain of approvals of a registration as a picture; nothing where one decision is enough. */
export function ChainSection({ dealId }: { dealId: string }) {
  const { t } = useTranslation();
  const request = useQuery(chainQuery(dealId)).data?.request;
  if (!request) return null;
  return (
    <RecordSection title={t('approvals.chain.title')} aside={<RequestState request={request} />}>
      <ChainPicture request={request} />
    </RecordSection>
  );
}

/** Its looks, by states that the product knows. */
const LOOK = { waiting: 'waiting', approved: 'approved', rejected: 'rejected', recalled: 'withdrawn' } as const;

function RequestState({ request: { state } }: { request: ApprovalRequest }) {
  const { t } = useTranslation();
  return <StateBadge state={LOOK[state]} label={t(`approvals.chain.request.${state}`)} variant="tint" />;
}

function ChainPicture({ request }: { request: ApprovalRequest }) {
  const { t } = useTranslation();
  const format = useFormats();
  return (
    <>
      <div className={classes.why}>
        {request.ruleName && <span>{t('approvals.chain.rule', { rule: request.ruleName })}</span>}
        {request.why.length > 0 && <span>{t('approvals.chain.because', { facts: format.list(request.why) })}</span>}
        {request.trace && <TraceWhy trace={request.trace} />}
      </div>
      <ol className={classes.stages}>
        {byStage(request.steps).map((stage) => (
          <li key={stage[0]!.id} className={classes.stage}>
            {stage.map((step) => (
              <StepCard key={step.id} step={step} />
            ))}
          </li>
        ))}
      </ol>
    </>
  );
}
