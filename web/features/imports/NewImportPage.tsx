import { Button, Group, Radio, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../format.ts';
import { definePage, prefetch, useData } from '../../page.tsx';
import type { PageInput } from '../../page.tsx';
import { PlainPage } from '../../ui/page/PlainPage.tsx';
import { kindsQuery } from './api.ts';
import type { ImportKind } from './api.ts';
import { FileDrop } from './FileDrop.tsx';
import classes from './Imports.module.css';
import { lookOfKind } from './kinds.ts';
import { Steps } from './Steps.tsx';
import { saveText, templateOf } from './template.ts';
import { useImportPaths } from './useImportPaths.ts';

export default definePage({ load: ({ client }) => prefetch(client, kindsQuery), Page: NewImportPage });

/** The first step: what to import, and the file. */
function NewImportPage({ search }: PageInput<unknown>) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const paths = useImportPaths();
  const kinds = useData(kindsQuery).items;
  const kind = kinds.find(({ name, allowed }) => allowed && (kinds.length === 1 || name === search['kind']));
  const choose = (name: string) =>
    void navigate({ to: '.', search: { kind: name }, replace: true, resetScroll: false });
  return (
    <PlainPage
      title={t('imports.start')}
      lead={t('imports.start_lead')}
      back={{ to: paths.imports(), label: t('imports.back') }}
    >
      <div className={classes.parts}>
        <Steps stage="file" />
        <Radio.Group label={t('imports.what')} value={kind?.name ?? null} onChange={choose}>
          <div className={classes.kinds}>
            {kinds.map((one) => (
              <KindCard key={one.name} kind={one} />
            ))}
          </div>
        </Radio.Group>
        {kind && (
          <>
            <FileDrop kind={kind} key={kind.name} />
            <Template kind={kind} />
          </>
        )}
        {!kind && <Text c="dimmed">{t('imports.choose_first')}</Text>}
      </div>
    </PlainPage>
  );
}

function KindCard({ kind }: { kind: ImportKind }) {
  const { t } = useTranslation();
  const { icon: Icon } = lookOfKind(kind.name);
  return (
    <Radio.Card
      value={kind.name}
      disabled={!kind.allowed}
      className={classes.kind}
      data-disabled={!kind.allowed || undefined}
    >
      <span className={classes.kindName}>
        <Icon size={20} stroke={1.5} aria-hidden />
        {t(`imports.kind.${kind.name}`, { defaultValue: kind.name })}
      </span>
      <Text span size="sm" c="dimmed">
        {kind.allowed ? t(`imports.kind_help.${kind.name}`, { defaultValue: '' }) : t('imports.not_allowed')}
      </Text>
    </Radio.Card>
  );
}

function Template({ kind }: { kind: ImportKind }) {
  const { t } = useTranslation();
  const { region } = useFormats();
  return (
    <Group gap="sm">
      <Button
        variant="default"
        leftSection={<IconDownload size={16} />}
        onClick={() => saveText(templateOf(kind, region), `${kind.name}.csv`)}
      >
        {t('imports.template')}
      </Button>
      <Text size="sm" c="dimmed" flex="1 1 16rem">
        {t('imports.template_help')}
      </Text>
    </Group>
  );
}
