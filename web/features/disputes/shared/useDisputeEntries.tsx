import {
  IconArrowBackUp,
  IconArrowsSplit2,
  IconClock,
  IconGavel,
  IconMessage,
  IconNote,
  IconScale,
  IconUserCheck,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { DisputeEvent } from '../../../../server/modules/disputes/contract.ts';
import { useFormats } from '../../../format.ts';
import type { TimelineEntry } from '../../../ui/record/timeline.ts';

const ICONS: Readonly<Record<string, typeof IconClock>> = {
  answered: IconMessage,
  answer_missed: IconClock,
  reminded: IconClock,
  decided: IconGavel,
  appealed: IconScale,
  assigned: IconUserCheck,
  noted: IconNote,
  withdrawn: IconArrowBackUp,
};

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Events of a case or a side as a timeline shows them. */
export function useDisputeEntries(events: readonly DisputeEvent[]): TimelineEntry[] {
  const { t } = useTranslation();
  const format = useFormats();
  return events.map((event) => {
    const kind = event.type.replace(/^.*\./, '');
    const data = (event.data ?? {}) as Record<string, unknown>;
    const Icon = ICONS[kind] ?? IconArrowsSplit2;
    const moment = textOf(data['dueAt']) || textOf(data['until']);
    const words = {
      partner: textOf(data['partner']),
      name: textOf(data['assigneeName']) || t('disputes.shared.event.nobody'),
      until: moment && format.day(moment),
      verdict: data['verdict'] ? t(`disputes.shared.verdict.${textOf(data['verdict'])}`) : '',
    };
    const late = data['late'] === true ? '_late' : '';
    return {
      id: event.id,
      at: event.at,
      icon: <Icon size={14} />,
      tone: kind === 'answer_missed' ? 'red' : 'violet',
      actor: event.actor.kind === 'system' ? null : event.actor.name,
      text: t(`disputes.shared.event.${event.type.replace('.', '_')}${late}`, words),
      ...(textOf(data['note']) ? { body: textOf(data['note']) } : {}),
    };
  });
}
