import { Stack, Switch, Text, VisuallyHidden } from '@mantine/core';
import { IconCircleCheck, IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { importContract } from '../../../server/kit/imports/contract.ts';
import { useCommand } from '../../api/command.ts';
import { useFormats } from '../../format.ts';
import { AbilityButton } from '../../ui/actions/AbilityButton.tsx';
import { LinkButton } from '../../ui/link/links.tsx';
import { Banner } from '../../ui/state/Banner.tsx';
import type { Import } from './api.ts';
import { Counts, Tallies } from './Counts.tsx';
import classes from './ImportPage.module.css';
import { RefusalList } from './RefusalList.tsx';
import { isUnderWay } from './state.ts';
import { useImportPaths } from './useImportPaths.ts';
import { Working } from './Working.tsx';

/** The dry run: under way, or what it found. */
export function CheckStep({ of }: { of: Import }) {
  if (isUnderWay(of.state)) return <Working of={of} />;
  return <Found of={of} />;
}

function Found({ of }: { of: Import }) {
  const { t } = useTranslation();
  const format = useFormats();
  const { refused, created, updated } = of.rows;
  const clean = refused === 0;
  const total = format.number(of.rows.total ?? of.rows.done);
  return (
    <Stack gap="lg">
      <Banner
        tone={clean ? 'green' : 'amber'}
        icon={clean ? <IconCircleCheck size={18} /> : <IconAlertTriangle size={18} />}
        title={clean ? t('imports.found.clean', { total }) : t('imports.found.refused', { count: refused, total })}
      >
        {t('imports.found.nothing_yet')}
      </Banner>
      <Counts of={of} trial />
      <Tallies of={of} />
      <Run of={of} writes={created + updated} />
      {!clean && <RefusalList of={of} />}
    </Stack>
  );
}

function Run({ of, writes }: { of: Import; writes: number }) {
  const { t } = useTranslation();
  const format = useFormats();
  const paths = useImportPaths();
  const [strict, setStrict] = useState(false);
  const run = useCommand(importContract.runImport);
  const refused = of.rows.refused > 0;
  const ability = writes === 0 ? { allowed: false, reason: t('imports.run.nothing') } : of.abilities['import.run'];
  return (
    <section>
      <VisuallyHidden component="h2">{t('imports.run.title')}</VisuallyHidden>
      <div className={classes.actions}>
        <AbilityButton
          ability={ability}
          shortcut="i"
          shortcutLabel={t('imports.run.title')}
          loading={run.pending}
          onClick={() => void run.run({ params: { importId: of.id }, body: { allOrNothing: strict } })}
        >
          {t('imports.run.do', { count: writes, figure: format.number(writes) })}
        </AbilityButton>
        <LinkButton to={paths.import(of.id)} search={{ step: 'columns' }} variant="default">
          {t('imports.run.change')}
        </LinkButton>
        {refused && (
          <Switch
            label={t('imports.run.strict')}
            checked={strict}
            onChange={(event) => setStrict(event.currentTarget.checked)}
          />
        )}
      </div>
      <Text size="sm" c="dimmed" mt="xs">
        {writes === 0 ? t('imports.run.nothing') : t(strict ? 'imports.run.strict_help' : 'imports.run.help')}
      </Text>
    </section>
  );
}
