import { Button, Group, Text, Title } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dealsContract } from '../../../../../server/modules/deals/contract.ts';
import type { Deal, Evidence } from '../../../../../server/modules/deals/contract.ts';
import { useCommand } from '../../../../api/command.ts';
import { AbilityButton } from '../../../../ui/actions/AbilityButton.tsx';
import { OpenDispute } from '../../../disputes/console/DealDisputes.tsx';
import classes from './Candidate.module.css';
import { CandidateCard } from './CandidateCard.tsx';

/** Candidates that are shown before somebody asks for the rest. */
const FEW = 4;

interface ConflictEvidenceProps {
  deal: Pick<Deal, 'id' | 'abilities'>;
  evidence: Evidence;
}

/** Everything that resembles the customer, the closest first. */
export function ConflictEvidence({ deal, evidence }: ConflictEvidenceProps) {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  const recheck = useCommand(dealsContract.recheckConflicts, { success: t('deals.console.evidence.rechecked') });
  const { candidates } = evidence;
  const shown = all ? candidates : candidates.slice(0, FEW);
  return (
    <section aria-labelledby="evidence">
      <Group justify="space-between" gap="xs">
        <Title order={2} id="evidence">
          {t('deals.console.evidence.title', { count: candidates.length })}
        </Title>
        <OpenDispute dealId={deal.id} />
        <AbilityButton
          ability={deal.abilities.judge}
          size="compact-sm"
          variant="subtle"
          leftSection={<IconRefresh size={14} />}
          loading={recheck.pending}
          onClick={() => void recheck.run({ params: { dealId: deal.id } })}
        >
          {t('deals.console.evidence.recheck')}
        </AbilityButton>
      </Group>
      {candidates.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('deals.console.evidence.none')}
        </Text>
      )}
      <div className={classes.list}>
        {shown.map((candidate) => (
          <CandidateCard
            key={candidate.subjectId}
            candidate={candidate}
            dealId={deal.id}
            ability={deal.abilities.judge}
          />
        ))}
      </div>
      {candidates.length > FEW && !all && (
        <Button variant="subtle" size="compact-sm" mt="xs" onClick={() => setAll(true)}>
          {t('deals.console.evidence.more', { count: candidates.length - FEW })}
        </Button>
      )}
    </section>
  );
}
