import { Text } from '@mantine/core';
import type { AuditEvent } from './queries.ts';
import { actorName, labelOf, nounOf, phraseOf } from './words.ts';

/** Who did what: "Helena Voss changed the organisation". */
export function EventPhrase({ event }: { event: AuditEvent }) {
  return (
    <span>
      <Text span inherit fw={600}>
        {actorName(event.actor)}
      </Text>{' '}
      {phraseOf(event.type)}
    </span>
  );
}

/** To which record, as far as the event tells. */
export function SubjectName({ event }: { event: AuditEvent }) {
  return <span>{labelOf(event) ?? nounOf(event.subject.kind)}</span>;
}
