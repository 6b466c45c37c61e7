/** The audit log as a list. */
import { administrationContract } from '../../../../server/modules/administration/contract.ts';
import { LOOKUPS } from '../../../ui/fields/lookups.ts';
import type { Filter } from '../../../ui/list/filter.ts';
import { defineList } from '../../../ui/list/spec.ts';
import { DateText } from '../../../ui/text/DateText.tsx';
import { EventPhrase, SubjectName } from './EventWords.tsx';
import { actorName } from './words.ts';

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A record by its id, as other pages link here; there is nothing to search by name. */
const subjectFilter: Filter = {
  kind: 'record',
  find: async (text) => (ID.test(text) ? [{ value: text, label: text }] : []),
  name: async (id) => id.slice(-12),
};

export const auditList = defineList({
  name: 'audit',
  endpoint: administrationContract.listAuditEvents,
  words: 'administration.audit.list',
  sort: '-occurredAt',
  id: (event) => event.id,
  views: {
    all: '',
    registrations: 'subjectKind=is:deal',
    access: 'subjectKind=is:membership',
    settings: 'subjectKind=is:tenant',
    automatic: 'actorKind=in:system',
  },
  filters: {
    occurredAt: { kind: 'day', moments: true },
    actorName: { kind: 'text' },
    actorKind: { kind: 'pick', values: ['person', 'key', 'system'], words: 'administration.audit.actor' },
    actorSide: { kind: 'pick', values: ['vendor', 'partner'], words: 'administration.audit.side' },
    type: { kind: 'text' },
    subjectKind: { kind: 'text' },
    subjectId: subjectFilter,
    partnerId: { kind: 'record', find: LOOKUPS['partner']!.find, name: LOOKUPS['partner']!.nameOf },
    visibility: { kind: 'pick', values: ['shared', 'internal'], words: 'administration.audit.visibility' },
    requestId: { kind: 'text' },
  },
  columns: {
    event: { cell: (event) => <EventPhrase event={event} />, card: 'title' },
    subject: { cell: (event) => <SubjectName event={event} />, width: 260, card: 'line' },
    occurredAt: {
      cell: ({ occurredAt }) => <DateText value={occurredAt} as="moment" />,
      width: 180,
      sort: true,
      card: 'figure',
    },
    actor: { cell: ({ actor }) => actorName(actor), width: 160, optional: true },
    type: { cell: ({ type }) => type, width: 200, optional: true },
    sealed: { cell: ({ sealed }) => sealed ?? '–', width: 100, align: 'end', optional: true },
  },
});

/** Beside an open event there is room for who and what only. */
export const narrowAuditList = defineList({
  ...auditList,
  columns: { event: auditList.columns['event']!, occurredAt: auditList.columns['occurredAt']! },
});
