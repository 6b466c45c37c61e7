import { Button, Center, Group, Text, Title } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { importContract } from '../../../server/kit/imports/contract.ts';
import { addressOf } from '../../api/address.ts';
import { useFormats } from '../../format.ts';
import { Delayed } from '../../ui/feedback/Delayed.tsx';
import { refusalPages } from './api.ts';
import type { Import, Refusal } from './api.ts';
import { faultWords } from './faultWords.ts';
import classes from './ImportPage.module.css';

/** Rows that are not taken, each with what is wrong and where; all of them as a file to put right. */
export function RefusalList({ of }: { of: Import }) {
  const { t } = useTranslation();
  const format = useFormats();
  const pages = useInfiniteQuery(refusalPages(of));
  const rows = pages.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section>
      <Group justify="space-between" mb="sm">
        <Title order={2}>{t('imports.refusals.title', { figure: format.number(of.rows.refused) })}</Title>
        <Button
          component="a"
          href={addressOf(importContract.exportImportRefusals, { params: { importId: of.id } })}
          download
          size="compact-sm"
          variant="default"
          leftSection={<IconDownload size={14} />}
        >
          {t('imports.refusals.download')}
        </Button>
      </Group>
      <Text size="sm" c="dimmed" mb="sm">
        {t('imports.refusals.help')}
      </Text>
      {pages.isPending && <Delayed>{t('ui.loading')}</Delayed>}
      {rows.length > 0 && <RefusalTable rows={rows} columns={of.columns} />}
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

function RefusalTable({ rows, columns }: { rows: readonly Refusal[]; columns: Import['columns'] }) {
  const { t } = useTranslation();
  return (
    <div className={classes.scroller}>
      <table className={classes.table} aria-label={t('imports.refusals.label')}>
        <thead>
          <tr>
            <th scope="col">{t('imports.row')}</th>
            <th scope="col">{t('imports.columns.column')}</th>
            <th scope="col">{t('imports.refusals.cell')}</th>
            <th scope="col">{t('imports.refusals.problem')}</th>
          </tr>
        </thead>
        <tbody>{rows.flatMap((row) => faultRows(row, columns, (fault) => faultWords(t, fault)))}</tbody>
      </table>
    </div>
  );
}

/** One line per fault; the number of the row stands once. */
function faultRows(row: Refusal, columns: Import['columns'], words: (fault: Refusal['faults'][number]) => string) {
  return row.faults.map((fault, index) => {
    const at = columns.findIndex(({ name }) => name === fault.column);
    return (
      <tr key={`${row.row} ${fault.column} ${fault.code}`}>
        <td className={`${classes.number} tabular`}>{index === 0 ? row.row : ''}</td>
        <td>{fault.column ?? '–'}</td>
        <td className={classes.samples}>{at < 0 ? row.cells.join(' · ') : row.cells[at]}</td>
        <td>{words(fault)}</td>
      </tr>
    );
  });
}
