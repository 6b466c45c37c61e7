import { Button, Center } from '@mantine/core';
import { IconVersions } from '@tabler/icons-react';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { definePage, prefetch } from '../../../../page.tsx';
import type { PageInput } from '../../../../page.tsx';
import { paths } from '../../../../paths.ts';
import { EmptyState } from '../../../../ui/feedback/EmptyState.tsx';
import { RouterLink } from '../../../../ui/link/links.tsx';
import { PlainPage } from '../../../../ui/page/PlainPage.tsx';
import { StateBadge } from '../../../../ui/state/StateBadge.tsx';
import { DateText } from '../../../../ui/text/DateText.tsx';
import { cataloguesQuery, draftQuery, versionPages, versionQuery } from '../queries.ts';
import type { VersionSummary } from '../queries.ts';
import { VersionView } from './VersionView.tsx';
import classes from './Versions.module.css';

type Params = { kind: string };

export default definePage<Params>({
  load: ({ client, params, search }) =>
    Promise.all([
      client.infiniteQuery({ ...versionPages(params.kind), staleTime: 'static' }),
      prefetch(
        client,
        cataloguesQuery,
        draftQuery(params.kind),
        ...(search['version'] ? [versionQuery(search['version'])] : []),
      ),
    ]),
  Page: VersionsPage,
});

/** Every version of a form, the latest first; one of them to look at (`?version=`). */
function VersionsPage({ params: { kind }, search }: PageInput<Params>) {
  const { t } = useTranslation();
  const pages = useSuspenseInfiniteQuery(versionPages(kind));
  const versions = pages.data.pages.flatMap((page) => page.items);
  const shown = search['version'] ?? versions[0]?.id;
  return (
    <PlainPage
      title={t('administration.forms.versions.title')}
      lead={t('administration.forms.versions.lead')}
      back={{ to: paths.console.form(kind), label: t('administration.forms.versions.back') }}
      size="full"
    >
      {versions.length === 0 ? (
        <EmptyState icon={<IconVersions size={22} stroke={1.75} />} title={t('administration.forms.versions.empty')}>
          {t('administration.forms.versions.empty_help')}
        </EmptyState>
      ) : (
        <div className={classes.columns}>
          <nav aria-label={t('administration.forms.versions.title')}>
            <ul className={classes.versions}>
              {versions.map((version) => (
                <li key={version.id}>
                  <VersionLink version={version} current={version.id === shown} />
                </li>
              ))}
            </ul>
            {pages.hasNextPage && (
              <Center mt="sm">
                <Button size="compact-sm" variant="default" onClick={() => void pages.fetchNextPage()}>
                  {t('administration.forms.versions.older')}
                </Button>
              </Center>
            )}
          </nav>
          {shown && <VersionView key={shown} kind={kind} formId={shown} />}
        </div>
      )}
    </PlainPage>
  );
}

const LOOKS = { draft: 'draft', published: 'active', superseded: 'archived' } as const;

function VersionLink({ version, current }: { version: VersionSummary; current: boolean }) {
  const { t } = useTranslation();
  return (
    <RouterLink
      to="."
      search={{ version: version.id }}
      stay
      className={classes.version}
      data-current={current || undefined}
      aria-current={current ? 'true' : undefined}
    >
      <span className={classes.first}>
        <b>{t('administration.forms.versions.number', { number: version.number })}</b>
        <StateBadge state={LOOKS[version.state]} label={t(`administration.forms.versions.state.${version.state}`)} />
      </span>
      <span className={classes.second}>
        {version.publishedAt ? (
          <>
            <DateText value={version.publishedAt} as="moment" /> · {version.publishedBy}
          </>
        ) : (
          <>
            <DateText value={version.updatedAt} as="moment" /> · {version.createdBy}
          </>
        )}
      </span>
      <span className={classes.second}>{t('administration.forms.fields', { count: version.fields })}</span>
    </RouterLink>
  );
}
