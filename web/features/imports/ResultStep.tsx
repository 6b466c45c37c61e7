import { Stack } from '@mantine/core';
import { IconAlertTriangle, IconBan, IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../format.ts';
import { LinkButton } from '../../ui/link/links.tsx';
import { Banner } from '../../ui/state/Banner.tsx';
import { DateText } from '../../ui/text/DateText.tsx';
import type { Import } from './api.ts';
import { Counts } from './Counts.tsx';
import classes from './ImportPage.module.css';
import { lookOfKind } from './kinds.ts';
import { RefusalList } from './RefusalList.tsx';
import { Undone, UndoOffer } from './Undo.tsx';
import { useImportPaths } from './useImportPaths.ts';
import { isUnderWay } from './state.ts';
import { Working } from './Working.tsx';

/** The import itself: under way, or what came of it. */
export function ResultStep({ of }: { of: Import }) {
  if (isUnderWay(of.state)) return <Working of={of} />;
  return (
    <Stack gap="lg">
      {of.state !== 'undone' && <Verdict of={of} />}
      {of.state !== 'cancelled' && of.rows.done > 0 && <Counts of={of} trial={of.failure?.code === 'rows_refused'} />}
      <Undone of={of} />
      <UndoOffer of={of} />
      <Next of={of} />
      {of.rows.refused > 0 && <RefusalList of={of} />}
    </Stack>
  );
}

function Verdict({ of }: { of: Import }) {
  const { t } = useTranslation();
  const format = useFormats();
  const written = of.rows.created + of.rows.updated;
  if (of.state === 'done') {
    const tone = of.rows.refused > 0 ? 'amber' : 'green';
    return (
      <Banner
        tone={tone}
        icon={<IconCircleCheck size={18} />}
        title={t(of.rows.refused > 0 ? 'imports.result.done_refused' : 'imports.result.done', {
          count: written,
          figure: format.number(written),
          refused: format.number(of.rows.refused),
        })}
      >
        {t('imports.result.finished')} <DateText value={of.finishedAt} as="moment" />
      </Banner>
    );
  }
  if (of.state === 'cancelled') {
    return (
      <Banner tone="grey" icon={<IconBan size={18} />} title={t('imports.result.cancelled')}>
        {t('imports.result.cancelled_what')}
      </Banner>
    );
  }
  const code = of.failure?.code ?? '';
  return (
    <Banner
      tone="red"
      icon={<IconAlertTriangle size={18} />}
      title={t(`imports.failure.${code}.title`, { defaultValue: t('imports.failure.other.title') })}
    >
      {t(`imports.failure.${code}.what`, { defaultValue: of.failure?.detail ?? '', line: lineOf(of) })}
    </Banner>
  );
}

/** The line of the file at which reading stopped, as the server's sentence names it. */
const lineOf = (of: Import): string => /\(line (\d+)\)$/.exec(of.failure?.detail ?? '')?.[1] ?? '–';

/** Failures that another setting overcomes; the others are put right in the file itself. */
const PUT_RIGHT_HERE = new Set(['rows_refused', 'encoding']);

function Next({ of }: { of: Import }) {
  const { t } = useTranslation();
  const paths = useImportPaths();
  const { list } = lookOfKind(of.kind, paths);
  const again = of.abilities['import.change'].allowed;
  const helpedHere = again && PUT_RIGHT_HERE.has(of.failure?.code ?? '');
  return (
    <div className={classes.actions}>
      {of.state === 'done' && list && (
        <LinkButton to={list}>{t(`imports.see.${of.kind}`, { defaultValue: t('imports.see.other') })}</LinkButton>
      )}
      {again && (
        <LinkButton to={paths.import(of.id)} search={{ step: 'columns' }} variant={helpedHere ? 'filled' : 'default'}>
          {t('imports.run.change')}
        </LinkButton>
      )}
      <LinkButton
        to={paths.newImport()}
        search={{ kind: of.kind }}
        variant={of.state === 'done' || helpedHere ? 'default' : 'filled'}
      >
        {t('imports.another')}
      </LinkButton>
    </div>
  );
}
