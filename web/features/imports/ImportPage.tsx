import { ActionIcon, Menu } from '@mantine/core';
import { IconDots, IconTrash } from '@tabler/icons-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { importContract } from '../../../server/kit/imports/contract.ts';
import { useCommand } from '../../api/command.ts';
import { useFormats } from '../../format.ts';
import { definePage, prefetch, useData } from '../../page.tsx';
import type { PageInput } from '../../page.tsx';
import { confirm } from '../../ui/actions/confirmation.ts';
import { PlainPage } from '../../ui/page/PlainPage.tsx';
import { StateBadge } from '../../ui/state/StateBadge.tsx';
import { importQuery, kindsQuery } from './api.ts';
import type { Import, ImportKind } from './api.ts';
import { CheckStep } from './CheckStep.tsx';
import { ColumnsStep } from './ColumnsStep.tsx';
import classes from './ImportPage.module.css';
import { ResultStep } from './ResultStep.tsx';
import { Steps } from './Steps.tsx';
import { shownStage } from './state.ts';
import { useImportPaths } from './useImportPaths.ts';

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
  const paths = useImportPaths();
  const of = useSuspenseQuery(importQuery(params.importId)).data;
  const kind = useData(kindsQuery).items.find(({ name }) => name === of.kind);
  const about = [
    t(`imports.kind.${of.kind}`, { defaultValue: of.kind }),
    format.bytes(of.fileBytes),
    t('imports.by', { name: of.createdBy }),
  ].join(' · ');
  const stage = shownStage(of, search['step']);
  return (
    <PlainPage
      title={of.fileName}
      lead={about}
      back={{ to: paths.imports(), label: t('imports.back') }}
      marks={<StateBadge state={of.state} />}
      actions={<More of={of} />}
      size="full"
    >
      <div className={classes.parts}>
        <Steps stage={stage} />
        {kind && <Stage stage={stage} of={of} kind={kind} />}
      </div>
    </PlainPage>
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
  const paths = useImportPaths();
  const remove = useCommand(importContract.deleteImport, {
    refresh: [],
    success: t('imports.deleted', { file: of.fileName }),
    onDone: () => navigate({ to: paths.imports() }),
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
