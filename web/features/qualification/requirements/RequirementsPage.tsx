import { Button } from '@mantine/core';
import { IconPencil, IconPlayerPlay, IconScale } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { qualificationContract } from '../../../../server/modules/qualification/contract.ts';
import { useCommand } from '../../../api/command.ts';
import { useFormats } from '../../../format.ts';
import { definePage, prefetch, useData } from '../../../page.tsx';
import type { PageInput } from '../../../page.tsx';
import { paths } from '../../../paths.ts';
import { EmptyState } from '../../../ui/feedback/EmptyState.tsx';
import { LinkButton } from '../../../ui/link/links.tsx';
import { PlainPage } from '../../../ui/page/PlainPage.tsx';
import { programmesQuery } from '../../partners/api.ts';
import { requirementsQuery } from '../queries.ts';
import { Draft } from './Draft.tsx';
import { VersionView } from './VersionView.tsx';
import classes from './Requirements.module.css';

type Params = { programmeId: string };

export default definePage<Params>({
  load: ({ client, params }) => prefetch(client, programmesQuery, requirementsQuery(params.programmeId)),
  Page: RequirementsPage,
});

/** What the tiers of a programme demand: the draft with its trial on the past, then the versions that held and hold. */
function RequirementsPage({ params }: PageInput<Params>) {
  const { t } = useTranslation();
  const format = useFormats();
  const { items, currentId } = useData(requirementsQuery(params.programmeId));
  const programme = useData(programmesQuery).items.find(({ id }) => id === params.programmeId);
  const draft = items.find(({ state }) => state === 'draft');
  const published = items.filter(({ state }) => state === 'published');
  const current = items.find(({ id }) => id === currentId);
  const begin = useCommand(qualificationContract.draftTierRequirements);
  const evaluate = useCommand(qualificationContract.evaluateTiers, {
    success: t('qualification.evaluating'),
    refresh: ['tier standings', 'partners', 'programmes'],
  });
  const start = (
    <Button leftSection={<IconPencil size={16} />} loading={begin.pending} onClick={() => void begin.run({ params })}>
      {t(current ? 'qualification.change' : 'qualification.begin')}
    </Button>
  );
  if (!programme) return null;
  return (
    <PlainPage
      size="full"
      title={t('qualification.title', { programme: programme.name })}
      lead={
        current ? t('qualification.lead_current', { day: format.day(current.effectiveFrom!) }) : t('qualification.lead')
      }
      back={{ to: paths.console.tiers(), label: t('qualification.back') }}
      actions={
        <>
          <LinkButton to={paths.console.standings()} search={{ programme: `in:${programme.id}` }} variant="default">
            {t('qualification.standings.title')}
          </LinkButton>
          {current && (
            <Button
              variant="default"
              leftSection={<IconPlayerPlay size={16} />}
              loading={evaluate.pending}
              onClick={() => void evaluate.run({ params })}
            >
              {t('qualification.evaluate')}
            </Button>
          )}
          {!draft && current && start}
        </>
      }
    >
      <div className={classes.parts}>
        {draft && <Draft key={draft.id} draft={draft} programme={programme} first={!current} />}
        {published.map((version) => (
          <VersionView key={version.id} version={version} programme={programme} current={version.id === currentId} />
        ))}
        {items.length === 0 && (
          <EmptyState
            icon={<IconScale size={22} stroke={1.75} />}
            title={t('qualification.empty.title')}
            example={t('qualification.empty.example')}
            action={start}
          >
            {t('qualification.empty.text')}
          </EmptyState>
        )}
      </div>
    </PlainPage>
  );
}
