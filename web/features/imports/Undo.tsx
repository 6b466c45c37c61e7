import { Button, Center, Text, Title } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { importContract } from '../../../server/kit/imports/contract.ts';
import { useCommand } from '../../api/command.ts';
import { useFormats } from '../../format.ts';
import { AbilityButton } from '../../ui/actions/AbilityButton.tsx';
import { confirm } from '../../ui/actions/confirmation.ts';
import { Banner } from '../../ui/state/Banner.tsx';
import { DateText } from '../../ui/text/DateText.tsx';
import { keptPages } from './api.ts';
import type { Import } from './api.ts';
import classes from './ImportPage.module.css';

/** The way back, as long as there is one: what it would do stands in the question. */
export function UndoOffer({ of }: { of: Import }) {
  const { t } = useTranslation();
  const format = useFormats();
  const undo = useCommand(importContract.undoImport, {
    refresh: ['imports', 'accounts', 'partners', 'deals', 'opportunities', 'contacts'],
  });
  if (of.undo === null || of.undo.at !== null || (of.state !== 'done' && of.state !== 'cancelled')) return null;
  const { created, updated } = of.rows;
  async function ask(): Promise<void> {
    const sure = await confirm({
      title: t('imports.undo.question', { file: of.fileName }),
      consequences: [
        ...(created > 0 ? [t('imports.undo.removes', { count: created, figure: format.number(created) })] : []),
        ...(updated > 0 ? [t('imports.undo.restores', { count: updated, figure: format.number(updated) })] : []),
        t('imports.undo.keeps'),
        t('imports.undo.once'),
      ],
      confirm: t('imports.undo.do'),
      danger: true,
    });
    if (sure) await undo.run({ params: { importId: of.id } });
  }
  return (
    <section aria-label={t('imports.undo.title')}>
      <div className={classes.actions}>
        <AbilityButton
          ability={of.abilities['import.undo']}
          variant="default"
          leftSection={<IconArrowBackUp size={16} />}
          loading={undo.pending}
          onClick={() => void ask()}
        >
          {t('imports.undo.do')}
        </AbilityButton>
        <Text size="sm" c="dimmed">
          {t('imports.undo.until')} <DateText value={of.undo.until} as="moment" />
        </Text>
      </div>
    </section>
  );
}

/** What came of taking an import back. */
export function Undone({ of }: { of: Import }) {
  const { t } = useTranslation();
  const format = useFormats();
  const { undo } = of;
  if (of.state !== 'undone' || undo === null) return null;
  const parts = (['removed', 'restored', 'kept'] as const)
    .filter((name) => undo[name] > 0)
    .map((name) => t(`imports.undo.${name}`, { count: undo[name], figure: format.number(undo[name]) }));
  return (
    <>
      <Banner
        tone={undo.kept > 0 ? 'amber' : 'grey'}
        icon={<IconArrowBackUp size={18} />}
        title={t('imports.undo.done', { name: undo.by })}
      >
        {parts.join(' · ')} · <DateText value={undo.at} as="moment" />
      </Banner>
      {undo.kept > 0 && <KeptList of={of} />}
    </>
  );
}

function KeptList({ of }: { of: Import }) {
  const { t } = useTranslation();
  const pages = useInfiniteQuery(keptPages(of));
  const rows = pages.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section>
      <Title order={2} mb="xs">
        {t('imports.undo.kept_title')}
      </Title>
      <div className={classes.scroller}>
        <table className={classes.table} aria-label={t('imports.undo.kept_title')}>
          <thead>
            <tr>
              <th scope="col">{t('imports.row')}</th>
              <th scope="col">{t('imports.undo.record')}</th>
              <th scope="col">{t('imports.undo.why')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.recordId}>
                <td className={`${classes.number} tabular`}>{row.row}</td>
                <td>{row.label || '–'}</td>
                <td>{t(`imports.undo.reason.${row.reason}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {pages.hasNextPage && (
        <Center mt="sm">
          <Button variant="subtle" loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
            {t('imports.refusals.more')}
          </Button>
        </Center>
      )}
    </section>
  );
}
