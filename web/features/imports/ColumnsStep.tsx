import { Stack, Text, Title } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { importContract } from '../../../server/kit/imports/contract.ts';
import { useCommand } from '../../api/command.ts';
import { AbilityButton } from '../../ui/actions/AbilityButton.tsx';
import { Banner } from '../../ui/state/Banner.tsx';
import { importQuery } from './api.ts';
import type { Import, ImportKind } from './api.ts';
import { FormatBar } from './FormatBar.tsx';
import classes from './ImportPage.module.css';
import { MappingTable } from './MappingTable.tsx';
import { looksGarbled, obstaclesOf } from './mapping.ts';
import { OptionsPanel } from './OptionsPanel.tsx';
import { Preview } from './Preview.tsx';
import { useChange } from './useChange.ts';
import { useFieldWords } from './useFieldWords.ts';

interface StepProps {
  of: Import;
  kind: ImportKind;
}

/** Which column fills which field, how values are read, and what the first rows become. */
export function ColumnsStep({ of, kind }: StepProps) {
  const { t } = useTranslation();
  const { change, pending } = useChange(of);
  return (
    <Stack gap="lg">
      <FormatBar of={of} onChange={change} disabled={pending} />
      <Doubts of={of} />
      <section>
        <Title order={2}>{t('imports.columns.title')}</Title>
        <Text size="sm" c="dimmed" mb="sm">
          {t('imports.columns.lead', {
            count: of.columns.length,
            filled: of.columns.filter(({ field }) => field !== null).length,
          })}
        </Text>
        <MappingTable of={of} kind={kind} onChange={(mapping) => change({ mapping })} disabled={pending} />
      </section>
      <OptionsPanel of={of} kind={kind} onChange={(options) => change({ options })} disabled={pending} />
      <Preview of={of} kind={kind} />
      <Check of={of} kind={kind} waiting={pending} />
    </Stack>
  );
}

/** What looks wrong about the file itself, with the way out. */
function Doubts({ of }: { of: Import }) {
  const { t } = useTranslation();
  const doubt = of.columns.length === 1 ? 'one_column' : looksGarbled(of.columns) ? 'garbled' : undefined;
  if (!doubt) return null;
  return (
    <Banner tone="amber" icon={<IconAlertTriangle size={18} />} title={t(`imports.doubt.${doubt}.title`)}>
      {t(`imports.doubt.${doubt}.what`)}
    </Banner>
  );
}

/** The way on: every row is tried before anything is written. */
function Check({ of, kind, waiting }: StepProps & { waiting: boolean }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const navigate = useNavigate();
  const wordOf = useFieldWords(kind);
  const check = useCommand(importContract.checkImport, {
    onDone: async (answer) => {
      client.setQueryData(importQuery(of.id).queryKey, answer);
      await navigate({ to: '.', search: {}, replace: true });
    },
  });
  const [obstacle] = obstaclesOf(of, kind);
  const reason =
    obstacle &&
    (obstacle.kind === 'nothing'
      ? t('imports.obstacle.nothing')
      : t('imports.obstacle.required', { field: wordOf(obstacle.field.key) }));
  const ability = reason ? { allowed: false, reason } : of.abilities['import.check'];
  return (
    <div className={`${classes.actions} ${classes.foot}`}>
      <AbilityButton
        ability={ability}
        loading={check.pending || waiting}
        onClick={() => void check.run({ params: { importId: of.id } })}
      >
        {t('imports.check.do')}
      </AbilityButton>
      <Text size="sm" c="dimmed" flex="1 1 16rem">
        {reason ?? t('imports.check.help')}
      </Text>
    </div>
  );
}
