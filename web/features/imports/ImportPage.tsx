import { ActionIcon, Menu, Text, Title } from '@mantine/core';
import { IconArrowLeft, IconDots, IconTrash } from '@tabler/icons-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { importContract } from '../../../server/kit/imports/contract.ts';
import { useCommand } from '../../api/command.ts';
import { useFormats } from '../../format.ts';
import { definePage, prefetch, useData } from '../../page.tsx';
import type { PageInput } from '../../page.tsx';
import { paths } from '../../paths.ts';
import { confirm } from '../../ui/actions/confirmation.ts';
import { LinkIcon } from '../../ui/link/links.tsx';
import { useTitle } from '../../ui/page/useTitle.ts';
import { StateBadge } from '../../ui/state/StateBadge.tsx';
import { importQuery, kindsQuery } from './api.ts';
import type { Import, ImportKind } from './api.ts';
import { CheckStep } from './CheckStep.tsx';
import { ColumnsStep } from './ColumnsStep.tsx';
import classes from './ImportPage.module.css';
import { ResultStep } from './ResultStep.tsx';
import { Steps } from './Steps.tsx';
import { shownStage } from './state.ts';

interface Params {
  importId: string;
}

export default definePage<Params>({
  load: ({ client, params }) => prefetch(client, kindsQuery, importQuery(params.importId)),
  Page: ImportPage,
});

/** One import from its columns to its result. It lives on the server: the page may be left and opened again. */
function ImportPage({ params, search }: PageInput<Params>) {
  const { t } = useTranslation();
  const format = useFormats();
  const of = useSuspenseQuery(importQuery(params.importId)).data;
  const kind = useData(kindsQuery).items.find(({ name }) => name === of.kind);
  useTitle(of.fileName);
  const stage = shownStage(of, search['step']);
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <LinkIcon to={paths.console.imports()} label={t('imports.back')}>
          <IconArrowLeft size={18} stroke={1.75} className="mantine-rotate-rtl" />
        </LinkIcon>
        <div className={classes.name}>
          <Title order={1}>{of.fileName}</Title>
          <Text size="sm" c="dimmed">
            {t(`imports.kind.${of.kind}`, { defaultValue: of.kind })} · {format.bytes(of.fileBytes)} ·{' '}
            {t('imports.by', { name: of.createdBy })}
          </Text>
        </div>
        <StateBadge state={of.state} />
        <More of={of} />
      </header>
      <Steps stage={stage} />
      {kind && <Stage stage={stage} of={of} kind={kind} />}
    </div>
  );
}

function Stage({ stage, of, kind }: { stage: ReturnType<typeof shownStage>; of: Import; kind: ImportKind }) {
  switch (stage) {
    case 'file':
    case 'columns':
      return <ColumnsStep of={of} kind={kind} />;
    case 'check':
      return <CheckStep of={of} />;
    case 'result':
      return <ResultStep of={of} />;
  }
}

function More({ of }: { of: Import }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const remove = useCommand(importContract.deleteImport, {
    refresh: [],
    success: t('imports.deleted', { file: of.fileName }),
    onDone: () => navigate({ to: paths.console.imports() }),
  });
  if (!of.abilities['import.delete'].allowed) return null;
  async function run(): Promise<void> {
    const sure = await confirm({
      title: t('imports.delete_question', { file: of.fileName }),
      consequences: [t('imports.delete_file'), t('imports.delete_records')],
      confirm: t('ui.delete'),
      danger: true,
    });
    if (sure) await remove.run({ params: { importId: of.id } });
  }
  return (
    <Menu>
      <Menu.Target>
        <ActionIcon size="lg" variant="default" aria-label={t('ui.more')}>
          <IconDots size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item color="red" leftSection={<IconTrash size={16} />} onClick={() => void run()}>
          {t('imports.delete')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
