import { Code, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { definePage, prefetch, useData } from '../../../page.tsx';
import type { PageInput } from '../../../page.tsx';
import { paths } from '../../../paths.ts';
import { LookupName } from '../../../ui/fields/LookupName.tsx';
import { TextLink } from '../../../ui/link/links.tsx';
import { Fact, FactSection } from '../../../ui/record/Facts.tsx';
import { DateText } from '../../../ui/text/DateText.tsx';
import { Pane } from '../frame/Split.tsx';
import { pageOfSubject } from '../frame/subjects.ts';
import { ChangeTable } from './ChangeTable.tsx';
import { changesOf, factsOf } from './diff.ts';
import { eventQuery } from './queries.ts';
import type { AuditEvent } from './queries.ts';
import { actorName, labelOf, nounOf, phraseOf } from './words.ts';

type Params = { subjectId: string; eventId: string };

export default definePage<Params>({
  load: ({ client, params }) => prefetch(client, eventQuery(params.subjectId, params.eventId)),
  Page: EventPage,
});

/** One event: who, when, to which record, and what was before and after. */
function EventPage({ params }: PageInput<Params>) {
  const { t } = useTranslation();
  const event = useData(eventQuery(params.subjectId, params.eventId));
  const back = paths.console.audit();
  if (!event) {
    return (
      <Pane title={t('administration.audit.gone')} back={back}>
        <Text c="dimmed">{t('administration.audit.gone_help')}</Text>
      </Pane>
    );
  }
  return (
    <Pane
      title={`${actorName(event.actor)} ${phraseOf(event.type)}`}
      under={<DateText value={event.occurredAt} as="moment" />}
      back={back}
    >
      <Differences event={event} />
      <EventFacts event={event} />
    </Pane>
  );
}

function Differences({ event }: { event: AuditEvent }) {
  const { t } = useTranslation();
  const changes = changesOf(event.before, event.after);
  const told = factsOf(event.data);
  return (
    <>
      {changes.length > 0 && (
        <section>
          <Title order={3} mb={8}>
            {t('administration.audit.changes')}
          </Title>
          <ChangeTable changes={changes} />
        </section>
      )}
      {told.length > 0 && (
        <section>
          <Title order={3} mb={8}>
            {t('administration.audit.told')}
          </Title>
          <ChangeTable
            changes={told.map(([path, after]) => ({ path, before: undefined, after, kind: 'added' }))}
            plain
          />
        </section>
      )}
    </>
  );
}

function EventFacts({ event }: { event: AuditEvent }) {
  const { t } = useTranslation();
  const { subject, actor } = event;
  const page = pageOfSubject(subject.kind, subject.id);
  const name = labelOf(event) ?? nounOf(subject.kind);
  return (
    <FactSection title={t('administration.audit.circumstances')}>
      <Fact label={t('administration.audit.list.column.subject')} wide>
        {page ? <TextLink to={page}>{name}</TextLink> : name}
        {' · '}
        <TextLink to={paths.console.audit()} search={{ subjectId: `in:${subject.id}` }}>
          {t('administration.audit.history')}
        </TextLink>
      </Fact>
      <Fact label={t('administration.audit.list.filter.actorKind')}>
        {t(`administration.audit.actor.${actor.kind}`)}
        {actor.kind === 'system' ? ` · ${actor.name}` : ` · ${t(`administration.audit.side.${actor.side}`)}`}
      </Fact>
      {event.partnerId && (
        <Fact label={t('administration.audit.list.filter.partnerId')}>
          <TextLink to={paths.console.partner(event.partnerId)}>
            <LookupName kind="partner" id={event.partnerId} />
          </TextLink>
        </Fact>
      )}
      <Fact label={t('administration.audit.list.filter.visibility')}>
        {t(`administration.audit.visibility.${event.visibility}`)}
      </Fact>
      <Fact label={t('administration.audit.list.column.sealed')}>
        {event.sealed ?? t('administration.audit.unsealed')}
      </Fact>
      <Fact label={t('administration.audit.list.column.type')}>
        <Code>{event.type}</Code>
      </Fact>
      <Fact label={t('administration.audit.list.filter.requestId')} wide>
        <Code>{event.requestId}</Code>
        {' · '}
        <TextLink to={paths.console.audit()} search={{ requestId: `is:${event.requestId}` }}>
          {t('administration.audit.same_request')}
        </TextLink>
      </Fact>
    </FactSection>
  );
}
