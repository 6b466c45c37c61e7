import { Button, Group, Loader, Select, Text, Title } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { qualificationContract } from '../../../../server/modules/qualification/contract.ts';
import { useCommand } from '../../../api/command.ts';
import { replayQuery } from '../queries.ts';
import type { Requirements } from '../queries.ts';
import { Outcome } from './Outcome.tsx';
import classes from './Requirements.module.css';

const SPANS = ['3', '6', '12', '24'];

/** The draft applied to the last months before anybody feels it. */
export function Trial({ draft, dirty }: { draft: Requirements; dirty: boolean }) {
  const { t } = useTranslation();
  const [months, setMonths] = useState('12');
  const [replayId, setReplayId] = useState<string>();
  const ask = useCommand(qualificationContract.replayTierRequirements, { onDone: ({ id }) => setReplayId(id) });
  const { data: replay } = useQuery({
    ...replayQuery(replayId ?? ''),
    enabled: replayId !== undefined,
    refetchInterval: ({ state }) => (state.data?.state === 'running' ? 700 : false),
  });
  const running = ask.pending || replay?.state === 'running';
  const old = dirty || (replay !== undefined && replay.requirementId === draft.id && replay.stale);
  return (
    <div className={classes.days} style={{ gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Group justify="space-between">
        <div>
          <Title order={3}>{t('qualification.trial.title')}</Title>
          <Text size="sm" c="dimmed">
            {t('qualification.trial.lead')}
          </Text>
        </div>
        <Group gap="xs" wrap="nowrap">
          <Select
            aria-label={t('qualification.trial.span')}
            w={170}
            allowDeselect={false}
            value={months}
            onChange={(next) => next && setMonths(next)}
            data={SPANS.map((value) => ({ value, label: t('qualification.trial.months', { count: Number(value) }) }))}
          />
          <Button
            variant="default"
            leftSection={<IconHistory size={16} />}
            disabled={dirty}
            loading={running}
            onClick={() => void ask.run({ params: { requirementId: draft.id }, body: { months: Number(months) } })}
          >
            {t('qualification.trial.run')}
          </Button>
        </Group>
      </Group>
      <div aria-live="polite">
        {running && (
          <Group gap="xs">
            <Loader size="xs" />
            <Text size="sm">{t('qualification.trial.running')}</Text>
          </Group>
        )}
        {!running && replay?.result && <Outcome result={replay.result} old={old} noticeDays={draft.noticeDays} />}
      </div>
    </div>
  );
}
