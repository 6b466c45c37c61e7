import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { qualificationContract } from '../../../../server/modules/qualification/contract.ts';
import { useCommand } from '../../../api/command.ts';
import { useFormats } from '../../../format.ts';
import { useData } from '../../../page.tsx';
import { confirm } from '../../../ui/actions/confirmation.ts';
import { RecordSection } from '../../../ui/record/RecordSection.tsx';
import { StateBadge } from '../../../ui/state/StateBadge.tsx';
import { standingQuery } from '../queries.ts';
import type { Detail } from '../queries.ts';
import { Ladder } from './Ladder.tsx';
import { OverrideDialog } from './OverrideDialog.tsx';
import { StandingWords } from './StandingWords.tsx';

/** A partner's tier on its record: where it stands, why, what is missing, and keeping it by hand. */
export function StandingSection({ partnerId }: { partnerId: string }) {
  const { t } = useTranslation();
  const detail = useData(standingQuery(partnerId));
  const [open, setOpen] = useState(false);
  const may = detail.abilities['tier.manage'].allowed && detail.standing !== null;
  if (detail.rungs.every(({ clauses }) => clauses.length === 0)) return null;
  return (
    <RecordSection
      title={t('qualification.section')}
      aside={
        may && (
          <Group gap={4}>
            {detail.standing?.override && <EndOverride partnerId={partnerId} detail={detail} />}
            <Button size="compact-sm" variant="subtle" onClick={() => setOpen(true)}>
              {t('qualification.override.do')}
            </Button>
          </Group>
        )
      }
    >
      <Stack gap="sm" py="xs">
        {detail.standing && (
          <Group gap="xs">
            <StateBadge state={detail.standing.state} />
            <StandingWords detail={detail} />
          </Group>
        )}
        {detail.standing?.override && <OverrideReason detail={detail} />}
        <Ladder detail={detail} />
      </Stack>
      {open && <OverrideDialog partnerId={partnerId} detail={detail} onClose={() => setOpen(false)} />}
    </RecordSection>
  );
}

function OverrideReason({ detail: { standing } }: { detail: Detail }) {
  const { t } = useTranslation();
  const { reason, by } = standing!.override!;
  return (
    <Text size="sm" c="dimmed">
      {t('qualification.override.because', { name: by, reason })}
    </Text>
  );
}

function EndOverride({ partnerId, detail }: { partnerId: string; detail: Detail }) {
  const { t } = useTranslation();
  const format = useFormats();
  const end = useCommand(qualificationContract.endTierOverride, {
    success: t('qualification.override.ended'),
    refresh: ['tier standings', 'partners'],
  });
  async function ask(): Promise<void> {
    const sure = await confirm({
      title: t('qualification.override.end_question'),
      consequences: [t('qualification.override.end_effect', { day: format.day(detail.standing!.override!.until) })],
      confirm: t('qualification.override.end'),
    });
    if (sure) await end.run({ params: { partnerId } });
  }
  return (
    <Button size="compact-sm" variant="subtle" color="gray" loading={end.pending} onClick={() => void ask()}>
      {t('qualification.override.end')}
    </Button>
  );
}
