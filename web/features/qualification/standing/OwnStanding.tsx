import { Group, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useData } from '../../../page.tsx';
import { RecordSection } from '../../../ui/record/RecordSection.tsx';
import { StateBadge } from '../../../ui/state/StateBadge.tsx';
import { standingQuery } from '../queries.ts';
import { Ladder } from './Ladder.tsx';
import { StandingWords } from './StandingWords.tsx';

/** A firm's own standing in the portal: what it holds, until when, and what the next tier takes. */
export function OwnStanding({ partnerId }: { partnerId: string }) {
  const { t } = useTranslation();
  const detail = useData(standingQuery(partnerId));
  if (detail.rungs.every(({ clauses }) => clauses.length === 0)) return null;
  return (
    <RecordSection title={t('qualification.own_section')}>
      <Stack gap="sm" py="xs">
        {detail.standing && (
          <Group gap="xs">
            <StateBadge state={detail.standing.state} />
            <StandingWords detail={detail} />
          </Group>
        )}
        <Ladder detail={detail} />
      </Stack>
    </RecordSection>
  );
}
