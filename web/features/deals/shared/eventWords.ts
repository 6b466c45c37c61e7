/** What happened to a registration, as a key of the catalogue with its values, and what was said beside it. Pure. */
import type { DealTimelineEntry } from '../../../../server/modules/deals/contract.ts';
import type { Wording } from '../../../../server/modules/deals/contract.ts';
import type { Formats } from '../../../format.ts';

export interface EventWords {
  /** Below `deals.shared.event`. */
  key: string;
  values: Record<string, string | number>;
  /** Reason and note, one per line; nothing when nothing was said. */
  said: string[];
}

/** What is needed to turn ids and amounts into words. */
export interface EventContext {
  format: Pick<Formats, 'money' | 'day' | 'list'>;
  word: (wording: Wording) => string;
  stageName: (id: string) => string;
  holdReason: (reason: string) => string;
}

type Told = Readonly<Record<string, unknown>>;

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const figure = (value: unknown): number => (typeof value === 'number' ? value : 0);
const record = (value: unknown): Told => (typeof value === 'object' && value !== null ? (value as Told) : {});
const names = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];

type Teller = (told: Told, context: EventContext, after: Told) => Omit<EventWords, 'said'>;

const plain = (key: string) => (): Omit<EventWords, 'said'> => ({ key, values: {} });
const files =
  (key: string): Teller =>
  (told, { format }) => ({
    key,
    values: { count: names(told['names']).length, names: format.list(names(told['names'])) },
  });

const untilIn = (after: Told, { format }: EventContext): string =>
  text(after['expiresAt']) && format.day(text(after['expiresAt']));

const milestone =
  (key: string): Teller =>
  ({ label, days }, context, after) => ({
    key,
    values: {
      count: figure(days),
      label: typeof label === 'object' && label !== null ? context.word(label as Wording) : '',
      until: untilIn(after, context),
    },
  });

const TELLERS: Readonly<Record<string, Teller>> = {
  submitted: ({ again, onBehalf }) => plain(again ? 'submitted_again' : onBehalf ? 'submitted_for' : 'submitted')(),
  checked: ({ verdict, candidates }) => ({
    key: figure(candidates) > 0 ? `checked_${text(verdict)}` : 'checked_none',
    values: { count: figure(candidates) },
  }),
  candidate_judged: ({ label, judgement }) => ({ key: `judged_${text(judgement)}`, values: { label: text(label) } }),
  approved: ({ automatic }, { format }, after) => ({
    key: automatic ? 'approved_automatically' : 'approved',
    values: { until: text(after['expiresAt']) && format.day(text(after['expiresAt'])) },
  }),
  held: ({ until }, { format }) => ({
    key: until ? 'held_until' : 'held',
    values: { until: text(until) && format.day(text(until)) },
  }),
  hold_explained: ({ reason }, { holdReason }) => ({
    key: 'hold_explained',
    values: { reason: holdReason(text(reason)) },
  }),
  released: ({ freeFrom }, { format }) => ({ key: 'released', values: { day: format.day(text(freeFrom)) } }),
  rejected: ({ resubmittable }) => plain(resubmittable ? 'rejected_open' : 'rejected_final')(),
  expiring: ({ daysLeft }) => ({ key: 'expiring', values: { count: figure(daysLeft) } }),
  silent: ({ days, daysLeft }) => {
    const lapses = typeof daysLeft === 'number';
    return {
      key: lapses ? 'silent_lapses' : 'silent',
      values: { days: figure(days), count: lapses ? daysLeft : figure(days) },
    };
  },
  lapsed: ({ days }) => ({ key: 'lapsed', values: { count: figure(days) } }),
  throttled: ({ won, decided }) => ({ key: 'throttled', values: { won: figure(won), decided: figure(decided) } }),
  extension_requested: ({ days }) => ({ key: 'extension_requested', values: { count: figure(days) } }),
  extended: ({ days }, context, after) => ({
    key: 'extended',
    values: { count: figure(days), until: untilIn(after, context) },
  }),
  milestone_reported: milestone('milestone_reported'),
  milestone_reached: milestone('milestone_reached'),
  milestone_declined: milestone('milestone_declined'),
  assigned: ({ assigneeName }) => ({
    key: assigneeName ? 'assigned' : 'unassigned',
    values: { name: text(assigneeName) },
  }),
  stage_changed: ({ from, to }, { stageName }) => ({
    key: 'stage_changed',
    values: { from: stageName(text(from)), to: stageName(text(to)) },
  }),
  won: ({ amountMinor, currency }, { format }) => ({
    key: 'won',
    values: {
      amount: currency ? format.money({ minor: BigInt(text(amountMinor) || 0), currency: text(currency) }) : '–',
    },
  }),
  file_attached: files('file_attached'),
  file_attached_internally: files('file_attached'),
  file_removed: files('file_removed'),
  file_removed_internally: files('file_removed'),
  commented_internally: plain('commented'),
  comment_edited_internally: plain('comment_edited'),
  comment_deleted_internally: plain('comment_deleted'),
};

/** What happens in a chain of approvals. */
const APPROVAL_TELLERS: Readonly<Record<string, Teller>> = {
  approval_requested: ({ rule, steps }, { format }) => ({
    key: rule ? 'approval_requested_rule' : 'approval_requested',
    values: { rule: text(rule), steps: format.list(names(steps)) },
  }),
  approval_asked: (told, { format }) => ({
    key: names(told['names']).length > 0 ? 'approval_asked' : 'approval_asked_nobody',
    values: { step: text(told['step']), names: format.list(names(told['names'])) },
  }),
  approval_voted: ({ step, vote, instead }, { format }) => ({
    key: `approval_voted_${text(vote)}${names(instead).length > 0 ? '_instead' : ''}`,
    values: { step: text(step), instead: format.list(names(instead)) },
  }),
  approval_delegated: ({ step, to }) => ({ key: 'approval_delegated', values: { step: text(step), to: text(to) } }),
  approval_reassigned: ({ step, from, to }) => ({
    key: 'approval_reassigned',
    values: { step: text(step), from: text(from), to: text(to) },
  }),
  approval_skipped: ({ step }) => ({ key: 'approval_skipped', values: { step: text(step) } }),
  approval_escalated: (told, { format }) => ({
    key: names(told['names']).length > 0 ? 'approval_escalated' : 'approval_escalated_nobody',
    values: { step: text(told['step']), level: figure(told['level']), names: format.list(names(told['names'])) },
  }),
};

/** Words of an event; events that this table does not name say only what they are. */
export function wordsOf(entry: Pick<DealTimelineEntry, 'type' | 'data' | 'after'>, context: EventContext): EventWords {
  const told = record(entry.data);
  const key = entry.type.replace(/^deal\./, '').replace('.', '_');
  const words = (TELLERS[key] ?? APPROVAL_TELLERS[key])?.(told, context, record(entry.after)) ?? { key, values: {} };
  return { ...words, said: saidIn(told, context) };
}

function saidIn(told: Told, { word }: EventContext): string[] {
  const label = told['reasonLabel'];
  const reason = typeof label === 'object' && label !== null ? word(label as Wording) : '';
  return [reason, text(told['note'])].filter(Boolean);
}

/** The comment that an event is about. */
export const commentOf = (entry: Pick<DealTimelineEntry, 'data'>): string => text(record(entry.data)['commentId']);
