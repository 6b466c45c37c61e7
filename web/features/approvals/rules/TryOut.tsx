import { Button, Group, Select, Stack } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { approvalContract } from '../../../../server/kit/approvals/contract.ts';
import type { ApprovalPreview, PolicyDefinition } from '../../../../server/kit/approvals/contract.ts';
import { dealsContract } from '../../../../server/modules/deals/contract.ts';
import { useCommand } from '../../../api/command.ts';
import { queryFor } from '../../../api/queries.ts';
import { FormSection } from '../../../ui/form/Form.tsx';
import { ClauseList } from '../../../ui/explain/Why.tsx';
import { traceClauses } from '../chain/TraceWhy.tsx';
import { PreviewSteps } from '../preview/PreviewSteps.tsx';

const SUBMITTED = 'in:submitted,under_review,info_requested,approved,rejected,withdrawn,expired';

/** Registrations to try rules out on, the latest first. */
const dealsToTry = (text: string) =>
  queryFor(dealsContract.listDeals, { query: { status: SUBMITTED, limit: 20, ...(text ? { q: text } : {}) } });

/** Which chain a real registration would take under the rules as they stand on the page, and why. */
export function TryOut({ definition }: { definition: PolicyDefinition }) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [wanted] = useDebouncedValue(text, 250);
  const [dealId, setDealId] = useState<string | null>(null);
  const [answer, setAnswer] = useState<ApprovalPreview>();
  const deals = useQuery({ ...dealsToTry(wanted), placeholderData: keepPreviousData }).data?.items ?? [];
  const trial = useCommand(approvalContract.tryApprovalPolicy, { refresh: [], onDone: setAnswer });
  const run = () => trial.run({ params: { kind: 'deal' }, body: { definition, subjectId: dealId! } });
  return (
    <FormSection title={t('approvals.try.title')} help={t('approvals.try.help')}>
      <Group align="end" gap="sm">
        <Select
          label={t('approvals.try.deal')}
          placeholder={t('approvals.try.find')}
          searchable
          w={380}
          maw="100%"
          searchValue={text}
          onSearchChange={setText}
          filter={({ options }) => options}
          nothingFoundMessage={t('approvals.try.nothing')}
          data={deals.map((deal) => ({ value: deal.id, label: `${deal.number} ${deal.customer.name ?? ''}` }))}
          value={dealId}
          onChange={setDealId}
        />
        <Button variant="default" disabled={!dealId} loading={trial.pending} onClick={() => void run()}>
          {t('approvals.try.do')}
        </Button>
      </Group>
      {answer && (
        <Stack gap="sm" role="status">
          <PreviewSteps preview={answer} />
          <ClauseList clauses={traceClauses(answer.trace ?? [], t)} />
        </Stack>
      )}
    </FormSection>
  );
}
